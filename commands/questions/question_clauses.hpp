#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

/// True for words that ask by their first word: "Welche Schweißnahtklasse", "geht auch 1.4305".
bool begins_asking(std::string_view words);

/// Where a sentence can be cut, as begin and end of what is between two clauses: behind a comma, a
/// dash, before "aber". In their order.
std::vector<std::pair<std::size_t, std::size_t>> seams_of(std::string_view sentence);

/// The clauses between the seams, as they stand in the sentence.
std::vector<std::string_view> clauses_between(std::string_view sentence);

}  // namespace clusterlotse::commands
