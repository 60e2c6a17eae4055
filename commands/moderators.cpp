#include "commands/moderators.hpp"

#include "commands/letters.hpp"
#include "commands/words.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

/// The local part of a Matrix id or mail address, folded: "lotse" in "@lotse:example.org" and
/// "lotse@example.org". Addresses that share it are taken for one person.
std::string person_of(const Address& address) {
    std::string value = folded(address.value);
    value.erase(0, value.starts_with('@') ? 1 : 0);
    return value.substr(0, value.find_first_of("@:"));
}

}  // namespace

bool same_person(const Address& one, const Address& other) {
    return person_of(one) == person_of(other);
}

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
    const std::string person = person_of(moderators[told].address);
    std::size_t next = told;
    for (; next < moderators.size() && person_of(moderators[next].address) == person; ++next) {
        const Recipient& reader = moderators[next];
        write_to(office, reader, template_name, fields(reader.language), context, Urgency::by_day);
    }
    need.moderators_told = static_cast<int>(next);
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
        if (person_of(moderators[i].address) != person_of(decider)) {
            write_to(
                office,
                moderators[i],
                template_name,
                fields(moderators[i].language),
                {storage::Purpose::information, need.id},
                Urgency::by_day
            );
        }
    }
}

}  // namespace clusterlotse::commands
