#include "commands/desk/help.hpp"

#include "commands/desk/standing.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/letters/letters.hpp"

namespace clusterlotse::commands {

namespace {

std::vector<storage::NeedRecord> running_needs(Office& office, const Speaker& speaker) {
    auto needs = office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen);
    std::erase_if(needs, [](const auto& need) { return has_ended(need.state); });
    return needs;
}

}  // namespace

void show_help(Office& office, const Request& request) {
    const Speaker& speaker = request.speaker;
    Fields fields;
    if (request.message.place != Place::room) {
        const auto needs = running_needs(office, speaker);
        const auto requests = requests_to(office, speaker, true);
        const auto asked_for =
            requests.empty() ? std::nullopt : office.needs.find(requests.front().need_id);
        fields.set("has_role", !needs.empty() || !requests.empty() || speaker.moderator)
            .set("is_asker", !needs.empty())
            .set("number", needs.empty() ? std::string() : needs.front().number)
            .set("several", needs.size() > 1)
            .set("is_supplier", !requests.empty())
            .set("request", asked_for ? asked_for->number : std::string())
            .set("several_requests", requests.size() > 1)
            .set("is_moderator", speaker.moderator);
    }
    reply(office, request, "help", fields);
}

}  // namespace clusterlotse::commands
