#pragma once

#include <string_view>

namespace clusterlotse::commands {

/// Words that take an offer and name nobody: "9,80 passt, nehmen wir".
bool accepts_offer(std::string_view text);

/// True where the words speak of an order that is placed, to whomever and however unclearly:
/// "vergeben an 1 und 2", "bei Lautertal bestellt". Such words are for no firm.
bool speaks_of_order_placed(std::string_view text);

/// "Vergeben an 1 und 2": the order goes to several firms at once.
bool awards_to_several(std::string_view text);

}  // namespace clusterlotse::commands
