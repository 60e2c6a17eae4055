#pragma once

#include "commands/desk/office.hpp"
#include "commands/waves/candidates.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// A firm on the moderator's list.
struct Proposal {
    int number = 0;  ///< its own as long as the need lives
    storage::Invitation invitation;
    Candidate candidate;
};

/// Puts the firms that fit on the moderator's list, up to as many as a wave; takes those off that
/// do not fit any more, except what he or the asker put there. A firm that he took off stays off.
void propose(Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood);

/// The list in the order in which firms came onto it.
std::vector<Proposal> proposals_of(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// Puts a firm on the list, or back on it; without effect where it was asked.
void propose_firm(Office& office, const storage::NeedRecord& need, const Candidate& candidate);

/// The number under which moderators know the firm.
int firm_number(Office& office, std::int64_t need_id, const std::string& profile_id);

}  // namespace clusterlotse::commands
