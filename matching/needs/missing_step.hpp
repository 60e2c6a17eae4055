#pragma once

#include "matching/index/firm_index.hpp"
#include "matching/ranking/match.hpp"
#include "matching/ranking/ranking.hpp"

#include <cstddef>
#include <optional>

namespace clusterlotse::matching {

/// The leading step (its place in Query::steps), where no firm that may be asked does it, whatever
/// it does beside it.
std::optional<std::size_t> missing_step(
    const Lexicon& lexicon, const FirmIndex& index, const Query& query, const MatchOptions& options
);

}  // namespace clusterlotse::matching
