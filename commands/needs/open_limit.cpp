#include "commands/needs/open_limit.hpp"

#include "commands/desk/terms.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/headline.hpp"
#include "commands/needs/need_reading.hpp"
#include "domain/holidays.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;
using storage::TimerKind;

/// More of them than this are not listed.
constexpr std::size_t kMostOpenShown = 10;

}  // namespace

std::vector<NeedRecord> other_open_needs(Office& office, const NeedRecord& need) {
    auto needs = office.needs.open_of_asker(need.asker_profile, need.asker);
    std::erase_if(needs, [&](const NeedRecord& one) {
        return one.id == need.id || one.state == NeedState::parked || is_held(office, one);
    });
    return needs;
}

bool has_enough_open(Office& office, const NeedRecord& need) {
    const int most = office.settings.needs.open_needs;
    return most > 0 && other_open_needs(office, need).size() >= static_cast<std::size_t>(most);
}

bool is_held(Office& office, const NeedRecord& need) {
    return need.state == NeedState::awaiting_release &&
           office.timers.due(TimerKind::open_needs, need.id).has_value();
}

void hold_back(Office& office, NeedRecord& need, const UnderstoodNeed& understood) {
    const Date next = add_working_days(today_of(office), 1);
    office.timers.set(
        {TimerKind::open_needs,
         need.id,
         0,
         at_local(next, kMorning, office.settings.cluster.timezone)}
    );
    propose(office, need, understood);
    need.moderators_told = 0;
    const auto card = [&](Language language) {
        return release_card(office, need, understood, language);
    };
    (void)tell_next_moderator(office, need, "moderator_release", card, {Purpose::release, need.id});
}

void set_held(Office& office, const NeedRecord& need, bool name_needs, Fields& fields) {
    const auto others = other_open_needs(office, need);
    std::vector<Fields> rows;
    for (const NeedRecord& one : others) {
        if (name_needs && rows.size() < kMostOpenShown) {
            rows.push_back(Fields().set("number", one.number).set("text", headline_of(office, one))
            );
        }
    }
    fields.set("held", true)
        .set("number", need.number)
        .set("open_count", std::to_string(others.size()))
        .set("example", others.empty() ? need.number : others.front().number)
        .set("moderator_told", need.moderators_told > 0)
        .set("names_open", !rows.empty())
        .set("open_needs", std::move(rows));
}

void tell_held(Office& office, const NeedRecord& need) {
    Fields fields;
    set_held(office, need, true, fields);
    write_to_asker(office, need, "need_held", fields, {Purpose::acknowledgement, need.id});
}

void take_up_held(Office& office, std::int64_t need_id) {
    auto need = office.needs.find(need_id);
    if (!need || need->state != NeedState::awaiting_release) {
        return;
    }
    if (has_enough_open(office, *need)) {
        const Date next = add_working_days(today_of(office), 1);
        office.timers.set(
            {TimerKind::open_needs,
             need->id,
             0,
             at_local(next, kMorning, office.settings.cluster.timezone)}
        );
        return;
    }
    // Whom the moderator saw may be at its limit by now.
    office.invitations.erase_proposals(need->id);
    (void)release_need(office, *need);
}

}  // namespace clusterlotse::commands
