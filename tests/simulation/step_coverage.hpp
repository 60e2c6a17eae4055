#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::simulation {

/// How often a need, or an invitation, went from one state to another.
using StepCounts = std::map<std::pair<std::string, std::string>, int>;

/// The steps of the need's table, "from to", that lead to another state; and those of an
/// invitation's.
std::vector<std::pair<std::string, std::string>> steps_of_needs();
std::vector<std::pair<std::string, std::string>> steps_of_invitations();

}  // namespace clusterlotse::simulation
