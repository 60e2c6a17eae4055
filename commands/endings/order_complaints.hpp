#pragma once

#include "commands/desk/utterance.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// "Die Hälfte war Ausschuss", "it was a disaster": parts that came are no good, and nothing is
/// sought.
bool complains_of_parts(std::string_view text);

/// Such words of an asker who has given orders lately, about none that was spoken of last: he is
/// asked for which firm they are. They are never a need. False for other words, and where no firm
/// got an order of his.
bool order_complained_of(Utterance& said);

}  // namespace clusterlotse::commands
