#include "commands/asker/asker_firms.hpp"

#include <algorithm>

namespace clusterlotse::commands {

std::vector<Profile> firms_of_asker(const Office& office, const storage::NeedRecord& need) {
    std::vector<std::string> ids = office.members.firms_of(need.asker);
    if (std::ranges::find(ids, need.asker_profile) == ids.end()) {
        ids.push_back(need.asker_profile);
    }
    std::vector<Profile> firms;
    for (const std::string& id : ids) {
        if (auto profile = office.profiles.find(id)) {
            firms.push_back(std::move(*profile));
        }
    }
    return firms;
}

}  // namespace clusterlotse::commands
