#pragma once

#include "domain/channel.hpp"
#include "domain/profile.hpp"

#include <string>
#include <vector>

namespace clusterlotse::cli {

/// One profile for people, a field a line.
std::string readable(const Profile& profile, Language language);

/// All profiles, one a line in columns: id, name, city, role.
std::string readable_list(const std::vector<Profile>& profiles);

}  // namespace clusterlotse::cli
