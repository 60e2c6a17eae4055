#pragma once

#include <string>

namespace clusterlotse::commands {

/// Plain words (clauses.hpp) with slips of the finger in the words of wishes put right: "pause
/// 2wocehn" becomes "pause 2 wochen". Only words of six letters and more, one slip each.
std::string spelled_right(std::string words);

}  // namespace clusterlotse::commands
