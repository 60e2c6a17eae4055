#pragma once

#include "matching/text/analysis.hpp"
#include "matching/vocabulary/concepts.hpp"

#include <functional>

namespace clusterlotse::matching {

/// Adds to `concepts` what the passages of a firm's text mostly speak of, by their wording alone
/// (PhraseBook): a firm names the decisive thing once, between much that every firm says. Only
/// words for whose atom `about_work` holds count.
void add_worded_passages(
    const Analysis& analysis,
    const std::function<bool(std::uint32_t)>& about_work,
    const PhraseBook& phrases,
    ConceptBag& concepts
);

}  // namespace clusterlotse::matching
