#pragma once

#include "commands/discretion/ill_talk.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// True where words name an amount of money: "9,80 €", "für 9,80", "980 EUR/Stück".
bool names_money(std::string_view text);

/// `text` without what suppliers may not read of prices: what others offer ("ein anderer macht es
/// für 9,80, könnt ihr drunter?"), and, unless `to_one` firm that talks of its own price, what the
/// asker wants to pay. What is told of the work stays.
std::string without_prices(std::string_view text, bool to_one, const SaysWork& says_work);

}  // namespace clusterlotse::commands
