#include "commands/answers.hpp"

#include "commands/answer_notices.hpp"
#include "commands/answer_reading.hpp"
#include "commands/answer_table.hpp"
#include "commands/distribution.hpp"
#include "commands/exchange.hpp"
#include "commands/files.hpp"
#include "commands/letters.hpp"
#include "commands/need_reading.hpp"
#include "commands/outcome.hpp"
#include "commands/progress.hpp"
#include "commands/question_words.hpp"
#include "commands/questions.hpp"
#include "commands/relay.hpp"
#include "commands/reminders.hpp"
#include "commands/words.hpp"
#include "storage/answer_json.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

std::string sender_shown(const Request& request) {
    return request.speaker.name.empty() ? request.message.sender : request.speaker.name;
}

/// Moves invitation and need on; false where the invitation has ended.
bool take(Office& office, NeedRecord& need, Invitation& invitation, const Answer& answer) {
    invitation.answered_at = office.clock.now();
    if (answer.kind != AnswerKind::unclear || invitation.reading.empty()) {
        invitation.reading = storage::answer_json(answer);
    }
    invitation.until = answer.needs_time_until;
    if (!answer.reasons.empty()) {
        invitation.reason = name_of(answer.reasons.front());
    }
    // Words that nobody understands do not undo what was understood before.
    const bool says_nothing_new =
        answer.kind == AnswerKind::unclear && is_positive(invitation.state);
    if (!is_open(invitation.state)) {
        office.invitations.update(invitation);
        return false;
    }
    if (says_nothing_new || !advance(office, invitation, event_of(answer.kind))) {
        office.invitations.update(invitation);
    }
    if (is_positive(invitation.state) && need.state.can(NeedEvent::receive)) {
        (void)advance(office, need, NeedEvent::receive);
    }
    remind_at_half_time(office, need, invitation);
    answer_came(office, need);
    return true;
}

std::string yes_in(Language language) {
    return language == Language::de ? "Ja" : "Yes";
}

}  // namespace

InvitationEvent event_of(AnswerKind kind) {
    switch (kind) {
        case AnswerKind::interest:
            return InvitationEvent::express_interest;
        case AnswerKind::needs_time:
            return InvitationEvent::ask_for_time;
        case AnswerKind::question:
            return InvitationEvent::question;
        case AnswerKind::offer:
            return InvitationEvent::offer;
        case AnswerKind::partial:
            return InvitationEvent::offer_partly;
        case AnswerKind::decline:
        case AnswerKind::withdrawn:
            return InvitationEvent::decline;
        case AnswerKind::unclear:
            return InvitationEvent::answer_freely;
    }
    return InvitationEvent::answer_freely;
}

TakenAnswer take_answer(
    Office& office,
    const Request& request,
    NeedRecord& need,
    Invitation& invitation,
    const std::string& text,
    bool corrected
) {
    using Outcome = TakenAnswer::Outcome;
    TakenAnswer taken;
    taken.corrected = corrected;
    const bool has_files = !request.message.attachments.empty();
    // "Ok" to a request is a yes, to anything else a thank-you.
    const bool agrees = invitation.state == InvitationState::asked && says_yes(text);
    if (small_talk(text) == SmallTalk::thanks && !has_files && !agrees) {
        taken.outcome = Outcome::thanks;
        return taken;
    }
    taken.answer = read_answer_to(
        office,
        need,
        agrees ? yes_in(request.speaker.language) : text,
        request.speaker.language,
        &invitation
    );
    const Answer& answer = taken.answer;
    const bool reaction = request.message.kind == InboundKind::reaction;
    if (answer.kind == AnswerKind::question && answer.question.empty()) {
        taken.outcome = Outcome::which_question;
        return taken;
    }
    if (answer.kind == AnswerKind::unclear) {
        if (reaction) {
            return taken;
        }
        if (small_talk(text) == SmallTalk::empty && !has_files) {
            taken.outcome = Outcome::empty;
            return taken;
        }
        if (says_wrong(text) && !invitation.reading.empty()) {
            taken.outcome = Outcome::how;
            return taken;
        }
    }
    taken.outcome = Outcome::taken;
    const bool first = office.invitations.answered_of(need.id).empty();
    record_words(office, request, invitation.id, true, text, &answer);
    // Once a firm has said what it can do, talk about details needs nobody to sort it.
    const bool known =
        is_positive(invitation.state) && invitation.state != InvitationState::answered;
    const bool open_still = take(office, need, invitation, answer);
    const bool early = not_asked(invitation.state) && !has_ended(need.state);
    taken.ended = !open_still && !early;

    NewAnswer news;
    news.text = text;
    news.sender = sender_shown(request);
    if (early) {
        taken.moderators_read = tell_moderators_early(office, need, invitation, text);
    }
    taken.files = keep_files(office, request.message, need, invitation.id);
    news.files = taken.files.kept;
    news.first = first;
    news.corrected = corrected;
    if (open_still && asks_the_asker(answer)) {
        pass_question(office, need, invitation, answer, news);
    } else {
        tell_asker(office, need, invitation, answer, news);
    }
    if (first) {
        note_in_room(office, need, "room_note", Fields().set("number", need.number));
    }
    // A file without words has nothing to be understood but by the asker.
    if (answer.kind == AnswerKind::unclear && open_still && !known && !answer.names_exchange &&
        small_talk(text) != SmallTalk::empty) {
        taken.moderators_read = tell_moderators_unclear(office, need, invitation, text);
    }
    return taken;
}

void follow_answer(
    Office& office, NeedRecord& need, Invitation& invitation, const TakenAnswer& taken
) {
    if (taken.outcome != TakenAnswer::Outcome::taken) {
        return;
    }
    release_files(office, need, invitation);
    if (!taken.ended && taken.answer.names_exchange && is_positive(invitation.state)) {
        exchange_names(office, need, invitation, Side::supplier);
    }
    if (invitation.state == InvitationState::declined) {
        ask_more_after_no(office, need);
    }
}

void answer_need(
    Office& office,
    const Request& request,
    Invitation invitation,
    const std::string& text,
    bool corrected
) {
    using Outcome = TakenAnswer::Outcome;
    auto need = office.needs.find(invitation.need_id);
    if (!need) {
        return;
    }
    const Fields number = Fields().set("number", need->number);
    const storage::OutboxContext again{Purpose::read_back, need->id, invitation.id};
    const TakenAnswer taken = take_answer(office, request, *need, invitation, text, corrected);
    switch (taken.outcome) {
        case Outcome::nothing:
            break;
        case Outcome::thanks:
            reply(office, request, "thanks", {});
            break;
        case Outcome::empty:
            reply(office, request, "answer_empty", number);
            break;
        case Outcome::which_question:
            reply(office, request, "question_which", number, again);
            break;
        case Outcome::how:
            reply(office, request, "answer_how", number, again);
            break;
        case Outcome::taken:
            read_back(office, request, *need, invitation, taken);
            tell_kept(office, request, *need, taken.files, invitation.id);
            follow_answer(office, *need, invitation, taken);
            break;
    }
}

bool settle_answer(Office& office, Invitation invitation, const Answer& answer, bool corrected) {
    auto need = office.needs.find(invitation.need_id);
    if (!need || !take(office, *need, invitation, answer)) {
        return false;
    }
    NewAnswer news;
    news.corrected = corrected;
    tell_asker(office, *need, invitation, answer, news);
    release_files(office, *need, invitation);
    if (invitation.state == InvitationState::declined) {
        ask_more_after_no(office, *need);
    }
    return true;
}

}  // namespace clusterlotse::commands
