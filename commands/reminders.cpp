#include "commands/reminders.hpp"

#include "commands/discretion.hpp"
#include "commands/letters.hpp"
#include "commands/local_time.hpp"
#include "commands/need_reading.hpp"
#include "commands/terms.hpp"
#include "commands/words.hpp"
#include "domain/holidays.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;
using storage::TimerKind;

constexpr std::chrono::minutes kMorning = std::chrono::hours(9);

bool engaged(const storage::Invitation& invitation) {
    return invitation.state == InvitationState::interested ||
           invitation.state == InvitationState::needs_time;
}

}  // namespace

void remind_at_half_time(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
) {
    if (!engaged(invitation) || invitation.reminded || !under_way(need.state)) {
        return;
    }
    const std::string& zone = office.settings.cluster.timezone;
    const TimePoint now = office.clock.now();
    const Date last = add_working_days(today_of(office), kAnswerDays);
    TimePoint due = now + (at_local(last, kMorning, zone) - now) / 2;
    if (invitation.until && at_local(*invitation.until, kMorning, zone) > now) {
        due = at_local(*invitation.until, kMorning, zone);
    }
    office.timers.set({TimerKind::reminder, need.id, invitation.id, due});
}

void remind(Office& office, std::int64_t invitation_id) {
    auto invitation = office.invitations.find(invitation_id);
    const auto need = invitation ? office.needs.find(invitation->need_id) : std::nullopt;
    if (!need || !under_way(need->state) || !engaged(*invitation) || invitation->reminded) {
        return;
    }
    invitation->reminded = true;
    office.invitations.update(*invitation);
    const auto request = office.outbox.find_invitation(invitation_id, Purpose::request);
    const auto thread = request ? std::optional(request->outbox_id) : std::nullopt;
    Fields fields;
    fields.set("number", need->number)
        .set("text", first_line(text_for_suppliers(office, *need)))
        .set("needs_time", invitation->state == InvitationState::needs_time);
    write_to(
        office,
        {invitation->address, invitation->language, {}},
        "reminder",
        fields,
        {Purpose::reminder, need->id, invitation->id},
        Urgency::unasked,
        thread
    );
}

}  // namespace clusterlotse::commands
