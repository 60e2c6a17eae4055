#include "commands/answers/answers.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/answers/answer_notices.hpp"
#include "commands/answers/answer_reading.hpp"
#include "commands/answers/answer_table.hpp"
#include "commands/answers/heard_words.hpp"
#include "commands/answers/relay.hpp"
#include "commands/asker/call_words.hpp"
#include "commands/desk/aside_answers.hpp"
#include "commands/desk/progress.hpp"
#include "commands/desk/typed_signs.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/endings/outcome.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/question_words.hpp"
#include "commands/questions/questions.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/waves/reminders.hpp"
#include "storage/answer_json.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

std::string sender_shown(const Request& request) {
    return request.speaker.name.empty() ? request.message.sender : request.speaker.name;
}

/// Moves invitation and need on; false where the invitation has ended. `heard`: a person said it.
bool take(
    Office& office,
    NeedRecord& need,
    Invitation& invitation,
    const Answer& answer,
    bool heard = true
) {
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
    if (heard && is_positive(invitation.state) && need.state.can(NeedEvent::receive)) {
        (void)advance(office, need, NeedEvent::receive);
    }
    remind_at_half_time(office, need, invitation);
    if (heard) {
        answer_came(office, need);
    }
    return true;
}

std::string yes_in(Language language) {
    return language == Language::de ? "Ja" : "Yes";
}

/// "Nein", or "ja" of a firm that has offered, to what the asker has just asked
/// it alone: a word for him, which leaves what the firm said before as it is.
bool is_word_to_asker(Office& office, const Invitation& invitation, const std::string& text) {
    const bool offered = invitation.state == InvitationState::offered ||
                         invitation.state == InvitationState::offered_partly;
    if (!is_positive(invitation.state) || !(says_no(text) || (offered && says_yes(text)))) {
        return false;
    }
    const auto records = office.invitations.answers_of(invitation.id);
    return !records.empty() && !records.back().from_supplier &&
           records.back().text.find('?') != std::string::npos;
}

/// "?" asks what it does not say, "❤️" behind an answer thanks, and any other sign says
/// nothing.
TakenAnswer::Outcome outcome_of_sign(const Invitation& invitation, const std::string& text) {
    using Outcome = TakenAnswer::Outcome;
    if (trimmed(text).empty()) {
        return Outcome::empty;
    }
    if (is_typed_question(text)) {
        return Outcome::which_question;
    }
    const bool thanks = invitation.state != InvitationState::asked && is_thanks_or_sign(text);
    return thanks ? Outcome::thanks : Outcome::how;
}

/// Where the firm wants to be called: named now or before.
std::string telephone_of(Office& office, const Invitation& invitation, const std::string& text) {
    auto number = telephone_in(text);
    const auto records = office.invitations.answers_of(invitation.id);
    for (auto record = records.rbegin(); !number && record != records.rend(); ++record) {
        number = record->from_supplier ? telephone_in(record->text) : std::nullopt;
    }
    return number.value_or("");
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
    // "👍 12 €" says more than yes.
    const bool numbers = text.find_first_of("0123456789") != std::string::npos;
    const bool agrees = invitation.state == InvitationState::asked && !numbers && says_yes(text);
    if (small_talk(text) == SmallTalk::thanks && !has_files && !agrees) {
        taken.outcome = Outcome::thanks;
        return taken;
    }
    const CallWish call = has_ended(need.state) ? CallWish{} : call_wish(text);
    if (call.wished) {
        taken.wants_call = true;
        taken.telephone = telephone_of(office, invitation, text);
        if (call.alone && taken.telephone.empty() && !has_files) {
            taken.outcome = Outcome::which_number;
            return taken;
        }
    }
    const bool word = is_word_to_asker(office, invitation, text);
    if (!word && !call.alone) {
        taken.answer = read_answer_to(
            office,
            need,
            agrees ? yes_in(request.speaker.language) : text,
            request.speaker.language,
            &invitation
        );
    }
    taken.answer.names_exchange = taken.answer.names_exchange || call.alone;
    const Answer& answer = taken.answer;
    const bool reaction = request.message.kind == InboundKind::reaction;
    if (answer.kind == AnswerKind::question && answer.question.empty()) {
        taken.outcome = Outcome::which_question;
        return taken;
    }
    if (answer.kind == AnswerKind::unclear && !word) {
        if (reaction) {
            return taken;
        }
        if (small_talk(text) == SmallTalk::empty && !has_files) {
            taken.outcome = outcome_of_sign(invitation, text);
            return taken;
        }
        if (says_wrong(text) && !invitation.reading.empty()) {
            taken.outcome = Outcome::how;
            return taken;
        }
    }
    taken.outcome = Outcome::taken;
    const bool first = !somebody_answered(office, need);
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
    news.awaited = word || !taken.telephone.empty();
    news.telephone = taken.telephone;
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
        answer.teaches.empty() && small_talk(text) != SmallTalk::empty) {
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
    // Who is called needs no exchange.
    if (!taken.ended && taken.answer.names_exchange && !taken.wants_call &&
        is_positive(invitation.state)) {
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
    const Fields number =
        Fields().set("number", need->number).set("work", headline_for_suppliers(office, *need));
    const storage::OutboxContext again{Purpose::read_back, need->id, invitation.id};
    if (aside_answered(office, request, *need, invitation, text)) {
        return;
    }
    const HeardWords heard = heard_words(office, *need, text, request.speaker.language);
    if (heard.for_asker != text && !(heard.for_asker.empty() && heard.for_bot.empty())) {
        answer_need(office, request, invitation, heard.for_asker, corrected);
        auto now = office.invitations.find(invitation.id).value_or(invitation);
        (void)aside_answered(office, request, *need, now, heard.for_bot);
        return;
    }
    if (heard.for_asker != text) {
        reply(office, request, "answer_how", number, again);
        return;
    }
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
        case Outcome::which_number:
            reply(office, request, "call_where", number, again);
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

bool settle_answer(
    Office& office,
    Invitation invitation,
    const Answer& answer,
    const std::string& by,
    bool corrected
) {
    auto need = office.needs.find(invitation.need_id);
    if (!need || !take(office, *need, invitation, answer, !by.empty())) {
        return false;
    }
    // Without words, but told like them, and the firm has its number in the table from now on.
    storage::AnswerRecord meaning;
    meaning.invitation_id = invitation.id;
    meaning.sender = by;
    meaning.created_at = office.clock.now();
    meaning.kind = name_of(answer.kind);
    meaning.reading = storage::answer_json(answer);
    office.invitations.add_answer(meaning);
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
