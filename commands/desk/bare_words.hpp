#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// Only the letters and digits of a short text, one blank between words: what a person said without
/// punctuation.
std::string bare_words(std::string_view text);

/// `bare` less everything that is not a letter of a European alphabet: emoji and symbols count as
/// nothing.
std::string without_symbols(std::string_view bare);

}  // namespace clusterlotse::commands
