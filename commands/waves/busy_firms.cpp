#include "commands/waves/busy_firms.hpp"

#include "commands/answers/answer_period.hpp"
#include "commands/desk/enumerated.hpp"
#include "commands/desk/terms.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/needs/hurry_words.hpp"
#include "commands/needs/need_card.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/open_steps.hpp"
#include "commands/waves/askable.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/waves/nobody_found.hpp"
#include "commands/waves/split_lots.hpp"
#include "commands/wishes/request_wishes.hpp"
#include "domain/holidays.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using storage::NeedRecord;
using storage::Purpose;
using storage::TimerKind;

/// How many of the index's matches are looked at.
constexpr std::size_t kMatchesLookedAt = 50;
/// Requests are counted over so many days: then every limit is free again.
constexpr int kWeek = 7;

/// The others follow so much later.
constexpr std::chrono::minutes kUrgentFirst{5};

struct BusyFirm {
    std::string firm;
    bool paused = false;
    Date free_on{};
};

Date days_later(Date day, int count) {
    return Date{sys_days(day) + days(count)};
}

Date working_day_from(Date day) {
    return is_working_day(day) ? day : next_working_day(day);
}

TimePoint that_morning(const Office& office, Date day) {
    return at_local(day, kMorning, office.settings.cluster.timezone);
}

/// The first day on whose morning the week behind it holds fewer requests than the firm may have.
Date free_of_limit(Office& office, const std::string& profile_id) {
    const Date today = today_of(office);
    const int most = weekly_requests(office, profile_id).most;
    int ahead = 1;
    for (; ahead <= kWeek; ++ahead) {
        const TimePoint week_before = that_morning(office, days_later(today, ahead)) - days(kWeek);
        if (office.invitations.count_since(profile_id, week_before) < most) {
            break;
        }
    }
    return days_later(today, ahead);
}

std::vector<std::string> firms_that_fit(
    Office& office, const NeedRecord& need, const UnderstoodNeed& understood
) {
    matching::MatchOptions options;
    options.top = kMatchesLookedAt;
    options.today = today_of(office);
    options.asker = need.asker_profile;
    const matching::Matching found =
        office.engine.match(work_text(office, need), at_a_time(understood), options);
    std::vector<std::string> firms = need.directed_to;
    for (const matching::Match* match : fitting_matches(found)) {
        if (std::ranges::find(firms, match->profile) == firms.end()) {
            firms.push_back(match->profile);
        }
    }
    return firms;
}

std::vector<BusyFirm> busy_firms(
    Office& office, const NeedRecord& need, const UnderstoodNeed& understood
) {
    std::vector<BusyFirm> busy;
    for (const std::string& id : firms_that_fit(office, need, understood)) {
        const auto profile = office.profiles.find(id);
        const Obstacle obstacle =
            profile ? obstacle_to(office, need, understood, *profile) : Obstacle::asked;
        if (obstacle != Obstacle::paused && obstacle != Obstacle::weekly_limit) {
            continue;
        }
        BusyFirm one{profile->name, obstacle == Obstacle::paused, {}};
        if (one.paused) {
            one.free_on = days_later(*profile->paused_until, 1);
        }
        if (weekly_limit_reached(office, id)) {
            one.free_on = std::max(one.free_on, free_of_limit(office, id));
        }
        one.free_on = working_day_from(one.free_on);
        busy.push_back(std::move(one));
    }
    return busy;
}

bool anybody_was_asked(Office& office, std::int64_t need_id) {
    return std::ranges::any_of(office.invitations.of_need(need_id), was_asked);
}

/// Those that are free while the need lives, the first one in front.
std::vector<BusyFirm> worth_waiting_for(
    Office& office, const NeedRecord& need, std::vector<BusyFirm> busy
) {
    const bool in_waves = office.settings.needs.wave_after.count() > 0;
    if (need.wave >= kMostWaves || (!in_waves && anybody_was_asked(office, need.id))) {
        busy.clear();
    }
    std::erase_if(busy, [&](const BusyFirm& one) {
        return need.expires_at && that_morning(office, one.free_on) >= *need.expires_at;
    });
    std::ranges::stable_sort(busy, {}, &BusyFirm::free_on);
    return busy;
}

