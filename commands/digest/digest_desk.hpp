#pragma once

#include "commands/digest/digest_answers.hpp"

#include <optional>

namespace clusterlotse::commands {

/// What the speaker may speak of by number: the items of the digest that `row` carried, if it did,
/// and all that digests ever showed him, his colleagues or the room.
ShownItems shown_items(
    Office& office, const Speaker& speaker, const std::optional<storage::OutboxReference>& row = {}
);

/// Takes a reply to a digest for answers to its items. False for a reply of somebody else, a need
/// of his own, and words about none of the items.
bool digest_answered(Office& office, const Request& request, const storage::OutboxReference& row);

/// Takes a message in a chat that answers items by the numbers of the last digest for answers to
/// them, although it is no reply. `last` is what the speaker was sent last besides digests: where
/// it is older than the digest, about it or expects no answer, one number will do; else it takes
/// two, a single number may mean too much else.
bool digest_spoken_of(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& last
);

/// True where nothing else came to the person since his last digest.
bool digest_came_last(Office& office, const Address& person);

/// Takes an answer that belongs to nothing else for one to the last digest, if that is the last
/// thing the speaker was sent.
bool latest_digest_answered(Office& office, const Request& request);

}  // namespace clusterlotse::commands
