#pragma once

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// "Der zweite", "die erste Firma", "the second one", "den letzten": the place among `count`, from
/// 1 on, where plain_words() are just that; 0 where there is no such place, nothing for other
/// words.
std::optional<int> place_said(const std::string& plain, int count);

}  // namespace clusterlotse::commands
