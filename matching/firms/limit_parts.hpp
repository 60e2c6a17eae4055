#pragma once

#include "matching/firms/limit_works.hpp"
#include "matching/text/analysis.hpp"

#include <cstdint>

namespace clusterlotse::matching {

/// Where the part of a sentence ends that begins at byte `from` of the folded text and whose
/// numbers belong together: at a comma, a bar, a dash, a dot between two things, an "und" between
/// two works that each have numbers of their own; else at `end`.
std::uint32_t end_of_limit_part(
    const Analysis& analysis, const LimitWorks& works, std::uint32_t from, std::uint32_t end
);

}  // namespace clusterlotse::matching
