#include "commands/moderator_desk.hpp"

#include "commands/letters.hpp"
#include "commands/release.hpp"
#include "commands/words.hpp"

namespace clusterlotse::commands {

using storage::Purpose;

bool moderator_replies(
    Office& office, const Request& request, const storage::OutboxReference& row
) {
    const auto need = row.context.need_id ? office.needs.find(*row.context.need_id) : std::nullopt;
    if (!need || !request.speaker.moderator || row.context.purpose != Purpose::release) {
        return false;
    }
    const Fields number = Fields().set("number", need->number);
    if (need->state != NeedState::awaiting_release) {
        reply(office, request, "release_done_before", number);
    } else if (says_yes(request.message.text)) {
        release_need(office, *need);
        reply(office, request, "released", number);
    } else if (says_no(request.message.text)) {
        reject_need(office, *need);
        reply(office, request, "rejected", number);
    } else {
        reply(office, request, "release_unclear", number);
    }
    return true;
}

}  // namespace clusterlotse::commands
