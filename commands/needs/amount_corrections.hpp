#pragma once

#include "domain/need.hpp"

#include <string>

namespace clusterlotse::commands {

/// What an asker adds to a need, with a corrected amount in the words that are read as one: "die
/// Menge ist jetzt 25 und nicht 20" and, of a need for 40 pieces, "400 nicht 40" become "Menge 25"
/// and "Menge 400". Else the text itself.
std::string with_amount_named(std::string text, const UnderstoodNeed& known);

}  // namespace clusterlotse::commands
