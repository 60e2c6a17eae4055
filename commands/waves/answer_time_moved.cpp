#include "commands/waves/answer_time_moved.hpp"

#include "commands/answers/answer_period.hpp"
#include "commands/asker/answer_time_words.hpp"
#include "commands/asker/spoken_of.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/answer_day_told.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/lifetime.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/reminders.hpp"
#include "commands/waves/request_letter.hpp"
#include "domain/holidays.hpp"

#include <algorithm>
#include <string>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;
using storage::Purpose;
using storage::TimerKind;

bool waits_for_answer(const Invitation& one) {
    return one.state == InvitationState::asked || one.state == InvitationState::needs_time;
}

void tell_firm(Office& office, const NeedRecord& need, const Invitation& one, Date day) {
    const auto request = office.outbox.find_invitation(one.id, Purpose::request);
    if (request &&
        rewrite_request(office, need, understand(office, need), one, request->outbox_id)) {
        return;
    }
    Fields fields;
    fields.set("number", need.number)
        .set("work", headline_for_suppliers(office, need))
        .set("day", std::string(weekday_name(day, one.language)))
        .set("date", shown_date(day, one.language));
    write_to(
        office,
        {one.address, one.language, {}},
        "answer_time",
        fields,
        {Purpose::request_update, need.id, one.id},
        Urgency::unasked,
        request ? std::optional(request->outbox_id) : std::nullopt
    );
}

/// The day by which those may answer who were asked last.
Date answers_so_far(Office& office, const NeedRecord& need, const UnderstoodNeed& understood) {
    TimePoint asked = need.created_at;
    for (const Invitation& one : office.invitations.of_need(need.id)) {
        asked = std::max(asked, one.created_at);
    }
    return answer_by(need, understood, local_date(asked, office.settings.cluster.timezone));
}

}  // namespace

bool follow_answer_time(Office& office, NeedRecord& need, Date day) {
    const std::string& zone = office.settings.cluster.timezone;
    const TimePoint closes = at_local(day, kOfficeCloses, zone);
    const bool longer = need.expires_at && *need.expires_at < closes;
    if (longer) {
        renew(office, need, day);
    } else {
        office.needs.update(need);
    }
    if (office.timers.due(TimerKind::wave, need.id)) {
        const Date next = add_working_days(day, 1);
        office.timers.set({TimerKind::wave, need.id, 0, at_local(next, kMorning, zone)});
    }
    bring_back_reminders(office, need);
    return longer;
}

bool answer_time_moved(Office& office, const Request& request, NeedRecord& need) {
    if (!request.message.attachments.empty() || has_ended(need.state)) {
        return false;
    }
    const UnderstoodNeed understood = understand(office, need);
    const auto day = answer_time_said(
        request.message.text, today_of(office), answers_so_far(office, need, understood)
    );
    if (!day) {
        return false;
    }
    need.amendments.push_back(answer_time_kept(*day));
    need.updated_at = office.clock.now();
    const bool longer = follow_answer_time(office, need, *day);
    office.said.keep(
        request.message.channel,
        request.message.message_id,
        {.need_id = need.id, .addition = need.amendments.back()}
    );
    std::size_t told = 0;
    for (const Invitation& one : office.invitations.of_need(need.id)) {
        if (waits_for_answer(one)) {
            tell_firm(office, need, one, *day);
            ++told;
        }
    }
    const Language language = request.speaker.language;
    const bool behind = understood.deadline &&
                        std::chrono::sys_days(*understood.deadline) <= std::chrono::sys_days(*day);
    Fields fields;
    fields.set("number", need.number)
        .set("day", std::string(weekday_name(*day, language)))
        .set("date", shown_date(*day, language))
        .set("one", told == 1)
        .set("several", told > 1)
        .set("count", std::to_string(told))
        .set("deadline", behind ? shown_date(*understood.deadline, language) : std::string())
        .set("longer", longer);
    tell_answer_day(*day, today_of(office), language, fields);
    answer_asker(
        office, request, need, "answer_time_moved", fields, {Purpose::acknowledgement, need.id}
    );
    return true;
}

}  // namespace clusterlotse::commands
