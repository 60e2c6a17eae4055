#include "commands/moderators.hpp"

#include "commands/letters.hpp"

#include <algorithm>

namespace clusterlotse::commands {

std::vector<Recipient> reachable_moderators(const Office& office) {
    std::vector<Recipient> moderators;
    for (const Address& address : office.members.moderators()) {
        if (office.members.runs(address.channel)) {
            const Speaker moderator = office.members.speaker(address);
            moderators.push_back({address, moderator.language, moderator.name});
        }
    }
    return moderators;
}

bool tell_next_moderator(
    Office& office,
    storage::NeedRecord& need,
    std::string_view template_name,
    const ModeratorFields& fields,
    const storage::OutboxContext& context
) {
    const auto moderators = reachable_moderators(office);
    const auto told = static_cast<std::size_t>(std::max(0, need.moderators_told));
    if (told >= moderators.size()) {
        return false;
    }
    const Recipient& next = moderators[told];
    write_to(office, next, template_name, fields(next.language), context, Urgency::unasked);
    need.moderators_told = static_cast<int>(told) + 1;
    office.needs.update(need);
    return true;
}

void tell_other_moderators(
    Office& office,
    const storage::NeedRecord& need,
    const Address& decider,
    std::string_view template_name,
    const ModeratorFields& fields
) {
    const auto moderators = reachable_moderators(office);
    const auto told =
        std::min(moderators.size(), static_cast<std::size_t>(std::max(0, need.moderators_told)));
    for (std::size_t i = 0; i < told; ++i) {
        if (moderators[i].address != decider) {
            write_to(
                office,
                moderators[i],
                template_name,
                fields(moderators[i].language),
                {storage::Purpose::information, need.id},
                Urgency::unasked
            );
        }
    }
}

}  // namespace clusterlotse::commands
