#include "commands/needs/need_line.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/needs/headline.hpp"
#include "commands/needs/open_limit.hpp"
#include "commands/waves/coming_forward.hpp"

#include <algorithm>
#include <string>

namespace clusterlotse::commands {

Fields need_line(Office& office, const storage::NeedRecord& need) {
    const auto invitations = office.invitations.of_need(need.id);
    const auto answered =
        std::ranges::count_if(invitations, [&](const storage::Invitation& invitation) {
            return person_answered(office, invitation);
        });
    const auto asked = std::ranges::count_if(invitations, was_asked_about);
    Fields row;
    row.set("number", need.number)
        .set("text", headline_of(office, need))
        .set("is_" + std::string(name_of(need.state.state())), true)
        .set("asking", under_way(need.state))
        .set("asked", std::to_string(asked))
        .set("answered", std::to_string(answered));
    if (is_held(office, need)) {
        row.set("is_awaiting_release", false).set("held", true);
    }
    return row;
}

}  // namespace clusterlotse::commands
