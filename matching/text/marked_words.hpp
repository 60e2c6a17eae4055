#pragma once

#include "matching/vocabulary/lexicon.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace clusterlotse::matching {

/// Words that do the same in a text, as a table of the source lists them.
struct MarkedWords {
    std::uint32_t marks;     ///< bits that tell what they do
    std::string_view words;  ///< as they are written, with one space between
};

/// The marks of all words by their spelling keys; a word that stands in several rows has the marks
/// of them all.
StringMap<std::uint32_t> marks_by_key(std::span<const MarkedWords> rows);

}  // namespace clusterlotse::matching
