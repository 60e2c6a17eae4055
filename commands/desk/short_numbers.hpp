#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// "B-12 erledigt" with the whole number of the need, "B-2026-012 erledigt", where its writer knows
/// a need by that number: his own, one his firm was asked about, or any where he moderates. Only at
/// the beginning of a short message; else the text itself.
std::string with_whole_number(Office& office, const Speaker& speaker, std::string text);

}  // namespace clusterlotse::commands
