#include "commands/answers/answer_notices.hpp"

#include "commands/answers/gap_question.hpp"
#include "commands/answers/offered_days.hpp"
#include "commands/answers/price_doubts.hpp"
#include "commands/answers/told_later.hpp"
#include "commands/asker/rest_words.hpp"
#include "commands/desk/standing.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/lessons/lessons.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/answers/answer_description.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;

/// "Siehe Anhang", and there is none, nor a price.
bool names_missing_file(const InboundMessage& message, const Answer& answer) {
    static const RE2 file(
        R"((?i)(?:^|[^\pL])(?:anhang|anlage|anbei|angehängt|beigefügt|attached|attachment|enclosed|pdf)(?:[^\pL]|$))"
    );
    return answer.kind == AnswerKind::offer && answer.prices.empty() &&
           message.attachments.empty() && RE2::PartialMatch(message.text, file);
}

bool gives_no_reason(const Answer& answer) {
    return answer.kind == AnswerKind::decline && answer.teaches.empty() &&
           std::ranges::all_of(answer.reasons, [](DeclineReason reason) {
               return reason == DeclineReason::unspecified;
           });
}

}  // namespace

bool not_asked(InvitationState state) {
    return state == InvitationState::proposed || state == InvitationState::removed;
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
    const bool chosen = invitation.state == InvitationState::chosen;
    const bool ended = taken.ended && !chosen;
    const bool talk = has_ended(need.state) && chosen;
    const bool early = !ended && not_asked(invitation.state);
    Fields fields;
    fields.set("number", need.number)
        .set("work", headline_for_suppliers(office, need))
        .set("attachments", names_of(taken.files.kept, true))
        .set("declined", answer.kind == AnswerKind::decline || answer.kind == AnswerKind::withdrawn)
        .set("question", answer.kind == AnswerKind::question)
        .set("ended", ended)
        .set("talk", talk)
        .set("not_released", early && need.state == NeedState::awaiting_release)
        .set("by_phone", early && need.state == NeedState::by_phone)
        .set("moderator_reads", taken.moderators_read)
        .set("unclear", taken.moderators_read && !early)
        .set("call", taken.wants_call && !taken.telephone.empty())
        .set("which_number", taken.wants_call && taken.telephone.empty());
    fields.set("corrected", taken.corrected)
        .set("price_gone", matching::describe(taken.replaced, request.speaker.language));
    if (!ended) {
        set_resting(need, request.speaker.language, fields);
    }
    fields.set("file_missing", !ended && names_missing_file(request.message, answer));
    if (answer.kind != AnswerKind::unclear && (!ended || ran_out(need)) && !talk) {
        fields.set("read_as", matching::describe(answer, request.speaker.language));
    }
    const bool gap = !ended && !talk && !taken.wants_call && ask_about_gap(answer, fields);
    if (!ended && !talk && !taken.wants_call && !gap) {
        ask_for_price(office, need, invitation, answer, fields);
    }
    if (!ended && !talk) {
        ask_for_day(answer, request.speaker.language, fields);
        set_files_wish(taken.files_wish, fields);
        add_offered_day_hint(fields, answer, today_of(office), request.speaker.language);
    }
    const bool lesson =
        !ended && !talk && !early && answer.kind == AnswerKind::decline &&
        offer_lesson(office, invitation, understand(office, need), answer, request.speaker, fields);
    fields.set("which_reason", !ended && !talk && !early && !lesson && gives_no_reason(answer));
    reply(
        office,
        request,
        "answer_passed_on",
        fields,
        {lesson ? Purpose::lesson : Purpose::read_back, need.id, invitation.id}
    );
}

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

}  // namespace clusterlotse::commands
