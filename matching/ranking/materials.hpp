#pragma once

#include "domain/need.hpp"
#include "matching/text/analysis.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// The group code that a material number's first digits tell (EN 10027-2, DIN 17007); empty where
/// they tell none.
std::string group_of_number(std::string_view number);

/// Materials a need names; a group gives way to a grade of that group.
std::vector<Material> materials_of(const Lexicon& lexicon, const Analysis& analysis);

}  // namespace clusterlotse::matching
