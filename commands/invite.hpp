#pragma once

#include "commands/office.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// A firm that fits a need and may be asked.
struct Candidate {
    std::string profile_id;
    std::string firm;
    Recipient recipient;
    matching::Match match;
};

/// Who could do it.
struct Candidates {
    std::vector<Candidate> fitting;      ///< best first, at most the limit that was asked for
    std::vector<Candidate> near_misses;  ///< what contradicts stands in each match
};

/// The members that fit the need and may be asked: with consent, reachable, not paused, below their
/// weekly limit, not yet invited, never the asker's own firm.
Candidates find_candidates(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    std::size_t limit
);

/// Writes one request to each candidate and remembers the invitation.
void invite(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<Candidate>& candidates
);

/// Tells those already asked that the need changed; a request that has not left yet is changed in
/// place.
void update_invited(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// Tells those already asked that the need ended; a request that has not left yet is dropped.
void end_invitations(Office& office, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
