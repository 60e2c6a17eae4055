#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// One message of a firm that answers several of its requests: "beide leider nein", "die Drehteile
/// 12 €, die Wellen 31 € pro Stück", "die erste ja, die zweite nein". Each request gets the words
/// that are for it and what stands before all of them. False, and nothing done, where it is not
/// clear what is for which, or what a part of it means.
bool answered_several(Office& office, const Request& request);

}  // namespace clusterlotse::commands
