#include "commands/waves/reminders.hpp"

#include "commands/answers/answer_period.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "domain/holidays.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;
using storage::TimerKind;

bool engaged(const storage::Invitation& invitation) {
    return invitation.state == InvitationState::interested ||
           invitation.state == InvitationState::needs_time;
}

/// The middle of the time that begins with the answer, or the morning of the day it named.
TimePoint half_time(
    const Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    TimePoint answered
) {
    const std::string& zone = office.settings.cluster.timezone;
    const Date day = local_date(answered, zone);
    const Date last = answer_time_of(need)
                          ? answer_by(need, {}, day)
                          : add_working_days(day, answer_days(understand(office, need), day));
    if (invitation.until && at_local(*invitation.until, kMorning, zone) > answered) {
        return at_local(*invitation.until, kMorning, zone);
    }
    return answered + (at_local(last, kMorning, zone) - answered) / 2;
}

void send_reminder(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    bool ordered
) {
    const auto request = office.outbox.find_invitation(invitation.id, Purpose::request);
    const auto thread = request ? std::optional(request->outbox_id) : std::nullopt;
    Fields fields;
    fields.set("number", need.number)
        .set("text", headline_for_suppliers(office, need))
        .set("ordered", ordered)
        .set("needs_time", invitation.state == InvitationState::needs_time);
    write_to(
        office,
        {invitation.address, invitation.language, {}},
        "reminder",
        fields,
        {Purpose::reminder, need.id, invitation.id},
        Urgency::unasked,
        thread
    );
}

}  // namespace

void remind_at_half_time(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
) {
    if (!engaged(invitation) || invitation.reminded || !under_way(need.state)) {
        return;
    }
    const TimePoint due = half_time(office, need, invitation, office.clock.now());
    office.timers.set({TimerKind::reminder, need.id, invitation.id, due});
}

Remindable remindable(const storage::NeedRecord& need, const storage::Invitation& invitation) {
    if (!under_way(need.state) || !is_open(invitation.state) ||
        invitation.state == InvitationState::undelivered) {
        return Remindable::over;
    }
    if (invitation.state == InvitationState::asked) {
        return Remindable::silent;
    }
    if (!engaged(invitation)) {
        return Remindable::answered;
    }
    return invitation.reminded ? Remindable::already : Remindable::yes;
}

void bring_back_reminders(Office& office, const storage::NeedRecord& need) {
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        if (!engaged(invitation) || invitation.reminded || !invitation.answered_at) {
            continue;
        }
        const TimePoint due = half_time(office, need, invitation, *invitation.answered_at);
        if (due > office.clock.now()) {
            office.timers.set({TimerKind::reminder, need.id, invitation.id, due});
        }
    }
}

void remind(Office& office, std::int64_t invitation_id) {
    auto invitation = office.invitations.find(invitation_id);
    const auto need = invitation ? office.needs.find(invitation->need_id) : std::nullopt;
    if (!need || remindable(*need, *invitation) != Remindable::yes) {
        return;
    }
    invitation->reminded = true;
    office.invitations.update(*invitation);
    send_reminder(office, *need, *invitation, false);
}

bool remind_by_order(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
) {
    const auto firm = office.profiles.find(invitation.profile_id);
    const bool pauses =
        !firm || (firm->paused_until && std::chrono::sys_days(*firm->paused_until) >=
                                            std::chrono::sys_days(today_of(office)));
    if (pauses || remindable(need, invitation) != Remindable::silent) {
        return false;
    }
    storage::Invitation reminded = invitation;
    reminded.reminded = true;
    office.invitations.update(reminded);
    send_reminder(office, need, reminded, true);
    return true;
}

}  // namespace clusterlotse::commands
