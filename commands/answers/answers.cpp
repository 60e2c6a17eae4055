#include "commands/answers/answers.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/answers/answer_notices.hpp"
#include "commands/answers/answer_steps.hpp"
#include "commands/answers/answer_table.hpp"
#include "commands/answers/heard_words.hpp"
#include "commands/answers/how_meant.hpp"
#include "commands/desk/aside_answers.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/files/file_releases.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/questions/asked_questions.hpp"
#include "commands/questions/questions.hpp"
#include "commands/waves/distribution.hpp"
#include "storage/answer_json.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

}  // namespace

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
    const storage::OutboxContext again = how_meant_context(*need, invitation);
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
        ask_how_meant(office, request, *need, invitation);
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
            ask_how_meant(office, request, *need, invitation);
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
    bool corrected,
    const ToldWords& told
) {
    auto need = office.needs.find(invitation.need_id);
    const bool said = !told.words.empty();
    const bool first = said && need && !somebody_answered(office, *need);
    if (!need) {
        return false;
    }
    // Whom a moderator calls before the bot asks him has no step to take, and answers all the same.
    const bool early = said && invitation.state == InvitationState::proposed;
    if (!take_step(office, *need, invitation, answer, !by.empty()) && !early) {
        return false;
    }
    // Without words of its own mostly, but told like them, and the firm has its number in the table
    // from now on.
    storage::AnswerRecord meaning;
    meaning.invitation_id = invitation.id;
    meaning.sender = by;
    meaning.text = told.words;
    meaning.created_at = office.clock.now();
    meaning.kind = name_of(answer.kind);
    meaning.reading = storage::answer_json(answer);
    office.invitations.add_answer(meaning);
    NewAnswer news;
    news.corrected = corrected;
    news.text = told.words;
    news.told = said;
    news.told_by = told.by_name;
    news.awaited = said;
    news.first = first;
    if (told.keep_files) {
        news.files = told.keep_files();
    }
    if (said && !answer.question.empty() && asks_the_asker(answer)) {
        pass_question(office, *need, invitation, answer, news);
    } else {
        tell_asker(office, *need, invitation, answer, news);
    }
    if (first) {
        note_in_room(office, *need, "room_note", Fields().set("number", need->number));
    }
    release_files(office, *need, invitation);
    if (invitation.state == InvitationState::declined) {
        ask_more_after_no(office, *need);
    }
    return true;
}

}  // namespace clusterlotse::commands
