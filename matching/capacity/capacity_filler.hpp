#pragma once

#include "matching/text/tokens.hpp"

#include <cstddef>
#include <string_view>

namespace clusterlotse::matching {

/// Folded words that say that something is free, or greet, and nothing about what is free.
bool filler_word(std::string_view word);

/// A token that means nothing at the beginning or end of a firm's words.
bool edge_word(const Tokens& tokens, std::size_t at);

/// A word that ends a letter: "Gruß", "regards".
bool farewell_word(std::string_view word);

}  // namespace clusterlotse::matching
