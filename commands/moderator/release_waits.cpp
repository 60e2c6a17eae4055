#include "commands/moderator/release_waits.hpp"

#include "commands/desk/terms.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/busy_firms.hpp"
#include "domain/holidays.hpp"

#include <algorithm>
#include <string>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;
using storage::TimerKind;

/// Whoever has heard it once hears it again after so many working days.
constexpr int kToldAgainAfter = 5;
/// Later in the day the word might not reach him before the quiet hours.
constexpr std::chrono::hours kLatestWord{15};

void wait_working_days(Office& office, const storage::NeedRecord& need, int days) {
    const std::string& zone = office.settings.cluster.timezone;
    const LocalTime now = local_time(office.clock.now(), zone);
    // Before work begins, the day of the need is the working day.
    const bool early = now.time < kMorning && is_working_day(now.date);
    const Date day = add_working_days(now.date, early ? days - 1 : days);
    const auto time = std::chrono::duration_cast<std::chrono::minutes>(now.time);
    const auto at = early ? std::chrono::minutes(kLatestWord)
                          : std::min<std::chrono::minutes>(time, kLatestWord);
    office.timers.set({TimerKind::nobody_found, need.id, 0, at_local(day, at, zone)});
}

}  // namespace

void promise_word_of_waiting(Office& office, const storage::NeedRecord& need) {
    wait_working_days(office, need, 1);
}

void tell_release_waits(Office& office, std::int64_t need_id) {
    const auto need = office.needs.find(need_id);
    if (!need || !waits_for_moderator(office, *need)) {
        return;
    }
    const UnderstoodNeed understood = understand(office, *need);
    const std::size_t firms = proposals_of(office, *need, understood).size();
    // Whom a moderator took off the list fits all the same.
    const bool nobody = firms == 0 && office.invitations.of_need(need_id).empty();
    Fields fields;
    fields.set("number", need->number)
        .set("moderator_told", need->moderators_told > 0)
        .set("another", need->moderators_told > 1)
        .set("nobody", nobody)
        .set("directed", !need->directed_to.empty() || !unknown_firms(*need).empty())
        .set("one_firm", firms == 1)
        .set("several_firms", firms > 1 ? std::to_string(firms) : std::string());
    if (nobody) {
        list_busy_firms(office, *need, understood, need->language, fields);
    }
    write_to_asker(
        office,
        *need,
        "release_waits",
        fields,
        {Purpose::acknowledgement, need->id},
        Urgency::by_day
    );
    wait_working_days(office, *need, kToldAgainAfter);
}

}  // namespace clusterlotse::commands
