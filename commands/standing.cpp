#include "commands/standing.hpp"

namespace clusterlotse::commands {

bool speaks_for(const Speaker& speaker, const storage::Invitation& invitation) {
    return speaker.address == invitation.address ||
           (!speaker.profile_id.empty() && speaker.profile_id == invitation.profile_id);
}

bool is_asker(const Speaker& speaker, const storage::NeedRecord& need) {
    return speaker.address == need.asker ||
           (!speaker.profile_id.empty() && speaker.profile_id == need.asker_profile);
}

std::vector<storage::Invitation> answered_invitations(
    Office& office, const storage::NeedRecord& need
) {
    std::vector<storage::Invitation> answered;
    for (auto& invitation : office.invitations.of_need(need.id)) {
        if (invitation.answered_at && is_open(invitation.state) && answered.size() < kMaxOpen) {
            answered.push_back(std::move(invitation));
        }
    }
    return answered;
}

}  // namespace clusterlotse::commands
