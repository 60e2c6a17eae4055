#include "commands/answers/supplier_desk.hpp"

#include "commands/answers/answers.hpp"
#include "commands/answers/gap_question.hpp"
#include "commands/answers/how_meant.hpp"
#include "commands/answers/price_doubts.hpp"
#include "commands/answers/several_answers.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/typed_signs.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_answers.hpp"
#include "commands/digest/digest_desk.hpp"
#include "commands/digest/digest_reply.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/lessons/lessons.hpp"
#include "commands/letters/letters.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::Purpose;

constexpr int kAnswersListed = 6;  ///< "1 Interesse" to "6 nein"

bool asks_for_an_answer(Purpose purpose) {
    return purpose == Purpose::request || purpose == Purpose::request_update ||
           purpose == Purpose::reminder || purpose == Purpose::question_answer;
}

/// The asker's last words to the firm ask something.
bool asker_waits(Office& office, const Invitation& invitation) {
    const auto records = office.invitations.answers_of(invitation.id);
    return !records.empty() && !records.back().from_supplier &&
           records.back().text.find('?') != std::string::npos;
}

/// A sign, or a yes, to a message that waits for no answer: files, a card, how
/// his words were understood. A yes thanks for it, a thumb down and a question
/// mark speak of it and refuse no work. False where it answers what the asker
/// has asked.
bool sign_on_message(
    Office& office, const Request& request, const Invitation& invitation, Purpose purpose
) {
    const std::string& sign = request.message.text;
    const bool reaction = request.message.kind == InboundKind::reaction;
    const bool follows = purpose == Purpose::follow_up;
    if (follows && asker_waits(office, invitation)) {
        return false;
    }
    // Files may come right behind a request.
    if (says_yes(sign) && !reaction && follows && invitation.state == InvitationState::asked) {
        return false;
    }
    const auto need = office.needs.find(invitation.need_id);
    const bool no = is_typed_no(sign);
    if (says_yes(sign)) {
        if (!reaction) {
            reply(office, request, "thanks", {});
        }
    } else if (need && !has_ended(need->state) && (no || is_typed_question(sign))) {
        if (no) {
            ask_how_meant(office, request, *need, invitation);
            return true;
        }
        Fields fields;
        fields.set("number", need->number).set("work", headline_for_suppliers(office, *need));
        reply(office, request, "question_which", fields, how_meant_context(*need, invitation));
    }
    return true;
}

/// "Wie bei B-2026-001", "siehe auch B-2026-001" name a request without answering it.
bool only_compares(std::string_view text) {
    static const RE2 compares(
        R"((?i)(?:^|[^\pL])(?:wie|genau wie|so wie|analog|gleich wie|same as|as with|like|as for|ähnlich wie|siehe(?: auch)?|vgl\.?|vergleiche|see(?: also)?)\s+(?:(?:bei|in|zu|für|der|die|anfrage|for|in|the|request)\s+)*b[- ]?20\d\d)"
    );
    return says(text, compares);
}

/// "B-2026-001: 13 €/Stk" below the request of another number: what he writes is for the one that
/// he names.
std::optional<Invitation> other_request(
    Office& office, const InboundMessage& message, const Invitation& replied
) {
    const auto number = find_need_number(message.text);
    if (!number || count_need_numbers(message.text) != 1 || only_compares(message.text)) {
        return std::nullopt;
    }
    const auto need = office.needs.find_number(*number);
    const bool same = !need || need->id == replied.need_id;
    return same ? std::nullopt : office.invitations.find(need->id, replied.profile_id);
}

}  // namespace

bool supplier_replies(Office& office, const Request& request, const storage::OutboxReference& row) {
    const auto invitation = row.context.invitation_id
                                ? office.invitations.find(*row.context.invitation_id)
                                : std::nullopt;
    const InboundMessage& message = request.message;
    const bool reaction = message.kind == InboundKind::reaction;
    if (!invitation || !speaks_for(request.speaker, *invitation)) {
        return reaction;
    }
    // "B-2026-001: 12 €, B-2026-002: 14 €"
    if (!reaction && count_need_numbers(message.text) > 1 && !only_compares(message.text) &&
        answer_items(office, request, shown_items(office, request.speaker))) {
        return true;
    }
    if (const auto other = reaction ? std::nullopt : other_request(office, message, *invitation)) {
        answer_need(office, request, *other, message.text);
        return true;
    }
    const Purpose purpose = row.context.purpose;
    if (purpose == Purpose::lesson && decide_lessons(office, request, *invitation)) {
        return true;
    }
    if (price_settled(office, request, row) || gap_settled(office, request, row) ||
        (!reaction && no_behind_read_back(office, request, row))) {
        return true;
    }
    const bool talk = purpose == Purpose::follow_up || purpose == Purpose::read_back;
    if (reaction && !talk && !asks_for_an_answer(purpose)) {
        return true;
    }
    const bool read_back = purpose == Purpose::read_back || purpose == Purpose::lesson;
    if (!reaction && agreed_after_award(office, request, row)) {
        return true;
    }
    const bool sign = reaction || is_typed_sign(message.text) || says_yes(message.text);
    const bool offered = invitation->state == InvitationState::offered ||
                         invitation->state == InvitationState::offered_partly;
    if (sign && purpose == Purpose::request && offered && says_yes(message.text) &&
        !asker_waits(office, *invitation)) {
        if (!reaction) {
            reply(office, request, "thanks", {});
        }
        return true;
    }
    if (sign && talk && sign_on_message(office, request, *invitation, purpose)) {
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
    if (talk || asks_for_an_answer(purpose)) {
        if (!reaction && answered_several(office, request)) {
            return true;
        }
    }
    // A digit below the request is one of its own list, whatever was asked since.
    const bool of_list = purpose == Purpose::request || purpose == Purpose::reminder;
    const bool digit = of_list && invitation->state == InvitationState::declined &&
                       choice_number(message.text, kAnswersListed).has_value();
    answer_need(office, request, *invitation, digit ? "Nr. " + message.text : message.text);
    return true;
}

}  // namespace clusterlotse::commands
