#pragma once

#include "commands/desk/utterance.hpp"

namespace clusterlotse::commands {

/// Words that begin with a part of one of his running needs and say more of it: "Bei den Blechen
/// bitte 6 Stück". They complete the only need they can mean; else he is asked.
bool part_news_told(Utterance& said);

}  // namespace clusterlotse::commands
