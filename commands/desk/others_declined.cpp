#include "commands/desk/others_declined.hpp"

#include "commands/asker/asker_endings.hpp"
#include "commands/asker/asker_words.hpp"
#include "commands/letters/letters.hpp"

#include <algorithm>

namespace clusterlotse::commands {

using storage::Purpose;

bool others_declined_already(
    Office& office, const Request& request, const storage::NeedRecord& need
) {
    if (read_asker(request.message.text, setting_of(office, need)).says !=
        AskerSays::declines_others) {
        return false;
    }
    const auto invitations = office.invitations.of_need(need.id);
    const auto chosen =
        std::ranges::find(invitations, InvitationState::chosen, &storage::Invitation::state);
    Fields fields;
    fields.set("number", need.number);
    if (chosen != invitations.end()) {
        const auto profile = office.profiles.find(chosen->profile_id);
        fields.set("firm", profile ? profile->name : chosen->profile_id);
    }
    answer_asker(
        office, request, need, "others_declined", fields, {Purpose::acknowledgement, need.id}
    );
    return true;
}

}  // namespace clusterlotse::commands
