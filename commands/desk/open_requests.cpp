#include "commands/desk/open_requests.hpp"

#include "commands/answers/answers.hpp"
#include "commands/answers/several_answers.hpp"
#include "commands/desk/choices.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/needs/named_part.hpp"
#include "commands/needs/need_reading.hpp"

namespace clusterlotse::commands {

bool answer_open_requests(Office& office, const Request& request) {
    if (request.speaker.profile_id.empty()) {
        return false;
    }
    auto open = requests_to(office, request.speaker, false);
    if (open.empty()) {
        open = requests_to(office, request.speaker, true);
    }
    if (open.empty()) {
        return false;
    }
    if (answered_several(office, request)) {
        return true;
    }
    // "Die Bolzen machen wir für 4 Euro" says of which, whatever was answered before.
    std::vector<storage::Invitation> named;
    for (const storage::Invitation& one : requests_to(office, request.speaker, true)) {
        const auto need = office.needs.find(one.need_id);
        if (need && points_at_part(request.message.text, whole_text(*need))) {
            named.push_back(one);
        }
    }
    if (!named.empty()) {
        open = std::move(named);
    }
    if (open.size() == 1) {
        const Speaker firm = office.members.speaking_for(request.speaker, open.front().profile_id);
        answer_need(office, {request.message, firm}, open.front(), request.message.text);
    } else {
        ask_which(office, request, open, true);
    }
    return true;
}

}  // namespace clusterlotse::commands
