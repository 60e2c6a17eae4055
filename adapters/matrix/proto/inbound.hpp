#pragma once

#include "adapters/matrix/proto/event.hpp"
#include "adapters/matrix/proto/mention.hpp"
#include "domain/message.hpp"

#include <optional>
#include <string>

namespace clusterlotse::matrix {

/// Where an event was found.
struct RoomView {
    std::string room_id;
    Place place = Place::direct;
    OwnName own;
};

/// The event in the words of the domain, or nothing where nobody needs to know of it: state,
/// receipts of ours, redacted messages, edits without new content, key verification. Own messages
/// give an echo where they carry our outbox id. In a direct chat an encrypted message, or the event
/// that turned encryption on, gives `unreadable` under one key per room, so that its sender is told
/// once. An edit is believed only where its sender wrote `target`: that is compared where the
/// original is known. `sender_name` may be empty.
std::optional<InboundMessage> to_inbound(
    const Event& event, const RoomView& room, const std::string& sender_name, TimePoint now
);

}  // namespace clusterlotse::matrix
