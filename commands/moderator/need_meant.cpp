#include "commands/moderator/need_meant.hpp"

#include "commands/desk/words.hpp"
#include "commands/moderator/moderator_orders.hpp"

#include <algorithm>

namespace clusterlotse::commands {

using storage::NeedRecord;

std::optional<NeedRecord> need_meant(
    Office& office,
    const Request& request,
    const std::optional<storage::OutboxReference>& row,
    const NeedsNamed& named
) {
    if (const auto number = find_need_number(request.message.text)) {
        return office.needs.find_number(*number);
    }
    if (named.any()) {
        return named.needs.size() == 1 ? std::optional(named.needs.front()) : std::nullopt;
    }
    if (row && row->context.need_id) {
        return office.needs.find(*row->context.need_id);
    }
    const auto living = living_needs(office);
    return living.size() == 1 ? std::optional(living.front()) : std::nullopt;
}

bool asks_which_meant(
    Office& office,
    const Request& request,
    const std::optional<storage::OutboxReference>& row,
    const NeedsNamed& named,
    const std::function<bool(const NeedRecord&)>& may_be_meant
) {
    if (named.any() || find_need_number(request.message.text) || (row && row->context.need_id)) {
        return false;
    }
    auto living = living_needs(office);
    if (living.size() < 2 || std::ranges::none_of(living, may_be_meant)) {
        return false;
    }
    if (const auto last = office.outbox.last_to(request.speaker.address)) {
        std::ranges::stable_partition(living, [&](const NeedRecord& need) {
            return last->context.need_id == need.id;
        });
    }
    ask_about_which(office, request, living);
    return true;
}

}  // namespace clusterlotse::commands
