#include "commands/endings/firm_meant.hpp"

#include "commands/desk/words.hpp"
#include "matching/firms/firm_name.hpp"

namespace clusterlotse::commands {

std::optional<storage::Invitation> firm_meant(
    Office& office, const storage::NeedRecord& need, const std::string& written
) {
    const auto answered = office.invitations.answered_of(need.id);
    if (const auto position = choice_number(written, static_cast<int>(answered.size()))) {
        return answered[static_cast<std::size_t>(*position - 1)];
    }
    std::optional<storage::Invitation> meant;
    for (const storage::Invitation& one : office.invitations.of_need(need.id)) {
        const auto profile = office.profiles.find(one.profile_id);
        if (profile && matching::may_mean_firm(written, profile->name)) {
            if (meant) {
                return std::nullopt;
            }
            meant = one;
        }
    }
    return meant;
}

}  // namespace clusterlotse::commands
