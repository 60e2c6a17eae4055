#include "commands/discretion/firm_name.hpp"

namespace clusterlotse::commands {

std::string firm_name(const Office& office, const std::string& profile_id) {
    const auto profile = office.profiles.find(profile_id);
    return profile ? profile->name : profile_id;
}

}  // namespace clusterlotse::commands
