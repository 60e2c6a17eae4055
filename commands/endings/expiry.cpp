#include "commands/endings/expiry.hpp"

#include "commands/asker/asker_endings.hpp"
#include "commands/desk/progress.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/endings/closing_rate.hpp"
#include "commands/endings/endings.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/held_by_phone.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/headline.hpp"
#include "commands/needs/lifetime.hpp"
#include "commands/needs/need_card.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/open_limit.hpp"
#include "commands/waves/coming_forward.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/waves/nobody_found.hpp"
#include "commands/wishes/wishes.hpp"
#include "domain/holidays.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;
using storage::TimerKind;

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

/// Where Sundays and holidays held the announcement up, the need waits a working day for the word
/// that renews it.
void leave_a_working_day(Office& office, storage::NeedRecord& need) {
    const Date today = today_of(office);
    const Date next = add_working_days(today, 1);
    const TimePoint least =
        office.clock.now() + (std::chrono::sys_days(next) - std::chrono::sys_days(today));
    if (*need.expires_at < least) {
        need.expires_at = least;
        office.needs.update(need);
        office.timers.set({TimerKind::expiry, need.id, 0, least});
    }
}

/// Who has been asked and who has answered, and on whom it waits.
Fields where_it_stands(Office& office, const storage::NeedRecord& need) {
    std::size_t asked = 0;
    std::size_t answered = 0;
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        asked += is_open(invitation.state) ? 1 : 0;
        answered += is_open(invitation.state) && came_forward(office, invitation) ? 1 : 0;
    }
    const bool waits = need.state == NeedState::awaiting_release;
    const bool held = is_held(office, need);
    const config::Release release = office.settings.needs.release;
    Fields fields;
    fields.set("asked", asked > 0)
        .set("answered", answered > 0 ? std::to_string(answered) : std::string())
        .set("one_answered", answered == 1)
        .set("awaiting_asker", waits && release == config::Release::confirm && !held)
        .set("awaiting_moderator", waits && (release == config::Release::moderator || held))
        .set("no_match", need.state == NeedState::no_match)
        .set(
            "by_phone",
            need.state == NeedState::by_phone && !office.members.speaker(need.asker).moderator
        );
    return fields;
}

/// `by_phone`: to the moderator, who had taken it.
bool resume(Office& office, storage::NeedRecord& need, bool by_phone) {
    if (need.state != NeedState::parked) {
        return false;
    }
    const auto invitations = office.invitations.of_need(need.id);
    const bool asked = std::ranges::any_of(invitations, was_asked_about);
    if (!advance(office, need, by_phone ? NeedEvent::take_by_phone : NeedEvent::reopen)) {
        return false;
    }
    if (by_phone) {
        limit_moderator_time(office, need);
    }
    const UnderstoodNeed understood = understand(office, need);
    const config::Release release = office.settings.needs.release;
    if (!by_phone && !asked && release != config::Release::automatic) {
        const Fields card = need_card(office, need, understood, {}, true);
        write_to_asker(office, need, "acknowledgement", card, {Purpose::acknowledgement, need.id});
        if (release == config::Release::moderator) {
            ask_moderators(office, need, understood);
        } else {
            // It waits for his yes, whoever looked for somebody before it rested.
            need.moderators_told = 0;
            office.needs.update(need);
        }
        return true;
    }
    Candidates candidates;
    if (!by_phone) {
        candidates = distribute(office, need, understood);
        if (candidates.fitting.empty() && under_way(need.state) &&
            !somebody_may_do_it(office, need.id)) {
            (void)advance(office, need, NeedEvent::find_nobody);
        }
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
    if (need.state == NeedState::no_match) {
        tell_moderators_nobody(office, need, understood);
    }
    return true;
}

}  // namespace

void warn_of_expiry(Office& office, std::int64_t need_id) {
    auto need = ending(office, need_id, kExpiryNotice);
    if (!need || !may_speak(office, TimerKind::expiry_warning, need_id)) {
        return;
    }
    leave_a_working_day(office, *need);
    Fields fields = where_it_stands(office, *need);
    fields.set("number", need->number)
        .set("text", headline_of(office, *need))
        .set("until", day_text(office, *need->expires_at, need->language))
        .set("days", std::to_string(kNeedLives.count()));
    write_to_asker(
        office, *need, "need_expires", fields, {Purpose::expiry, need->id}, Urgency::unasked
    );
    warn_holders(office, *need);
}

void expire_need(Office& office, std::int64_t need_id) {
    auto need = ending(office, need_id, std::chrono::milliseconds(0));
    if (!need || !may_speak(office, TimerKind::expiry, need_id)) {
        return;
    }
    Fields fields = where_it_stands(office, *need);
    const storage::NeedRecord before = *need;
    if (!end_need(office, *need, {.event = NeedEvent::expire})) {
        return;
    }
    fields.set("number", need->number)
        .set("text", headline_of(office, *need))
        .set("unmatched", need->state == NeedState::unmatched);
    write_to_asker(
        office,
        *need,
        "need_expired",
        fields,
        {Purpose::acknowledgement, need->id},
        Urgency::unasked
    );
    tell_holders_it_ended(office, before);
    if (need->state == NeedState::expired) {
        note_unclosed(office, *need);
    }
}

bool park_need(Office& office, storage::NeedRecord& need, std::optional<Date> until) {
    // Said again it moves the day.
    if (need.state != NeedState::parked && !advance(office, need, NeedEvent::park)) {
        return false;
    }
    need.parked_until = until.value_or(Date(std::chrono::sys_days(today_of(office)) + kParkedFor));
    rest_until_its_day(office, need);
    return true;
}

bool resume_need(Office& office, storage::NeedRecord& need) {
    return resume(office, need, taken_by_phone(office, need.id));
}

bool resume_with_suppliers(Office& office, storage::NeedRecord& need) {
    return resume(office, need, false);
}

void unpark_need(Office& office, std::int64_t need_id) {
    auto need = office.needs.find(need_id);
    if (!need || has_ended(need->state) || !may_speak(office, TimerKind::unpark, need_id)) {
        return;
    }
    (void)resume_need(office, *need);
}

}  // namespace clusterlotse::commands
