#include "commands/waves/unreached.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/desk/enumerated.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/waves/coming_forward.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

void set_no_and_unreached(Office& office, const storage::NeedRecord& need, Fields& fields) {
    std::size_t declined = 0;
    std::size_t asked = 0;
    std::vector<std::string> unreached;
    std::vector<std::string> away;
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        asked += was_asked_about(invitation) ? 1 : 0;
        declined += invitation.state == InvitationState::declined ? 1 : 0;
        if (invitation.state == InvitationState::undelivered) {
            unreached.push_back(firm_name(office, invitation.profile_id));
        } else if (is_away(office, invitation)) {
            away.push_back(firm_name(office, invitation.profile_id));
        }
    }
    fields.set("was_asked", declined > 0 || !unreached.empty() || !away.empty())
        .set("only_away", enumerated(away, need.language))
        .set("several_away", away.size() > 1)
        .set("directed", !need.directed_to.empty())
        .set("one_asked", asked == 1)
        .set("declined", declined > 0 ? std::to_string(declined) : std::string())
        .set("one_unreached", unreached.size() == 1)
        .set("unreached", enumerated(unreached, need.language));
}

}  // namespace clusterlotse::commands
