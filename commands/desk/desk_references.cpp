#include "commands/answers/answers.hpp"
#include "commands/answers/relay.hpp"
#include "commands/answers/supplier_desk.hpp"
#include "commands/asker/also_ask.hpp"
#include "commands/asker/asker_consent.hpp"
#include "commands/asker/asker_corrections.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/asker/call_wishes.hpp"
#include "commands/asker/stop_asking.hpp"
#include "commands/desk/desk.hpp"
#include "commands/desk/need_or_news.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/stray_digits.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_desk.hpp"
#include "commands/digest/digest_more.hpp"
#include "commands/digest/partner_talks.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/files/file_checks.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/deciding.hpp"
#include "commands/moderator/held_by_phone.hpp"
#include "commands/moderator/moderator_desk.hpp"
#include "commands/moderator/moderator_talk.hpp"
#include "commands/needs/besides_need.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/questions/question_desk.hpp"
#include "commands/questions/questions.hpp"

namespace clusterlotse::commands {

using storage::Purpose;

bool Desk::handle_reference(const Request& request, const storage::OutboxReference& row) {
    const InboundMessage& message = request.message;
    const bool reaction = message.kind == InboundKind::reaction;
    if (deciding_said(office_, request, row) || thanked_for_card(office_, request, row)) {
        return true;
    }
    switch (row.context.purpose) {
        case Purpose::request:
        case Purpose::request_update:
        case Purpose::follow_up:
        case Purpose::question_answer:
        case Purpose::read_back:
        case Purpose::lesson:
        case Purpose::reminder:
            return supplier_replies(office_, request, row);
        case Purpose::answer:
        case Purpose::question:
            return reply_to_supplier(request, row);
        case Purpose::acknowledgement:
        case Purpose::room_note:
        case Purpose::status:
        case Purpose::outcome:
        case Purpose::rating:
            return asker_replies(office_, request, row);
        case Purpose::expiry:
            return holder_replies(office_, request, row) || asker_replies(office_, request, row);
        case Purpose::release:
        case Purpose::nobody_found:
        case Purpose::unclear_answer:
        case Purpose::override_reason:
            return moderator_replies(office_, request, row);
        case Purpose::confirmation:
            return handle_confirmation(request, row);
        case Purpose::choice:
            return handle_choice(request) || digit_behind_question(office_, request, row) ||
                   asker_replies(office_, request, row);
        case Purpose::file_check:
            return files_checked(office_, request, row) || asker_replies(office_, request, row);
        case Purpose::closing:
        case Purpose::exchange:
            return exchange_answered(office_, request, row) || reaction ||
                   supplier_replies(office_, request, row) || reply_to_supplier(request, row);
        case Purpose::need_or_news:
            return need_or_news_said(office_, request, row) || reaction;
        case Purpose::moderator_talk:
            return moderator_talk_goes_on(office_, request, row);
        case Purpose::free_capacity:
            return reaction;
        case Purpose::information:
            return call_taken(office_, request, row) || reaction ||
                   moderator_replies(office_, request, row);
        case Purpose::digest:
            return reaction || digest_answered(office_, request, row);
        case Purpose::digest_item:
            return reaction || answer_from_digest(office_, request, row);
        case Purpose::partner:
            return partner_answered(office_, request, row);
    }
    return false;
}

bool Desk::reply_to_supplier(const Request& request, const storage::OutboxReference& row) {
    const auto invitation = row.context.invitation_id
                                ? office_.invitations.find(*row.context.invitation_id)
                                : std::nullopt;
    const auto need = invitation ? office_.needs.find(invitation->need_id) : std::nullopt;
    const bool reaction = request.message.kind == InboundKind::reaction;
    if (!need || !is_asker(request.speaker, *need) || reaction) {
        return reaction;
    }
    if (const auto rest = asking_stopped(office_, request, *need)) {
        if (!rest->empty()) {
            InboundMessage besides = request.message;
            besides.text = *rest;
            return reply_to_supplier({besides, request.speaker}, row);
        }
        return true;
    }
    if (const auto firms = also_asked(office_, request.message.text, need->asker_profile);
        !firms.empty() && !gives_order(office_, *need, request.message.text)) {
        ask_also(office_, request, *need, firms);
        return true;
    }
    if (surely_other_work(office_, request, *need)) {
        post_need(office_, request, request.message.text);
        return true;
    }
    if (asker_sends_files(office_, request, *need, invitation->id) ||
        asker_agrees(office_, request, *need, invitation->id) ||
        asker_decides(office_, request, *need, *invitation)) {
        return true;
    }
    if (call_needs_name(office_, request, *need, *invitation)) {
        return true;
    }
    if (row.context.purpose == Purpose::question) {
        reply_to_question(office_, request, *need, *invitation, row);
    } else if (!asker_corrects(office_, request, *need)) {
        follow_up(office_, request, *invitation, request.message.text);
    }
    return true;
}

bool Desk::handle_confirmation(const Request& request, const storage::OutboxReference& row) {
    if (row.recipient != request.speaker.address || !row.context.held_id) {
        return false;
    }
    if (disowns(request.message.text)) {
        office_.inbox.release(*row.context.held_id);
        reply(office_, request, "confirmation_refused", {});
        return true;
    }
    if (auto held = office_.inbox.release(*row.context.held_id)) {
        held->message.verdict = SenderVerdict::pass;
        const Request genuine{held->message, request.speaker};
        handle_as(genuine);
    }
    return true;
}

}  // namespace clusterlotse::commands
