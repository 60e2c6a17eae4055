#include "commands/answers.hpp"

#include "commands/answer_reading.hpp"
#include "commands/answer_table.hpp"
#include "commands/coming_forward.hpp"
#include "commands/distribution.hpp"
#include "commands/exchange.hpp"
#include "commands/files.hpp"
#include "commands/lessons.hpp"
#include "commands/letters.hpp"
#include "commands/need_reading.hpp"
#include "commands/offered_days.hpp"
#include "commands/outcome.hpp"
#include "commands/progress.hpp"
#include "commands/question_words.hpp"
#include "commands/questions.hpp"
#include "commands/relay.hpp"
#include "commands/reminders.hpp"
#include "commands/words.hpp"
#include "matching/absence_text.hpp"
#include "matching/answer_description.hpp"
#include "storage/answer_json.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

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

std::string sender_shown(const Request& request) {
    return request.speaker.name.empty() ? request.message.sender : request.speaker.name;
}

/// Proposed to the moderator or taken off his list: the firm knows of the need from elsewhere.
bool not_asked(InvitationState state) {
    return state == InvitationState::proposed || state == InvitationState::removed;
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

/// "Siehe Anhang", and there is none, nor a price.
bool names_missing_file(const InboundMessage& message, const Answer& answer) {
    static const RE2 file(
        R"((?i)(?:^|[^\pL])(?:anhang|anlage|anbei|angehängt|beigefügt|attached|attachment|enclosed|pdf)(?:[^\pL]|$))"
    );
    return answer.kind == AnswerKind::offer && answer.prices.empty() &&
           message.attachments.empty() && RE2::PartialMatch(message.text, file);
}

void read_back(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const Invitation& invitation,
    const TakenAnswer& taken
) {
    const Answer& answer = taken.answer;
    // Who got the order goes on talking with his customer.
    const bool ended = taken.ended && invitation.state != InvitationState::chosen;
    const bool early = !ended && not_asked(invitation.state);
    Fields fields;
    fields.set("number", need.number)
        .set("attachments", names_of(taken.files.kept, true))
        .set("declined", answer.kind == AnswerKind::decline || answer.kind == AnswerKind::withdrawn)
        .set("question", answer.kind == AnswerKind::question)
        .set("ended", ended)
        .set("not_released", early && need.state == NeedState::awaiting_release)
        .set("by_phone", early && need.state == NeedState::by_phone)
        .set("moderator_reads", taken.moderators_read)
        .set("unclear", taken.moderators_read && !early);
    fields.set("file_missing", !ended && names_missing_file(request.message, answer));
    if (answer.kind != AnswerKind::unclear) {
        fields.set("read_as", matching::describe(answer, request.speaker.language));
    }
    if (!ended) {
        add_offered_day_hint(fields, answer, today_of(office), request.speaker.language);
    }
    const bool lesson =
        !ended && !early && answer.kind == AnswerKind::decline &&
        offer_lesson(
            office, invitation, understand(office, need).deadline, answer, request.speaker, fields
        );
    reply(
        office,
        request,
        "answer_passed_on",
        fields,
        {lesson ? Purpose::lesson : Purpose::read_back, need.id, invitation.id}
    );
}

/// Who settles a need himself, or has yet to release it, hears that a firm did not wait. True where
/// somebody does.
bool tell_moderators_early(
    Office& office, const NeedRecord& need, const Invitation& invitation, const std::string& text
) {
    const bool released_by_him = office.settings.needs.release == config::Release::moderator;
    if (need.state != NeedState::by_phone &&
        !(need.state == NeedState::awaiting_release && released_by_him)) {
        return false;
    }
    const auto profile = office.profiles.find(invitation.profile_id);
    Fields fields;
    fields.set("number", need.number)
        .set("firm", profile ? profile->name : invitation.profile_id)
        .set("text", text);
    tell_moderators(office, "moderator_early_answer", fields, {Purpose::release, need.id});
    return !office.members.moderators().empty();
}

std::string yes_in(Language language) {
    return language == Language::de ? "Ja" : "Yes";
}

/// True where somebody reads it.
bool tell_moderators_unclear(
    Office& office, const NeedRecord& need, const Invitation& invitation, const std::string& text
) {
    const auto profile = office.profiles.find(invitation.profile_id);
    Fields fields;
    fields.set("number", need.number)
        .set("firm", profile ? profile->name : invitation.profile_id)
        .set("text", text);
    tell_moderators(
        office, "moderator_unclear", fields, {Purpose::unclear_answer, need.id, invitation.id}
    );
    return !office.members.moderators().empty();
}

}  // namespace

TakenAnswer take_answer(
    Office& office,
    const Request& request,
    NeedRecord& need,
    Invitation& invitation,
    const std::string& text
) {
    using Outcome = TakenAnswer::Outcome;
    TakenAnswer taken;
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
    Office& office, const Request& request, Invitation invitation, const std::string& text
) {
    using Outcome = TakenAnswer::Outcome;
    auto need = office.needs.find(invitation.need_id);
    if (!need) {
        return;
    }
    const Fields number = Fields().set("number", need->number);
    const storage::OutboxContext again{Purpose::read_back, need->id, invitation.id};
    const TakenAnswer taken = take_answer(office, request, *need, invitation, text);
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

bool only_declines(
    Office& office, const NeedRecord& need, const std::string& text, Language language
) {
    return says_no(text) ||
           read_answer_to(office, need, text, language).kind == AnswerKind::decline;
}

void answer_unasked(
    Office& office, const Request& request, const NeedRecord& need, const std::string& text
) {
    if (request.speaker.profile_id.empty() || has_ended(need.state)) {
        return;
    }
    auto invitation = office.invitations.find(need.id, request.speaker.profile_id);
    if (!invitation && only_declines(office, need, text, request.speaker.language)) {
        reply_privately(office, request, "thanks", {});
        return;
    }
    if (!invitation) {
        invitation = join_asked(office, request.speaker, need, need.wave);
    }
    if (invitation) {
        answer_need(office, request, *invitation, text);
    }
}

bool settle_answer(Office& office, Invitation invitation, const Answer& answer) {
    auto need = office.needs.find(invitation.need_id);
    if (!need || !take(office, *need, invitation, answer)) {
        return false;
    }
    NewAnswer news;
    tell_asker(office, *need, invitation, answer, news);
    release_files(office, *need, invitation);
    if (invitation.state == InvitationState::declined) {
        ask_more_after_no(office, *need);
    }
    return true;
}

void note_absence(Office& office, const InboundMessage& message) {
    const auto absence = matching::read_absence(message.subject, message.text, today_of(office));
    if (!absence || !absence->back) {
        return;
    }
    std::optional<storage::OutboxReference> row;
    if (!message.reply_token.empty()) {
        row = office.outbox.find_token(message.reply_token);
    }
    for (const std::string& id : message.answers_to) {
        row = row ? row : office.outbox.find_reference(message.channel, id);
    }
    auto invitation = row && row->context.invitation_id
                          ? office.invitations.find(*row->context.invitation_id)
                          : std::nullopt;
    // A person's answer counts more than his mailbox's.
    if (!invitation || invitation->state != InvitationState::asked ||
        row->context.purpose != Purpose::request) {
        return;
    }
    Answer answer;
    answer.kind = AnswerKind::needs_time;
    answer.sure = true;
    answer.needs_time_until = absence->back;
    answer.wording = {{"needs_time_until", absence->words}};
    (void)settle_answer(office, *invitation, answer);
}

}  // namespace clusterlotse::commands
