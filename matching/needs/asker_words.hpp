#pragma once

#include "matching/text/analysis.hpp"
#include "matching/text/tokens.hpp"

#include <cstdint>
#include <string>

namespace clusterlotse::matching {

/// The asker's own words of a mention, without the preposition that a phrase may end with.
std::string words_of(const Analysis& analysis, const Mention& mention);

/// What a process was read from that no word names: the words of the thing at the atom, else the
/// atom itself; "" behind the end.
std::string words_behind(const Analysis& analysis, std::uint32_t at);

/// "42CrMo4+QT, 6 Abschnitte, 3.1, bis morgen": in a list beside a material no date is meant, and
/// none in "mit Zeugnis 3.1. Passung h6". Returns "3.1", "3.2" or "2.2" and claims it; "" where
/// none stands so.
std::string bare_material_certificate(const Analysis& analysis, Tokens& tokens);

/// Whether it is asked for as soon as possible.
bool urgent(const Tokens& tokens);

}  // namespace clusterlotse::matching
