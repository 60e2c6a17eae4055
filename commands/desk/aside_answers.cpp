#include "commands/desk/aside_answers.hpp"

#include "commands/desk/asides.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/letters/letters.hpp"

namespace clusterlotse::commands {

bool aside_answered(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    storage::Invitation& invitation,
    const std::string& text
) {
    const Aside aside = aside_of(text);
    const bool over = has_ended(need.state) || !is_open(invitation.state);
    // Who is named may be asked himself.
    const bool named = aside == Aside::about_asker && is_open(need);
    if (aside == Aside::none || over || named || !request.message.attachments.empty()) {
        return false;
    }
    if (aside == Aside::about_asker) {
        ask_who_asks(office, request, need, invitation);
        return true;
    }
    Fields fields;
    fields.set("number", need.number)
        .set("work", headline_for_suppliers(office, need))
        .set("moderator_helps", !office.members.moderators().empty());
    reply(
        office,
        request,
        aside == Aside::about_bot ? "about_bot" : "about_others",
        fields,
        {storage::Purpose::read_back, need.id, invitation.id}
    );
    return true;
}

}  // namespace clusterlotse::commands
