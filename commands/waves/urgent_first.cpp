#include "commands/waves/urgent_first.hpp"

#include "commands/waves/week_places.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

bool can_wait(Office& office, std::int64_t need_id) {
    const auto need = office.needs.find(need_id);
    UnderstoodNeed when;
    when.deadline = need ? need->deadline : std::nullopt;
    return need && !hurries(office, *need, when);
}

}  // namespace

void take_earlier_turn(Office& office, const Address& person, std::int64_t outbox_id) {
    const auto waiting = office.outbox.waiting_requests(person);
    const auto own = std::ranges::find(waiting, outbox_id, &storage::WaitingRequest::outbox_id);
    if (own == waiting.end()) {
        return;
    }
    const auto earlier = std::find_if(waiting.begin(), own, [&](const auto& one) {
        return one.not_before > office.clock.now() && one.not_before < own->not_before &&
               can_wait(office, one.need_id);
    });
    if (earlier != own) {
        office.outbox.exchange_turns(own->outbox_id, earlier->outbox_id);
    }
}

}  // namespace clusterlotse::commands
