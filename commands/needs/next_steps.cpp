#include "commands/needs/next_steps.hpp"

#include "commands/desk/enumerated.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/ambassadors.hpp"
#include "commands/waves/distribution.hpp"
#include "domain/holidays.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::TimerKind;

/// "Mi 25.11.2026"
std::string day_of_timer(
    Office& office, TimerKind kind, const NeedRecord& need, Language language
) {
    const auto due = office.timers.due(kind, need.id);
    if (!due) {
        return {};
    }
    const Date day = local_date(*due, office.settings.cluster.timezone);
    const std::size_t letters = language == Language::de ? 2 : 3;
    return std::string(weekday_name(day, language).substr(0, letters)) + " " +
           shown_date(day, language);
}

}  // namespace

void set_next_step(Office& office, const NeedRecord& need, Language language, Fields& fields) {
    const auto set = [&](const char* what, const std::string& when = {}) {
        fields.set("next", true).set(what, true).set("when", when);
    };
    const auto day = [&](TimerKind kind) { return day_of_timer(office, kind, need, language); };
    if (need.state == NeedState::awaiting_release) {
        const bool asker = office.settings.needs.release == config::Release::confirm;
        asker ? set("next_yes") : set("next_moderator", day(TimerKind::release_limit));
    } else if (need.state == NeedState::by_phone) {
        set("next_phone");
    } else if (need.state == NeedState::no_match) {
        set(office.members.moderators().empty() ? "next_nothing" : "next_search",
            day(TimerKind::nobody_found));
    } else if (need.state == NeedState::parked) {
        set("next_parked", need.parked_until ? shown_date(*need.parked_until, language) : "");
    } else if (under_way(need.state)) {
        set("next_answers", day(TimerKind::wave));
        fields.set("may_choose", !answered_invitations(office, need).empty());
    }
}

std::string ambassadors_asked(Office& office, const NeedRecord& need) {
    std::vector<std::string> names;
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        if (!was_asked(invitation)) {
            continue;
        }
        const auto profile = office.profiles.find(invitation.profile_id);
        if (!profile || !is_ambassador(*profile)) {
            return {};
        }
        names.push_back(profile->name);
    }
    return enumerated(names, need.language);
}

}  // namespace clusterlotse::commands
