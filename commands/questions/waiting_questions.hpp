#pragma once

#include "commands/desk/utterance.hpp"

namespace clusterlotse::commands {

/// Behind what another firm answered, the asker answers a firm's question that still waits: words
/// that speak of what it asks, and of no price and no order. Everybody who was asked reads them.
/// False where they may be meant otherwise.
bool waiting_question_answered(Utterance& said);

}  // namespace clusterlotse::commands
