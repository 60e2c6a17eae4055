#include "commands/waves/week_places.hpp"

#include "commands/answers/answer_period.hpp"
#include "commands/desk/terms.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/hurry_words.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/request_letter.hpp"
#include "commands/wishes/request_wishes.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace clusterlotse::commands {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using storage::Invitation;
using storage::NeedRecord;

/// Requests are counted over so many days.
constexpr int kDaysOfWeek = 7;

/// A request that can wait, and where it lies.
struct WaitingFirm {
    Invitation invitation;
    NeedRecord need;
    std::int64_t outbox_id = 0;
    TimePoint free{};  ///< when the week has room for it again
};

/// The first morning on which the week behind it holds fewer requests than the firm may have, this
/// one left out and one more counted.
std::optional<TimePoint> free_again(Office& office, const Invitation& invitation) {
    const int most = weekly_requests(office, invitation.profile_id).most;
    const Date today = today_of(office);
    for (int ahead = 1; ahead <= kDaysOfWeek + 1; ++ahead) {
        const Date day{sys_days(today) + days(ahead)};
        const TimePoint morning =
            unasked_time(office, at_local(day, kMorning, office.settings.cluster.timezone));
        const TimePoint week_before = morning - days(kDaysOfWeek);
        const int others = office.invitations.count_since(invitation.profile_id, week_before) -
                           (invitation.created_at >= week_before ? 1 : 0);
        // What hurries goes out today.
        if (others + (office.clock.now() >= week_before ? 1 : 0) < most) {
            return morning;
        }
    }
    return std::nullopt;
}

std::optional<WaitingFirm> last_that_can_wait(Office& office, const std::string& profile_id) {
    const auto profile = office.profiles.find(profile_id);
    if (!profile) {
        return std::nullopt;
    }
    std::optional<WaitingFirm> last;
    for (const Recipient& reader : office.members.request_recipients(*profile)) {
        for (const auto& row : office.outbox.waiting_requests(reader.address)) {
            const auto need = office.needs.find(row.need_id);
            const auto invitation =
                need ? office.invitations.find(need->id, profile_id) : std::nullopt;
            if (!invitation || invitation->state != InvitationState::asked ||
                row.not_before <= office.clock.now() ||
                hurries(office, *need, understand(office, *need))) {
                continue;
            }
            const auto free = free_again(office, *invitation);
            if (free && *free > row.not_before &&
                (!need->expires_at || *free < *need->expires_at)) {
                last = WaitingFirm{*invitation, *need, row.outbox_id, *free};
            }
        }
    }
    return last;
}

}  // namespace

bool hurries(const Office& office, const NeedRecord& need, const UnderstoodNeed& understood) {
    return is_urgent(understood, today_of(office)) || says_hurry(whole_text(need));
}

bool week_is_full(
    Office& office,
    const NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::string& profile_id
) {
    return weekly_limit_reached(office, profile_id) &&
           !(hurries(office, need, understood) && last_that_can_wait(office, profile_id));
}

void take_place_of_week(Office& office, const std::string& profile_id) {
    auto waiting = weekly_limit_reached(office, profile_id) ? last_that_can_wait(office, profile_id)
                                                            : std::nullopt;
    if (waiting && office.outbox.postpone(waiting->outbox_id, waiting->free)) {
        waiting->invitation.created_at = waiting->free;
        office.invitations.update(waiting->invitation);
        (void)rewrite_request(
            office,
            waiting->need,
            understand(office, waiting->need),
            waiting->invitation,
            waiting->outbox_id
        );
    }
}

}  // namespace clusterlotse::commands
