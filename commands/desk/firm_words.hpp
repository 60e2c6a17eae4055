#pragma once

#include "commands/desk/utterance.hpp"

namespace clusterlotse::commands {

/// A sign alone ("👍") is a reaction to the last message, as far as that asks for one; by mail it
/// may be for any request that waits. False where it is no sign, or for nothing.
bool sign_typed(Utterance& said);

/// What a firm writes in plain words about nothing that is known: an answer to a request, a need of
/// its own, or both possible, so that it is asked; only what surely seeks becomes a need, which its
/// competitors read. Without any request it may answer the last digest. False where it is free
/// text.
bool firm_speaks(Utterance& said);

}  // namespace clusterlotse::commands
