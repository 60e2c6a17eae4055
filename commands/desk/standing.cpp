#include "commands/desk/standing.hpp"

#include <algorithm>

namespace clusterlotse::commands {

bool speaks_for(const Speaker& speaker, const storage::Invitation& invitation) {
    return speaker.address == invitation.address ||
           (!speaker.profile_id.empty() && speaker.profile_id == invitation.profile_id);
}

bool is_asker(const Speaker& speaker, const storage::NeedRecord& need) {
    return speaker.address == need.asker ||
           (!speaker.profile_id.empty() && speaker.profile_id == need.asker_profile);
}

bool ran_out(const storage::NeedRecord& need) {
    return need.state == NeedState::expired || need.state == NeedState::unmatched;
}

std::vector<storage::Invitation> answered_invitations(
    Office& office, const storage::NeedRecord& need
) {
    auto answered = office.invitations.answered_of(need.id);
    std::erase_if(answered, [](const storage::Invitation& one) { return !is_open(one.state); });
    // Who said no is not meant where others have not.
    const auto declined = [](const storage::Invitation& one) {
        return one.state == InvitationState::declined;
    };
    if (!std::ranges::all_of(answered, declined)) {
        std::erase_if(answered, declined);
    }
    answered.resize(std::min(answered.size(), kMaxOpen));
    return answered;
}

}  // namespace clusterlotse::commands
