#pragma once

#include "matching/text/tokens.hpp"

#include <cstddef>
#include <string_view>

namespace clusterlotse::matching {

// Where the names of firms stand in a need: written in capitals, or anyhow where nobody writes
// capitals.

constexpr std::size_t kMostNamedFirms = 10;

/// "Firma", "company": a name follows.
bool firm_word(std::string_view word);

/// Behind the name that starts at `at`; the same where there is none.
std::size_t behind_firm(const Tokens& tokens, std::size_t at);

/// Where the name begins that ends before `end`; `end` where none does.
std::size_t firm_before(const Tokens& tokens, std::size_t end);

/// True where a list of names goes on behind a comma: the next one is surely a firm, or "und" and a
/// last one follow. Not in "nicht an Müller, Lieferung und Montage bis Freitag".
bool more_firms_follow(const Tokens& tokens, std::size_t comma);

}  // namespace clusterlotse::matching
