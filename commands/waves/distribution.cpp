#include "commands/waves/distribution.hpp"

#include "commands/answers/answer_absence.hpp"
#include "commands/desk/progress.hpp"
#include "commands/desk/terms.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/answer_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/questions.hpp"
#include "commands/waves/busy_firms.hpp"
#include "commands/waves/invite.hpp"
#include "commands/waves/nobody_found.hpp"
#include "commands/waves/unreached.hpp"
#include "domain/holidays.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::Purpose;
using storage::TimerKind;

std::vector<Invitation> asked_firms(Office& office, std::int64_t need_id) {
    auto invitations = office.invitations.of_need(need_id);
    std::erase_if(invitations, [](const Invitation& one) { return !was_asked(one); });
    return invitations;
}

/// The end of the wave: whole days are working days. Where the asker named a day for the answers,
/// the morning after it.
TimePoint wave_ends(const Office& office, const storage::NeedRecord& need) {
    const auto answers = answer_time_of(need);
    if (answers && std::chrono::sys_days(*answers) >= std::chrono::sys_days(today_of(office))) {
        const Date next = add_working_days(*answers, 1);
        return at_local(next, kMorning, office.settings.cluster.timezone);
    }
    const TimePoint now = office.clock.now();
    const auto after = office.settings.needs.wave_after;
    if (after.count() % 24 != 0) {
        return now + after;
    }
    const Date today = today_of(office);
    const Date last = add_working_days(today, static_cast<int>(after.count() / 24));
    return now + (std::chrono::sys_days(last) - std::chrono::sys_days(today));
}

/// Interested, with an offer, able to do a part, or soon to answer. Words that wait for a moderator
/// promise nothing yet, a question only as long as it is the asker who is to speak, and more time
/// only where the answer can still help.
bool counts(Office& office, const storage::NeedRecord& need, const Invitation& one) {
    switch (one.state) {
        case InvitationState::answered:
            return false;
        case InvitationState::questioned:
            return !was_answered(office, one);
        case InvitationState::needs_time:
            return !answers_too_late(office, need, one);
        default:
            return is_positive(one.state);
    }
}

bool enough(Office& office, const storage::NeedRecord& need, const std::vector<Invitation>& asked) {
    return std::ranges::count_if(asked, [&](const Invitation& one) {
               return counts(office, need, one);
           }) >= kEnoughPositive;
}

/// A mailbox that answered for somebody who is away is nobody to wait for.
bool waits_for_somebody(Office& office, const std::vector<Invitation>& asked) {
    return std::ranges::any_of(asked, [&](const Invitation& one) {
        return one.state == InvitationState::asked ||
               (is_positive(one.state) && !is_away(office, one));
    });
}

}  // namespace

std::size_t wave_size(const Office& office) {
    return static_cast<std::size_t>(std::max(1, office.settings.needs.suppliers_per_wave));
}

Candidates distribute(
    Office& office,
    storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<std::int64_t>& not_counted
) {
    const auto asked = asked_firms(office, need.id);
    const auto in_wave =
        static_cast<std::size_t>(std::ranges::count_if(asked, [&](const Invitation& one) {
            return one.wave == need.wave &&
                   std::ranges::find(not_counted, one.id) == not_counted.end();
        }));
    const std::size_t size = need.wave > kMostWaves ? 0 : wave_size(office);
    Candidates candidates =
        find_candidates(office, need, understood, size > in_wave ? size - in_wave : 0);
    const bool somebody = !candidates.fitting.empty() || !asked.empty();
    // A parked or answered need stays what it is where nobody new is to be asked.
    const bool changes = !candidates.fitting.empty() || !under_way(need.state);
    if (changes && need.state != NeedState::parked) {
        const NeedEvent event = somebody ? NeedEvent::release : NeedEvent::find_nobody;
        if (!advance(office, need, event)) {
            candidates.fitting.clear();
        }
    }
    return candidates;
}

void ask(
    Office& office,
    storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Candidates& candidates
) {
    invite(office, need, understood, candidates.fitting);
    if (!candidates.fitting.empty()) {
        wait_for_next_wave(office, need);
    }
}

bool was_asked(const storage::Invitation& invitation) {
    return invitation.state != InvitationState::proposed &&
           invitation.state != InvitationState::removed;
}

bool somebody_may_do_it(Office& office, std::int64_t need_id) {
    return waits_for_somebody(office, asked_firms(office, need_id));
}

void wait_for_next_wave(Office& office, const storage::NeedRecord& need) {
    if (office.settings.needs.wave_after.count() > 0 && need.wave < kMostWaves &&
        under_way(need.state)) {
        office.timers.set({TimerKind::wave, need.id, 0, wave_ends(office, need)});
    }
}

void ask_more_where_needed(Office& office, std::int64_t need_id) {
    auto need = office.needs.find(need_id);
    if (!need || !under_way(need->state)) {
        return;
    }
    const auto asked = asked_firms(office, need_id);
    if (need->wave == kNoMoreWaves && !waits_for_somebody(office, asked)) {
        Fields fields = Fields().set("number", need->number).set("stopped", true);
        set_no_and_unreached(office, *need, fields);
        write_to_asker(office, *need, "nobody_left", fields, {Purpose::acknowledgement, need->id});
        return;
    }
    if (enough(office, *need, asked)) {
        (void)ask_for_steps_left(office, *need);
        return;
    }
    if (ask_next_wave(office, *need, false)) {
        return;
    }
    const UnderstoodNeed understood = understand(office, *need);
    if (waits_for_somebody(office, asked)) {
        (void)wait_for_busy_firms(office, *need, understood);
    } else if (advance(office, *need, NeedEvent::find_nobody)) {
        tell_nobody_left(office, *need, understood);
    }
}

void ask_more_after_no(Office& office, const storage::NeedRecord& need) {
    if (!under_way(need.state) || office.settings.needs.wave_after.count() == 0) {
        return;
    }
    const auto asked = asked_firms(office, need.id);
    const bool in_time = office.timers.due(TimerKind::wave, need.id).has_value();
    if (waits_for_somebody(office, asked) && (in_time || enough(office, need, asked))) {
        storage::NeedRecord now = need;
        (void)ask_for_steps_left(office, now);
        return;
    }
    office.timers.cancel(TimerKind::wave, need.id);
    ask_more_where_needed(office, need.id);
}

void wait_after_answered_question(Office& office, const storage::NeedRecord& need) {
    if (!office.timers.due(TimerKind::wave, need.id) &&
        !enough(office, need, asked_firms(office, need.id))) {
        wait_for_next_wave(office, need);
    }
}

}  // namespace clusterlotse::commands
