#pragma once

#include "matching/firms/passages.hpp"
#include "matching/index/features.hpp"
#include "matching/text/analysis.hpp"

#include <vector>

namespace clusterlotse::matching {

/// How strongly one mention of a firm's text shows that it does this for others.
struct Evidence {
    Id process = kNone;
    float weight = 0;  ///< 0..1
    bool denied = false;
    bool sought = false;
    bool implied = false;     ///< by a product the text names
    bool machine = false;     ///< by a machine the text names
    bool part = false;        ///< by a thing the text names, which others may have made
    bool own = false;         ///< said of the firm's own house or as done for others
    std::uint32_t first = 0;  ///< atoms [first, last) that show it
    std::uint32_t last = 0;
};

/// Weighs every process, machine and product a text mentions by what its sentence is about:
/// offering, making machines for it, dealing, seeking, customers, training.
/// `passages` are those of the analysis.
std::vector<Evidence> weigh_mentions(
    const Lexicon& lexicon, const Analysis& analysis, const std::vector<Passage>& passages
);

}  // namespace clusterlotse::matching
