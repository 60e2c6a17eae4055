#include "commands/moderator/need_meant.hpp"

#include "commands/desk/words.hpp"
#include "commands/moderator/moderator_orders.hpp"

#include <algorithm>
#include <vector>

namespace clusterlotse::commands {

using storage::NeedRecord;

namespace {

/// The need of the message that he answers.
std::optional<NeedRecord> need_answered(
    Office& office, const std::optional<storage::OutboxReference>& row
) {
    return row && row->context.need_id ? office.needs.find(*row->context.need_id) : std::nullopt;
}

bool is_among(const std::vector<NeedRecord>& needs, const NeedRecord& one) {
    return std::ranges::find(needs, one.id, &NeedRecord::id) != needs.end();
}

}  // namespace

std::optional<NeedRecord> need_meant(
    Office& office,
    const Request& request,
    const std::optional<storage::OutboxReference>& row,
    const NeedsNamed& named
) {
    if (const auto number = find_need_number(request.message.text)) {
        return office.needs.find_number(*number);
    }
    const auto answered = need_answered(office, row);
    const auto living = living_needs(office);
    if (answered && (!named.any() || is_among(named.needs, *answered))) {
        return answered;
    }
    if (named.any()) {
        const bool plain = !named.by_bare_part || living.size() == 1;
        return named.needs.size() == 1 && plain ? std::optional(named.needs.front()) : std::nullopt;
    }
    return living.size() == 1 && !(row && row->context.need_id) ? std::optional(living.front())
                                                                : std::nullopt;
}

bool asks_which_meant(
    Office& office,
    const Request& request,
    const std::optional<storage::OutboxReference>& row,
    const NeedsNamed& named,
    const std::function<bool(const NeedRecord&)>& may_be_meant
) {
    if (find_need_number(request.message.text) || need_meant(office, request, row, named) ||
        (!named.any() && row && row->context.need_id)) {
        return false;
    }
    auto living = named.any() && !named.by_bare_part ? named.needs : living_needs(office);
    if (living.size() < 2 || std::ranges::none_of(living, may_be_meant)) {
        return false;
    }
    if (const auto last = office.outbox.last_to(request.speaker.address)) {
        std::ranges::stable_partition(living, [&](const NeedRecord& need) {
            return last->context.need_id == need.id;
        });
    }
    std::ranges::stable_partition(living, [&](const NeedRecord& need) {
        return is_among(named.needs, need);
    });
    ask_about_which(office, request, living);
    return true;
}

}  // namespace clusterlotse::commands
