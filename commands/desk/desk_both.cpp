#include "commands/asker/asker_wishes.hpp"
#include "commands/desk/desk.hpp"
#include "commands/desk/own_need.hpp"
#include "commands/desk/stance.hpp"
#include "commands/desk/standing.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/needs/other_work.hpp"

namespace clusterlotse::commands {

bool Desk::handle_both(const Request& request, const std::optional<storage::OutboxReference>& row) {
    const InboundMessage& message = request.message;
    const Speaker& speaker = request.speaker;
    if (message.place == Place::room || speaker.profile_id.empty() || speaker.moderator) {
        return false;
    }
    if (handle_own_work(request, row)) {
        return true;
    }
    const bool asked = (row && spoken_to_supplier(row->context.purpose)) ||
                       !office_.invitations.open_of(speaker.profile_id, false, 1).empty();
    if (!asked) {
        return false;
    }
    const Date today = today_of(office_);
    const auto both = answer_and_need(message.text, [&](const std::string& words) {
        return stance_of(words, office_.engine.understand(words, today, speaker.language), today);
    });
    if (!both) {
        return false;
    }
    InboundMessage answer = message;
    answer.text = both->answer;
    handle_as({answer, speaker});
    InboundMessage need = message;
    need.text = both->need;
    need.attachments.clear();
    post_need(office_, {need, speaker}, need.text);
    return true;
}

/// An asker's answer, and a need of its own behind it.
bool Desk::handle_own_work(
    const Request& request, const std::optional<storage::OutboxReference>& row
) {
    const InboundMessage& message = request.message;
    const bool in_chat = message.place == Place::direct;
    const auto last = row || !in_chat ? row : office_.outbox.last_to(request.speaker.address);
    const auto need =
        last && last->context.need_id ? office_.needs.find(*last->context.need_id) : std::nullopt;
    if (!need || has_ended(need->state) || !is_asker(request.speaker, *need)) {
        return false;
    }
    const UnderstoodNeed known = understand(office_, *need);
    const auto both = answer_and_own_work(message.text, [&](const std::string& words) {
        const UnderstoodNeed said =
            office_.engine.understand(words, today_of(office_), request.speaker.language);
        return names_other_work(said, known);
    });
    if (!both) {
        return false;
    }
    InboundMessage answer = message;
    answer.text = both->answer;
    handle_as({answer, request.speaker});
    InboundMessage besides = message;
    besides.text = both->need;
    besides.attachments.clear();
    post_need(office_, {besides, request.speaker}, besides.text);
    return true;
}

}  // namespace clusterlotse::commands