bool goes_on_searching(const NeedRecord& need) {
    return need.state == NeedState::no_match || under_way(need.state);
}

void tell_moderators_of_asking(Office& office, const NeedRecord& need) {
    std::vector<std::string> names;
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        const auto profile = invitation.state == InvitationState::asked
                                 ? office.profiles.find(invitation.profile_id)
                                 : std::nullopt;
        if (profile) {
            names.push_back(profile->name);
        }
    }
    tell_other_moderators(office, need, {}, "moderator_firms_free", [&](Language language) {
        return Fields().set("number", need.number).set("firms", enumerated(names, language));
    });
}

}  // namespace

void set_busy_firms(
    Office& office, const NeedRecord& need, const UnderstoodNeed& understood, Fields& fields
) {
    if (need.state != NeedState::no_match) {
        return;
    }
    const auto busy = worth_waiting_for(office, need, busy_firms(office, need, understood));
    if (busy.empty()) {
        return;
    }
    const bool paused = std::ranges::all_of(busy, &BusyFirm::paused);
    const bool limited = std::ranges::none_of(busy, &BusyFirm::paused);
    fields.set("has_busy", true)
        .set("one_busy", busy.size() == 1)
        .set("all_paused", paused)
        .set("all_limited", limited)
        .set("some_of_each", !paused && !limited)
        .set("free_on", shown_date(busy.front().free_on, need.language));
}

void list_busy_firms(
    Office& office,
    const NeedRecord& need,
    const UnderstoodNeed& understood,
    Language language,
    Fields& fields
) {
    const auto busy = busy_firms(office, need, understood);
    std::vector<Fields> lines;
    for (const BusyFirm& one : busy) {
        lines.push_back(Fields()
                            .set("firm", one.firm)
                            .set("paused", one.paused)
                            .set("free_again", shown_date(one.free_on, language)));
    }
    const auto awaited =
        goes_on_searching(need) ? worth_waiting_for(office, need, busy) : std::vector<BusyFirm>{};
    fields.set("has_busy", !lines.empty())
        .set("busy", std::move(lines))
        .set(
            "free_on",
            awaited.empty() ? std::string() : shown_date(awaited.front().free_on, language)
        );
}

bool wait_for_busy_firms(Office& office, const NeedRecord& need, const UnderstoodNeed& understood) {
    const auto busy = goes_on_searching(need)
                          ? worth_waiting_for(office, need, busy_firms(office, need, understood))
                          : std::vector<BusyFirm>{};
    if (busy.empty()) {
        return false;
    }
    // Where several needs wait for one firm, those that hurry ask first.
    const bool urgent = is_urgent(understood, busy.front().free_on) || says_hurry(whole_text(need));
    const TimePoint free = unasked_time(office, that_morning(office, busy.front().free_on));
    office.timers.set({TimerKind::firms_free, need.id, 0, urgent ? free : free + kUrgentFirst});
    return true;
}

void ask_firms_free_again(Office& office, std::int64_t need_id) {
    auto need = office.needs.find(need_id);
    if (!need || !goes_on_searching(*need) || need->wave >= kMostWaves) {
        return;
    }
    if (under_way(need->state)) {
        ask_more_where_needed(office, need_id);
        return;
    }
    const UnderstoodNeed understood = understand(office, *need);
    if (find_candidates(office, *need, understood, 1).fitting.empty()) {
        if (!wait_for_busy_firms(office, *need, understood)) {
            nobody_found_yet(office, need_id);
        }
        return;
    }
    if (anybody_was_asked(office, need_id)) {
        need->wave += 1;
        office.needs.update(*need);
    }
    const Candidates candidates = distribute(office, *need, understood);
    const Fields card = need_card(office, *need, understood, candidates, true);
    write_to_asker(
        office,
        *need,
        "acknowledgement",
        card,
        {Purpose::acknowledgement, need->id},
        Urgency::unasked
    );
    ask(office, *need, understood, candidates);
    tell_open_steps(office, *need, understood, candidates, true);
    tell_moderators_of_asking(office, *need);
}

}  // namespace clusterlotse::commands
