#include "commands/discretion/own_names.hpp"

#include "commands/asker/asker_firms.hpp"

namespace clusterlotse::commands {

NameList own_names(Office& office, const storage::NeedRecord& need) {
    NameList own(office);
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
