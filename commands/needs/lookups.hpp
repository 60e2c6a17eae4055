#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// `!suche`: who can do this, without posting a need.
void search_members(Office& office, const Request& request, const std::string& text);

/// `!profil [ID or name]`: a firm as the cluster sees it; without argument the speaker's own.
void show_profile(Office& office, const Request& request, const std::string& wanted);

/// `!meine`: the speaker's needs and open requests, always privately.
void show_mine(Office& office, const Request& request);

}  // namespace clusterlotse::commands
