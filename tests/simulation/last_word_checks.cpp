#include "tests/simulation/checks.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

namespace {

constexpr std::size_t kAll = 100000;

}  // namespace

void Checks::look_round() {
    of_askers_.look_round();
    for (const auto& need : world_.core().office().needs.not_ended(kAll)) {
        const bool rests = need.state == NeedState::parked;
        const auto clock = world_.core().office().timers.due(
            rests ? storage::TimerKind::unpark : storage::TimerKind::expiry, need.id
        );
        if (!clock) {
            breach(need.id, "forgotten: it lives and no day will end it or take it up again");
        }
    }
}

void Checks::at_the_end() {
    of_askers_.at_the_end();
    auto& office = world_.core().office();
    totals_.need_states.clear();
    std::int64_t id = 0;
    while (const auto need = office.needs.find(++id)) {
        ++totals_.needs;
        ++totals_.need_states[std::string(name_of(need->state))];
        for (const auto& invitation : office.invitations.of_need(need->id)) {
            ++totals_.invitation_states[std::string(name_of(invitation.state))];
            if (!has_ended(need->state)) {
                continue;
            }
            const Told& told = told_[invitation.id];
            if (is_open(invitation.state)) {
                breach(
                    need->id, "ended, and the invitation of " + invitation.profile_id + " is open"
                );
            }
            if (told.settled && (!told.any_last || told.last < *told.settled)) {
                breach(need->id, "no word about the no of " + invitation.profile_id);
            }
            const bool said_no = told.before_end == name_of(InvitationState::declined);
            if (told.requests == 0 || (said_no && !told.asked_once_more) ||
                told.before_end == name_of(InvitationState::undelivered)) {
                continue;
            }
            if (!told.any_last || told.last < told.ended) {
                breach(need->id, "no last word to " + invitation.profile_id);
            } else {
                ++totals_.last_words;
            }
        }
    }
    const bool they_end =
        totals_.need_states.contains("expired") || totals_.need_states.contains("unmatched");
    for (const auto& need : office.needs.not_ended(kAll)) {
        // Where needs run out at all, nothing lives on when everybody has been silent for long.
        if (they_end && need.state != NeedState::parked && need.expires_at &&
            *need.expires_at < world_.now()) {
            breach(need.id, "outlived its time: " + std::string(name_of(need.state)));
        }
    }
}

}  // namespace clusterlotse::simulation
