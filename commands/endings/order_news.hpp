#pragma once

#include "commands/desk/office.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// "Geht morgen raus", "Ware ist fertig, kann abgeholt werden": how an order gets on.
bool tells_of_order(std::string_view text);

/// Such words of a firm that got one order not long ago and replies to nothing: they go to who gave
/// it. False for any other words, and where several orders may be meant.
bool order_news_passed_on(Office& office, const Request& request);

/// "Wir brauchen die Bestellung bis Freitag", "please send the purchase order".
bool asks_for_order(std::string_view text);

/// Such words of a firm that got orders in the last months go to the asker of the only one; of
/// several it is asked which. False where there is none, or it says something else.
bool order_asked_for(Office& office, const Request& request);

}  // namespace clusterlotse::commands
