#include "commands/own_names.hpp"

#include <algorithm>

namespace clusterlotse::commands {

std::vector<Profile> firms_of_asker(Office& office, const storage::NeedRecord& need) {
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

NameList own_names(Office& office, const storage::NeedRecord& need) {
    NameList own(office.engine);
    const std::vector<Profile> firms = firms_of_asker(office, need);
    for (const Profile& firm : firms) {
        own.add_profile(firm, true);
    }
    if (firms.empty()) {
        own.add_address(need.asker.value);
    }
    return own;
}

}  // namespace clusterlotse::commands
