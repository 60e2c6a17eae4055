#pragma once

#include "commands/discretion/firm_mentions.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// True for a word that stands in capitals, or first in a line, only where a sentence begins:
/// "bloss".
bool begins_sentence(std::string_view word);

/// Whether the line that begins with the word `at`, which is not the first one, clearly goes on
/// with the sentence of the line before: in small letters, or behind a word no sentence ends with
/// ("mit der"). In a text that `whispers`, without any capitals, a line begins a sentence where its
/// first word can.
bool line_goes_on(const std::vector<TextWord>& words, std::size_t at, bool whispers);

}  // namespace clusterlotse::commands
