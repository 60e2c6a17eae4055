#pragma once

#include "commands/desk/attempt.hpp"
#include "commands/desk/utterance.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// True for words about an order that was given or is to come: "Wer hat den Auftrag bekommen?",
/// "please send the purchase order". Work that somebody is sought for is none of it.
bool speaks_of_order(std::string_view text);

/// Words of a firm behind a message about a request of its own that has ended, or about the order
/// that it got. They are passed on as an answer to that request would be, and where they may also
/// be a need of its own the firm is asked. Left: what plainly is one, small talk, news, and where
/// other requests wait for the firm all that does not speak of the order.
bool ended_request_spoken_of(Utterance& said);

}  // namespace clusterlotse::commands
