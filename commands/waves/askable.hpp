#pragma once

#include "commands/desk/office.hpp"
#include "commands/waves/candidates.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Why a firm may not be asked about a need, whoever wants it.
enum class Obstacle {
    none,
    own_firm,      ///< the asker's
    asked,         ///< it was asked already
    excluded,      ///< by the asker
    not_directed,  ///< the asker named others
    no_consent,    ///< nobody there agreed to be asked, or can be reached
    paused,
    weekly_limit,
    undelivered,  ///< it was asked, and the request did not reach it; a moderator may ask again
};

/// Whether the asker does not want this firm asked.
bool is_excluded(const UnderstoodNeed& understood, const Profile& profile);

Obstacle obstacle_to(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Profile& profile
);

/// "own_firm", "asked" …: the switch of the templates that say so.
std::string name_of(Obstacle obstacle);

/// How these firms and no others match the need, in the order of `profiles`; without facts where
/// nothing at all matches.
std::vector<Candidate> candidates_among(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<Profile>& profiles
);

/// The firms that would fit the need if it were understood so, and may be asked: best first, at
/// most `limit`. Unlike find_candidates() it does not count them as having fitted.
std::vector<Profile> firms_fitting(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    std::size_t limit
);

}  // namespace clusterlotse::commands
