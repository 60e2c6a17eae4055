#pragma once

#include "domain/channel.hpp"
#include "domain/need.hpp"

#include <string>

namespace clusterlotse::commands {

/// "Preis wie letztes Mal", "Ausführung wie gehabt", "same as last time": of an order that no firm
/// knows. Not where what is wanted is said behind it, or that it is not so: "wie immer anonym",
/// "Verpackung wie immer in Gitterboxen", "nicht wie letztes Mal". `added` to a need that runs:
/// "Rest wie gehabt" is as the need says.
bool speaks_of_last_order(const std::string& text, bool added = false);

/// The text without such words: they are no fact that a firm could go by.
std::string without_last_order(const std::string& text);

/// Asks first what is meant by such words; the questions stay as many as they may be.
void ask_for_last_order(UnderstoodNeed& understood, Language reader);

}  // namespace clusterlotse::commands
