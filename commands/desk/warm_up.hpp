#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// Reads a made-up message in every way a real one may be read, and writes nothing: so what is
/// prepared once, the patterns of words above all, is ready before the first member waits for it.
void warm_up(const Office& office);

}  // namespace clusterlotse::commands
