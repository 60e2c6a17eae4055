#pragma once

#include "commands/desk/utterance.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// The words without an order that comes as a paper: "Bestellung anbei und bitte loslegen" is
/// "bitte loslegen".
std::string beside_order_paper(std::string_view text);

/// "Bestellung anbei", alone or with word to begin: no part of any need.
bool sends_order(std::string_view text);

/// Such words of an asker: the firm that got the order reads them, with their files; where firms
/// have offered and none got it, he is asked who does. Never a need of its own: where no order and
/// no offer is there, he is told that it is not clear what it belongs to. False for other words.
bool order_sent(Utterance& said);

}  // namespace clusterlotse::commands
