#pragma once

#include "commands/desk/office.hpp"

#include <optional>

namespace clusterlotse::commands {

/// The bot's message that this one answers: by its reply token, by what a reply names, or by the
/// thread it stands in.
std::optional<storage::OutboxReference> answered_message(
    Office& office, const InboundMessage& message
);

/// Takes a reply or a reaction for what the answered message was about. False where it says nothing
/// there, or not by whom it may be said.
bool take_reply(Office& office, const Request& request, const storage::OutboxReference& row);

}  // namespace clusterlotse::commands
