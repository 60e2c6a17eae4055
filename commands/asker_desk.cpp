#include "commands/asker_desk.hpp"

#include "commands/answers.hpp"
#include "commands/letters.hpp"
#include "commands/need_reading.hpp"
#include "commands/needs.hpp"
#include "commands/nobody_found.hpp"
#include "commands/relay.hpp"
#include "commands/release.hpp"
#include "commands/standing.hpp"
#include "commands/words.hpp"
#include "matching/description.hpp"

namespace clusterlotse::commands {

using storage::Purpose;

void asker_writes(Office& office, const Request& request, storage::NeedRecord need) {
    const InboundMessage& message = request.message;
    const Fields number = Fields().set("number", need.number);
    if (widen(office, request, need)) {
        return;
    }
    if (has_ended(need.state)) {
        reply(office, request, "need_ended", number);
    } else if (says_withdrawn(message.text)) {
        withdraw_need(office, need, false);
        reply(office, request, "withdrawn", number);
    } else if (need.state == NeedState::awaiting_release &&
               office.settings.needs.release == config::Release::confirm && says_yes(message.text)) {
        release_need(office, need);
    } else if (message.kind == InboundKind::reaction) {
        return;
    } else if (small_talk(message.text) != SmallTalk::none || says_yes(message.text) || says_no(message.text)) {
        reply(office, request, "thanks", {});
    } else if (const auto answered = answered_invitations(office, need); !answered.empty()) {
        // "12 € ist in Ordnung" must not become part of a text that every competitor reads.
        ask_which(office, request, answered, false, &need);
    } else {
        complete_need(office, request, need, message.text);
    }
}

void complete_need(
    Office& office, const Request& request, const storage::NeedRecord& need, const std::string& text
) {
    storage::NeedRecord changed = need;
    if (!amend_need(office, changed, text)) {
        reply(
            office, request, "need_too_long", Fields().set("limit", std::to_string(kMaxNeedBytes))
        );
        return;
    }
    const UnderstoodNeed understood = understand(office, changed);
    const auto words = matching::describe(understood, office.vocabulary, need.language);
    Fields fields;
    fields.set("number", need.number).set("understood", joined(words, " · "));
    reply(office, request, "need_changed", fields, {Purpose::acknowledgement, need.id});
}

bool asker_replies(Office& office, const Request& request, const storage::OutboxReference& row) {
    const auto need = row.context.need_id ? office.needs.find(*row.context.need_id) : std::nullopt;
    if (!need) {
        return false;
    }
    if (is_asker(request.speaker, *need)) {
        asker_writes(office, request, *need);
        return true;
    }
    if (request.message.place == Place::room && request.message.kind == InboundKind::text) {
        answer_unasked(office, request, *need, request.message.text);
        return true;
    }
    return false;
}

}  // namespace clusterlotse::commands
