#include "commands/desk/upkeep.hpp"

#include "commands/answers/answer_table.hpp"
#include "commands/asker/release_asked.hpp"
#include "commands/endings/expiry.hpp"
#include "commands/endings/outcome.hpp"
#include "commands/moderator/release.hpp"
#include "commands/moderator/release_waits.hpp"
#include "commands/needs/open_limit.hpp"
#include "commands/waves/busy_firms.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/waves/nobody_found.hpp"
#include "commands/waves/reminders.hpp"

namespace clusterlotse::commands {

namespace {

using storage::Timer;
using storage::TimerKind;

void handle(Office& office, const Timer& timer) {
    switch (timer.kind) {
        case TimerKind::wave:
            ask_more_where_needed(office, timer.need_id);
            return;
        case TimerKind::expiry_warning:
            warn_of_expiry(office, timer.need_id);
            return;
        case TimerKind::expiry:
            expire_need(office, timer.need_id);
            return;
        case TimerKind::unpark:
            unpark_need(office, timer.need_id);
            return;
        case TimerKind::outcome:
            ask_for_outcome(office, timer.need_id);
            return;
        case TimerKind::rating:
            ask_for_rating(office, timer.need_id);
            return;
        case TimerKind::bundle:
            show_collected(office, timer.need_id);
            return;
        case TimerKind::reminder:
            remind(office, timer.invitation_id);
            return;
        case TimerKind::release_limit:
            moderator_was_silent(office, timer.need_id);
            return;
        case TimerKind::firms_free:
            ask_firms_free_again(office, timer.need_id);
            return;
        case TimerKind::release_day:
            release_on_its_day(office, timer.need_id);
            return;
        case TimerKind::open_needs:
            take_up_held(office, timer.need_id);
            return;
        case TimerKind::nobody_found:
            tell_release_waits(office, timer.need_id);
            nobody_found_yet(office, timer.need_id);
            return;
    }
}

}  // namespace

std::size_t do_what_is_due(Office& office, std::size_t limit) {
    std::size_t done = 0;
    while (done < limit) {
        const auto timer = office.timers.take_due(office.clock.now());
        if (!timer) {
            break;
        }
        handle(office, *timer);
        ++done;
    }
    return done;
}

}  // namespace clusterlotse::commands
