#pragma once

#include "domain/date.hpp"
#include "domain/need.hpp"
#include "matching/ranking/match.hpp"
#include "matching/vocabulary/vocabulary.hpp"

#include <optional>
#include <span>
#include <string>

namespace clusterlotse::matching {

/// What a firm has free.
struct FirmCapacity {
    std::string profile;
    std::string process;  ///< code; one that the vocabulary does not know counts for nothing
    std::optional<double> hours = {};
    Date from{};
    Date until{};
};

/// What free capacity adds to a score: more than firms of equal fit differ by, less than a
/// step of the work, a material or a size counts.
constexpr double kFreeCapacity = 0.05;

/// Adds kFreeCapacity, and the reason "frei: 30 h in KW 14", to every firm of `matching` that fits,
/// that nothing contradicts, and that has free what the need asks for (or what is as good), between
/// `today` and its deadline; the lists are sorted again. Changes nothing where nobody fits. Scores
/// stay within 1. Pure; the order of `free` does not matter.
void count_capacities(
    const Vocabulary& vocabulary,
    const UnderstoodNeed& need,
    Date today,
    std::span<const FirmCapacity> free,
    Matching& matching
);

}  // namespace clusterlotse::matching
