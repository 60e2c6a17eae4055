#include "commands/endings/award_outcome.hpp"

#include "commands/desk/standing.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/endings/asker_questions.hpp"
#include "commands/endings/award_doubts.hpp"
#include "commands/endings/award_reasons.hpp"
#include "commands/endings/came_out_words.hpp"
#include "commands/endings/need_again.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/headline.hpp"
#include "commands/needs/need_reading.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;
using storage::TimerKind;

std::vector<Invitation> winners(Office& office, const NeedRecord& need) {
    auto firms = office.invitations.of_need(need.id);
    std::erase_if(firms, [](const Invitation& one) {
        return one.state != InvitationState::chosen;
    });
    return firms;
}

/// A week after the need's date and the promised deliveries, whichever is last; without any, after
/// the day on which the need would have run out. Never sooner than a week after the award.
TimePoint due_after_award(
    const Office& office, const NeedRecord& need, const std::vector<Invitation>& firms
) {
    const std::string& zone = office.settings.cluster.timezone;
    const TimePoint awarded = need.ended_at.value_or(office.clock.now());
    std::optional<Date> last = need.deadline;
    for (const Invitation& firm : firms) {
        const auto answer = storage::parse_answer(firm.reading);
        const auto promised = answer ? promised_delivery(*answer, firm, zone) : std::nullopt;
        last = promised && (!last || *promised > *last) ? promised : last;
    }
    const Date end = last.value_or(local_date(need.expires_at.value_or(awarded), zone));
    const Date soonest = std::max(end, local_date(awarded, zone));
    return morning_of(office, Date(std::chrono::sys_days(soonest) + kOutcomeAfter));
}

std::string asked_topic(const NeedRecord& need) {
    return "asked how the order came out of " + need.number;
}

std::string known_topic(const NeedRecord& need) {
    return "outcome known of " + need.number;
}

std::string names_of(
    const Office& office, const std::vector<Invitation>& firms, Language language
) {
    std::vector<std::string> names;
    for (const Invitation& firm : firms) {
        names.push_back(firm_name(office, firm.profile_id));
    }
    return joined(names, language == Language::de ? " und " : " and ");
}

void note_trouble(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const std::vector<Invitation>& firms
) {
    const bool moderated = !office.members.moderators().empty();
    Fields told;
    told.set("number", need.number)
        .set("text", headline_of(office, need))
        .set("asker", office.members.speaker(need.asker).firm)
        .set("firm", names_of(office, firms, office.settings.cluster.language))
        .set("words", std::string(trimmed(request.message.text)));
    tell_moderators(office, "moderator_outcome", told, {Purpose::information, need.id});
    Fields fields;
    fields.set("number", need.number)
        .set("firm", names_of(office, firms, need.language))
        .set("moderator_told", moderated);
    reply_privately(office, request, "outcome_noted", fields, {Purpose::information, need.id});
}

}  // namespace

void note_worked(Office& office, const NeedRecord& need) {
    (void)office.inbox.first_time_within(need.asker, known_topic(need), office.clock.now(), kEver);
}

bool is_known_to_have_worked(Office& office, const NeedRecord& need) {
    return office.inbox.was_told(need.asker, known_topic(need));
}

void watch_award(Office& office, const NeedRecord& need) {
    const auto firms = winners(office, need);
    if (firms.empty() || is_known_to_have_worked(office, need)) {
        forget_award(office, need);
        return;
    }
    office.timers.set({TimerKind::outcome, need.id, 0, due_after_award(office, need, firms)});
}

void forget_award(Office& office, const NeedRecord& need) {
    office.timers.cancel(TimerKind::outcome, need.id);
}

void ask_how_award_came_out(Office& office, const NeedRecord& need) {
    const auto firms = winners(office, need);
    if (firms.empty() || is_known_to_have_worked(office, need) ||
        office.inbox.was_told(need.asker, asked_topic(need))) {
        return;
    }
    // The firm may have promised another day meanwhile.
    const TimePoint due = due_after_award(office, need, firms);
    if (due > office.clock.now()) {
        office.timers.set({TimerKind::outcome, need.id, 0, due});
        return;
    }
    if (!may_ask(office, TimerKind::outcome, need)) {
        return;
    }
    (void)office.inbox.first_time_within(need.asker, asked_topic(need), office.clock.now(), kEver);
    Fields fields;
    fields.set("number", need.number)
        .set("text", headline_of(office, need))
        .set("firm", names_of(office, firms, need.language));
    write_to_asker(
        office, need, "outcome_of_award", fields, {Purpose::outcome, need.id}, Urgency::unasked
    );
}

bool award_outcome_said(Office& office, const Request& request, const NeedRecord& need) {
    const InboundMessage& message = request.message;
    if (!office.inbox.was_told(need.asker, asked_topic(need)) || !message.attachments.empty()) {
        return false;
    }
    const auto firms = winners(office, need);
    const bool reaction = message.kind == InboundKind::reaction;
    const bool replies = reaction || message.place == Place::mail || !message.answers_to.empty() ||
                         !message.thread_root.empty();
    const UnderstoodNeed read =
        office.engine.understand(message.text, today_of(office), request.speaker.language);
    switch (came_out(message.text, names_of(office, firms, need.language), read, replies)) {
        case CameOut::well:
            note_worked(office, need);
            if (!reaction) {
                Fields fields;
                fields.set("number", need.number);
                reply_privately(office, request, "outcome_good", fields);
            }
            return true;
        case CameOut::otherwise:
            if (!award_doubted(office, request, need) && !asked_for_again(office, request, need)) {
                note_trouble(office, request, need, firms);
            }
            return true;
        case CameOut::unsaid:
            break;
    }
    return false;
}

}  // namespace clusterlotse::commands
