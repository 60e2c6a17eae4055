#pragma once

#include "matching/firms/passages.hpp"
#include "matching/text/analysis.hpp"

#include <string_view>
#include <vector>

namespace clusterlotse::matching {

// What single words of a firm's text tell about a mention; keys are spelling keys.

/// "Drehteile", "Schweißkonstruktionen": a thing, which others may have made.
bool names_part(std::string_view key);

/// "Stahlhandel", "Werkzeughändler", "stockist": a trade by its own name.
bool trade_word(std::string_view key);

/// "Schweißer", "Lohndreher": somebody who does it.
bool names_person(const Lexicon& lexicon, std::string_view key);

/// "von", "of": what follows is what the work is done on.
bool leads_to_object(std::string_view key);

/// "wir fräsen", "Lohnfräsen" at atom `at`: done for others, whatever else the firm is.
bool done_for_others(const std::vector<Atom>& atoms, std::uint32_t at);

/// "und drehen ihn", "and machine them": the firm does it at atoms [first, last), whatever came
/// before.
bool done_with_it(const std::vector<Atom>& atoms, std::uint32_t first, std::uint32_t last);

/// True where the text is hardly anything but a job advertisement.
bool mostly_jobs(const Analysis& analysis, const std::vector<Passage>& passages);

/// "Rahmenschweißen für eigene Geräte", "welding for our own machines": a line of a firm's table
/// that tells of its own goods rather than of work for others.
bool done_for_itself(std::string_view wording);

}  // namespace clusterlotse::matching
