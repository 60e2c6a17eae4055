#pragma once

#include "commands/desk/utterance.hpp"

namespace clusterlotse::commands {

/// Does what a command word asks for ("!stand"), which a mail may carry in its subject; an unknown
/// one is answered with those that there are. False where there is none.
bool command_given(Utterance& said);

}  // namespace clusterlotse::commands
