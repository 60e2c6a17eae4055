#pragma once

#include "matching/index/engine.hpp"

#include <vector>

namespace clusterlotse::matching {

/// A profile's standing partner searches and those of the others, matched both ways.
struct Partners {
    std::vector<Partner> offering;  ///< who offers what the profile seeks, search by search
    std::vector<Partner> seeking;   ///< who seeks what the profile offers
};

/// Reads the profile, which need not be in the engine, and never names it itself. Of `options`,
/// `top` limits each search and each direction's firms for one process.
Partners partners_for(const Engine& engine, const Profile& profile, const MatchOptions& options);

}  // namespace clusterlotse::matching
