#pragma once

#include "commands/desk/office.hpp"
#include "commands/digest/digest_readers.hpp"
#include "storage/need_store.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace clusterlotse::commands {

/// Most needs that a moderator's digest names.
constexpr std::size_t kMostWaiting = 8;

/// The moderators who are in no firm's profile, each once, however many addresses of the same local
/// part he has. His office is the reason to write to him: he agreed to nothing else.
std::vector<EditionReader> moderator_readers(const Office& office);

/// Which needs wait for a word of a moderator (a release, what to do where nobody was found, a call
/// he took upon himself), oldest first, and the week in one figure; nothing where none waits.
std::optional<OutboundMessage> moderator_letter(
    Office& office, const EditionReader& moderator, const storage::NeedCounts& week
);

/// Writes that to him; where nothing waits, only notes it. Sent and noted as any other digest
/// (commands/digest/digest_letter.hpp). True where it was written.
bool write_moderator_digest(
    Office& office, const EditionReader& moderator, Date edition, const storage::NeedCounts& week
);

}  // namespace clusterlotse::commands
