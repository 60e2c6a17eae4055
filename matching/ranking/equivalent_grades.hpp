#pragma once

#include "matching/vocabulary/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// The numbers of the other grades of the same group, the nearest numbers first: what may do
/// instead where the asker agrees. Empty for a group, a trade name and an unknown number.
std::vector<std::string> equivalent_grades(const Vocabulary& vocabulary, std::string_view number);

}  // namespace clusterlotse::matching
