#include "commands/desk/numbered_needs.hpp"

#include "commands/answers/answers.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_answers.hpp"
#include "commands/digest/digest_desk.hpp"
#include "commands/digest/digest_reply.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/moderator/moderator_desk.hpp"
#include "commands/waves/why_asked.hpp"

namespace clusterlotse::commands {

namespace {

/// Numbers that a digest told him of, or that he was never told of: an answer to these must not go
/// to another need.
bool shown_numbered(Office& office, const Request& request) {
    return !request.speaker.moderator &&
           answer_items(office, request, shown_items(office, request.speaker));
}

}  // namespace

bool needs_numbered(Utterance& said) {
    Office& office = said.office();
    const Request& request = said.request();
    const InboundMessage& message = request.message;
    const bool several = count_need_numbers(message.text) > 1 && !request.speaker.moderator;
    if (several && shown_numbered(office, request)) {
        return true;
    }
    auto number = find_need_number(message.text);
    const bool in_words = number.has_value();
    if (!number) {
        number = find_need_number(message.subject);
    }
    const auto need = number ? office.needs.find_number(*number) : std::nullopt;
    if (!need) {
        return in_words && !several && shown_numbered(office, request);
    }
    if (moderator_writes(office, request, *need) || explain_to_member(office, request, *need)) {
        return true;
    }
    if (is_asker(request.speaker, *need)) {
        asker_writes(office, request, *need);
        return true;
    }
    const Speaker supplier = supplier_for(office, request.speaker, *need);
    const auto invitation = supplier.profile_id.empty()
                                ? std::nullopt
                                : office.invitations.find(need->id, supplier.profile_id);
    // "… wie in B-2026-001 und B-2026-002" is a need that only speaks of others.
    if (invitation && !several) {
        answer_need(office, {message, supplier}, *invitation, message.text);
        return true;
    }
    if (need->place == Place::room && under_way(need->state)) {
        answer_unasked(office, request, *need, message.text);
        return true;
    }
    return in_words && !several && shown_numbered(office, request);
}

}  // namespace clusterlotse::commands
