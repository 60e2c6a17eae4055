#include "commands/moderator/calls_to_make.hpp"

#include "commands/desk/standing.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/held_by_phone.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/needs/headline.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

void remind_one(
    Office& office, const NeedRecord& need, const Recipient& reader, const Fields& standing
) {
    Fields fields = standing;
    fields.set("number", need.number)
        .set("firm", office.members.speaker(need.asker).firm)
        .set("text", headline_of(office, need));
    write_to(
        office, reader, "moderator_call_waits", fields, {Purpose::release, need.id}, Urgency::by_day
    );
}

/// The next one in the order of the settings, else the first who is somebody else.
std::optional<std::size_t> deputy_of(
    const Office& office,
    const NeedRecord& need,
    const std::vector<Recipient>& all,
    const std::vector<Recipient>& holders
) {
    const auto is_free = [&](const Recipient& one) {
        return !is_asker(office.members.speaker(one.address), need) &&
               std::ranges::find(holders, one.address, &Recipient::address) == holders.end();
    };
    const auto holder = std::ranges::find_if(all, [&](const Recipient& one) {
        return std::ranges::find(holders, one.address, &Recipient::address) != holders.end();
    });
    auto deputy = std::find_if(holder, all.end(), is_free);
    if (deputy == all.end()) {
        deputy = std::ranges::find_if(all, is_free);
    }
    return deputy == all.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(deputy - all.begin()));
}

}  // namespace

void remind_of_call(Office& office, NeedRecord& need) {
    const auto all = reachable_moderators(office);
    const auto holders = who_holds(office, need);
    for (const Recipient& one : holders) {
        remind_one(office, need, one, {});
    }
    const auto deputy = deputy_of(office, need, all, holders);
    if (!deputy) {
        return;
    }
    const std::string name = holders.empty() ? std::string() : holders.front().name;
    remind_one(office, need, all[*deputy], Fields().set("deputy", true).set("name", name));
    need.moderators_told = std::max(need.moderators_told, static_cast<int>(*deputy) + 1);
    office.needs.update(need);
}

}  // namespace clusterlotse::commands
