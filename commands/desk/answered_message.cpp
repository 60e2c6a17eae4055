#include "commands/desk/answered_message.hpp"

#include "commands/answers/relay.hpp"
#include "commands/answers/supplier_desk.hpp"
#include "commands/asker/also_ask.hpp"
#include "commands/asker/asker_consent.hpp"
#include "commands/asker/asker_corrections.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/asker/call_wishes.hpp"
#include "commands/asker/stop_asking.hpp"
#include "commands/desk/attempts.hpp"
#include "commands/desk/choice_taken.hpp"
#include "commands/desk/need_or_news.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/stray_digits.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_desk.hpp"
#include "commands/digest/digest_more.hpp"
#include "commands/digest/partner_talks.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/files/award_files.hpp"
#include "commands/files/file_checks.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/lost_talk.hpp"
#include "commands/moderator/deciding.hpp"
#include "commands/moderator/held_by_phone.hpp"
#include "commands/moderator/moderator_desk.hpp"
#include "commands/moderator/moderator_talk.hpp"
#include "commands/needs/besides_need.hpp"
#include "commands/needs/needs.hpp"
#include "commands/needs/parted_works.hpp"
#include "commands/questions/question_desk.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// The asker writes to a firm that answered or asked.
bool reply_to_supplier(
    Office& office, const Request& request, const storage::OutboxReference& row
) {
    const auto invitation = row.context.invitation_id
                                ? office.invitations.find(*row.context.invitation_id)
                                : std::nullopt;
    const auto need = invitation ? office.needs.find(invitation->need_id) : std::nullopt;
    const bool reaction = request.message.kind == InboundKind::reaction;
    if (!need || !is_asker(request.speaker, *need) || reaction) {
        return reaction;
    }
    if (const auto rest = asking_stopped(office, request, *need)) {
        if (!rest->empty()) {
            InboundMessage besides = request.message;
            besides.text = *rest;
            return reply_to_supplier(office, {besides, request.speaker}, row);
        }
        return true;
    }
    if (const auto firms = also_asked(office, request.message.text, need->asker_profile);
        !firms.empty() && !gives_order(office, *need, request.message.text)) {
        ask_also(office, request, *need, firms);
        return true;
    }
    if (parted(office, request, *need)) {
        return true;
    }
    if (surely_other_work(office, request, *need)) {
        post_need(office, request, request.message.text);
        return true;
    }
    if (const auto award = award_beside_files(office, request, *need)) {
        InboundMessage words = request.message;
        words.text = *award;
        if (asker_decides(office, {words, request.speaker}, *need, *invitation)) {
            return true;
        }
    }
    if (const auto rest = files_held_apart(office, request, *need, invitation->id)) {
        if (!rest->empty()) {
            InboundMessage words = request.message;
            words.attachments.clear();
            words.text = *rest;
            return reply_to_supplier(office, {words, request.speaker}, row);
        }
        return true;
    }
    if (asker_sends_files(office, request, *need, invitation->id) ||
        asker_agrees(office, request, *need, invitation->id) ||
        asker_decides(office, request, *need, *invitation)) {
        return true;
    }
    if (call_needs_name(office, request, *need, *invitation)) {
        return true;
    }
    if (row.context.purpose == Purpose::question) {
        reply_to_question(office, request, *need, *invitation, row);
    } else if (!asker_corrects(office, request, *need)) {
        follow_up(office, request, *invitation, request.message.text);
    }
    return true;
}

/// He says whether a mail that nobody vouched for is genuine: then it counts.
bool confirmed(Office& office, const Request& request, const storage::OutboxReference& row) {
    if (row.recipient != request.speaker.address || !row.context.held_id) {
        return false;
    }
    if (disowns(request.message.text)) {
        office.inbox.release(*row.context.held_id);
        reply(office, request, "confirmation_refused", {});
        return true;
    }
    if (auto held = office.inbox.release(*row.context.held_id)) {
        held->message.verdict = SenderVerdict::pass;
        if (row.recipient.channel != held->message.channel) {
            // His mailbox refused the question.
            move_to(held->message, row.recipient);
        }
        const Request genuine{held->message, request.speaker};
        take_message(office, genuine);
    }
    return true;
}

}  // namespace

std::optional<storage::OutboxReference> answered_message(
    Office& office, const InboundMessage& message
) {
    if (!message.reply_token.empty()) {
        if (auto row = office.outbox.find_token(message.reply_token)) {
            return row;
        }
    }
    for (const std::string& id : message.answers_to) {
        if (auto row = office.outbox.find_reference(message.channel, id)) {
            return row;
        }
    }
    if (!message.thread_root.empty()) {
        return office.outbox.find_reference(message.channel, message.thread_root);
    }
    return std::nullopt;
}

bool take_reply(Office& office, const Request& request, const storage::OutboxReference& row) {
    const InboundMessage& message = request.message;
    const bool reaction = message.kind == InboundKind::reaction;
    if (deciding_said(office, request, row) || thanked_for_card(office, request, row)) {
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
            return supplier_replies(office, request, row);
        case Purpose::answer:
        case Purpose::question:
            return reply_to_supplier(office, request, row);
        case Purpose::acknowledgement:
        case Purpose::room_note:
        case Purpose::status:
        case Purpose::outcome:
        case Purpose::rating:
            return asker_replies(office, request, row);
        case Purpose::expiry:
            return holder_replies(office, request, row) || asker_replies(office, request, row);
        case Purpose::release:
        case Purpose::nobody_found:
        case Purpose::unclear_answer:
        case Purpose::override_reason:
            return moderator_replies(office, request, row);
        case Purpose::confirmation:
            return confirmed(office, request, row);
        case Purpose::choice:
            return answer_choice(office, request, row) ||
                   digit_behind_question(office, request, row) ||
                   asker_replies(office, request, row);
        case Purpose::file_check:
            return files_checked(office, request, row) || asker_replies(office, request, row);
        case Purpose::closing:
        case Purpose::exchange:
            return exchange_answered(office, request, row) || reaction ||
                   supplier_replies(office, request, row) ||
                   reply_to_supplier(office, request, row);
        case Purpose::need_or_news:
            return need_or_news_said(office, request, row) || reaction;
        case Purpose::moderator_talk:
            return moderator_talk_goes_on(office, request, row);
        case Purpose::free_capacity:
            return reaction;
        case Purpose::information:
            return call_taken(office, request, row) || reaction ||
                   moderator_replies(office, request, row);
        case Purpose::digest:
            return reaction || digest_answered(office, request, row);
        case Purpose::digest_item:
            return reaction || answer_from_digest(office, request, row);
        case Purpose::partner:
            return partner_answered(office, request, row);
    }
    return false;
}

}  // namespace clusterlotse::commands
