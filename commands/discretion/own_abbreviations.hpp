#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// The abbreviations of the firm `name` that stand in `text` in brackets behind a word of that
/// name, or before such a word in brackets: "Glantal-Pumpenbau (GPB)", "GPB (Glantal-Pumpenbau)".
/// Each letter is one of the name, in its order, and the first begins a word of it.
std::vector<std::string> own_abbreviations(std::string_view text, std::string_view name);

}  // namespace clusterlotse::commands
