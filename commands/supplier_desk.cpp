#include "commands/supplier_desk.hpp"

#include "commands/answers.hpp"
#include "commands/exchange.hpp"
#include "commands/lessons.hpp"
#include "commands/letters.hpp"
#include "commands/standing.hpp"
#include "commands/typed_signs.hpp"
#include "commands/words.hpp"

namespace clusterlotse::commands {

bool supplier_replies(Office& office, const Request& request, const storage::OutboxReference& row) {
    using storage::Purpose;
    const auto invitation = row.context.invitation_id
                                ? office.invitations.find(*row.context.invitation_id)
                                : std::nullopt;
    const InboundMessage& message = request.message;
    const bool reaction = message.kind == InboundKind::reaction;
    if (!invitation || !speaks_for(request.speaker, *invitation)) {
        return reaction;
    }
    const Purpose purpose = row.context.purpose;
    if (purpose == Purpose::lesson && decide_lessons(office, request, *invitation)) {
        return true;
    }
    const bool asks_for_an_answer =
        purpose == Purpose::request || purpose == Purpose::request_update ||
        purpose == Purpose::reminder || purpose == Purpose::question_answer;
    if (reaction && !asks_for_an_answer) {
        return true;
    }
    const bool read_back = purpose == Purpose::read_back || purpose == Purpose::lesson;
    if (agreed_after_award(office, request, row)) {
        return true;
    }
    if (read_back && says_yes(message.text)) {
        reply(office, request, "thanks", {});
        return true;
    }
    // A thumb for the last word is no interest in what has ended.
    if (purpose == Purpose::closing && is_typed_sign(message.text) && says_yes(message.text)) {
        reply(office, request, "thanks", {});
        return true;
    }
    answer_need(office, request, *invitation, message.text);
    return true;
}

}  // namespace clusterlotse::commands
