#pragma once

#include "matching/text/analysis.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// A stretch of a need's text that says one thing: [first, last) of its atoms.
struct Clause {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t sentence = 0;
    std::uint32_t does = 0;        ///< FocusWord values of all its atoms
    std::uint32_t opens_with = 0;  ///< FocusWord values of its first atom
    bool new_line = false;         ///< begins a line
};

/// The text cut at punctuation, line ends, dashes and the words that open a clause of their own
/// ("aber", "weil", "und suchen"). `words` takes the FocusWord values of every atom.
std::vector<Clause> clauses_of(const Analysis& analysis, std::vector<std::uint32_t>& words);

}  // namespace clusterlotse::matching
