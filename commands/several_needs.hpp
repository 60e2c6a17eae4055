#pragma once

#include "domain/need.hpp"

#include <functional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The needs of a text that names several: "1) 200 Laschen lasern aus S355 und 2) 40 Buchsen drehen
/// aus CuSn8", with what stands before the first number left out. Each names its own pieces and its
/// own work, and no two share a work or a number of pieces: steps and positions of one need stay
/// together. Empty where the text is one need. Total on any text.
std::vector<std::string> several_needs(
    const std::string& text, const std::function<UnderstoodNeed(const std::string&)>& understand
);

}  // namespace clusterlotse::commands
