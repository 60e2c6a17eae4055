#include "commands/expiry.hpp"

#include "commands/distribution.hpp"
#include "commands/endings.hpp"
#include "commands/headline.hpp"
#include "commands/letters.hpp"
#include "commands/local_time.hpp"
#include "commands/moderator_log.hpp"
#include "commands/need_card.hpp"
#include "commands/need_reading.hpp"
#include "commands/progress.hpp"
#include "commands/release.hpp"
#include "commands/terms.hpp"
#include "commands/wishes.hpp"
#include "commands/words.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;
using storage::TimerKind;

/// What has to wait while a need is parked.
constexpr TimerKind kOfAnActiveNeed[] = {
    TimerKind::release_limit,
    TimerKind::wave,
    TimerKind::nobody_found,
    TimerKind::expiry_warning,
    TimerKind::expiry};

/// The need if its end is due: it lives, is not parked and was not renewed since the timer was set.
std::optional<storage::NeedRecord> ending(
    Office& office, std::int64_t need_id, std::chrono::milliseconds ahead
) {
    auto need = office.needs.find(need_id);
    const bool due = need && !has_ended(need->state) && need->state != NeedState::parked &&
                     need->expires_at && *need->expires_at <= office.clock.now() + ahead;
    return due ? need : std::nullopt;
}

/// True where the timer may speak now; else it waits for a day and hour at which one may write.
bool may_speak(Office& office, TimerKind kind, std::int64_t need_id) {
    const TimePoint now = office.clock.now();
    const TimePoint when =
        next_sending_time(now, office.settings.needs.quiet_hours, office.settings.cluster.timezone);
    if (when > now) {
        office.timers.set({kind, need_id, 0, when});
    }
    return when <= now;
}

std::string day_text(const Office& office, TimePoint time, Language language) {
    return shown_date(local_date(time, office.settings.cluster.timezone), language);
}

bool was_asked(const storage::Invitation& invitation) {
    return invitation.state != InvitationState::proposed &&
           invitation.state != InvitationState::removed;
}

}  // namespace

void renew(Office& office, storage::NeedRecord& need) {
    need.expires_at = office.clock.now() + kNeedLives;
    office.needs.update(need);
    office.timers.set({TimerKind::expiry_warning, need.id, 0, *need.expires_at - kExpiryNotice});
    office.timers.set({TimerKind::expiry, need.id, 0, *need.expires_at});
}

void warn_of_expiry(Office& office, std::int64_t need_id) {
    const auto need = ending(office, need_id, kExpiryNotice);
    if (!need || !may_speak(office, TimerKind::expiry_warning, need_id)) {
        return;
    }
    Fields fields;
    fields.set("number", need->number)
        .set("text", headline_of(office, *need))
        .set("until", day_text(office, *need->expires_at, need->language))
        .set("days", std::to_string(kNeedLives.count()));
    write_to_asker(
        office, *need, "need_expires", fields, {Purpose::expiry, need->id}, Urgency::by_day
    );
}

void expire_need(Office& office, std::int64_t need_id) {
    auto need = ending(office, need_id, std::chrono::milliseconds(0));
    if (!need || !may_speak(office, TimerKind::expiry, need_id) ||
        !end_need(office, *need, {.event = NeedEvent::expire})) {
        return;
    }
    Fields fields;
    fields.set("number", need->number)
        .set("text", headline_of(office, *need))
        .set("unmatched", need->state == NeedState::unmatched);
    write_to_asker(
        office, *need, "need_expired", fields, {Purpose::acknowledgement, need->id}, Urgency::by_day
    );
}

bool park_need(Office& office, storage::NeedRecord& need, std::optional<Date> until) {
    // Said again it moves the day.
    if (need.state != NeedState::parked && !advance(office, need, NeedEvent::park)) {
        return false;
    }
    const std::string& zone = office.settings.cluster.timezone;
    need.parked_until = until.value_or(Date(std::chrono::sys_days(today_of(office)) + kParkedFor));
    office.needs.update(need);
    for (const TimerKind kind : kOfAnActiveNeed) {
        office.timers.cancel(kind, need.id);
    }
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        office.timers.cancel(TimerKind::reminder, need.id, invitation.id);
    }
    office.timers.set(
        {TimerKind::unpark, need.id, 0, at_local(*need.parked_until, kOfficeOpens, zone)}
    );
    return true;
}

bool resume_need(Office& office, storage::NeedRecord& need) {
    if (need.state != NeedState::parked) {
        return false;
    }
    const auto invitations = office.invitations.of_need(need.id);
    const bool asked = std::ranges::any_of(invitations, was_asked);
    const bool by_phone = taken_by_phone(office, need.id);
    if (!advance(office, need, by_phone ? NeedEvent::take_by_phone : NeedEvent::reopen)) {
        return false;
    }
    need.parked_until.reset();
    office.timers.cancel(TimerKind::unpark, need.id);
    renew(office, need);

    const UnderstoodNeed understood = understand(office, need);
    const config::Release release = office.settings.needs.release;
    if (!by_phone && !asked && release != config::Release::automatic) {
        const Fields card = need_card(office, need, understood, {}, true);
        write_to_asker(office, need, "acknowledgement", card, {Purpose::acknowledgement, need.id});
        if (release == config::Release::moderator) {
            ask_moderators(office, need, understood);
        }
        return true;
    }
    Candidates candidates;
    if (!by_phone) {
        candidates = distribute(office, need, understood);
        const bool positive = std::ranges::any_of(invitations, [](const auto& one) {
            return is_positive(one.state);
        });
        if (positive && need.state.can(NeedEvent::receive)) {
            (void)advance(office, need, NeedEvent::receive);
        }
    }
    Fields fields;
    fields.set("number", need.number)
        .set("until", day_text(office, *need.expires_at, need.language))
        .set("by_phone", by_phone)
        .set("nobody", need.state == NeedState::no_match)
        .set("count", std::to_string(candidates.fitting.size()))
        .set("one", candidates.fitting.size() == 1)
        .set("several", candidates.fitting.size() > 1);
    fields.set("paused", has_paused(office, office.members.speaker(need.asker)));
    write_to_asker(office, need, "need_resumed", fields, {Purpose::acknowledgement, need.id});
    ask(office, need, understood, candidates);
    if (candidates.fitting.empty()) {
        wait_for_next_wave(office, need);
    }
    return true;
}

void unpark_need(Office& office, std::int64_t need_id) {
    auto need = office.needs.find(need_id);
    if (!need || has_ended(need->state) || !may_speak(office, TimerKind::unpark, need_id)) {
        return;
    }
    if (resume_need(office, *need)) {
        return;
    }
    // An answer or the moderator took it up again: it needs an end of its own.
    if (need->parked_until) {
        need->parked_until.reset();
        renew(office, *need);
    }
}

}  // namespace clusterlotse::commands
