#pragma once

#include "commands/desk/office.hpp"
#include "commands/digest/digest_content.hpp"
#include "commands/digest/digest_readers.hpp"

#include <chrono>

namespace clusterlotse::commands {

/// Pause between two digests on one channel, so that no mail or Matrix server takes them for a
/// flood.
constexpr std::chrono::milliseconds kBetweenDigests{1000};

/// The digest in the reader's words, as the outbox takes it.
OutboundMessage digest_letter(
    const Office& office, const EditionReader& reader, const DigestContent& content
);

/// What stands under which number, for the edition's record.
std::vector<storage::EditionItem> items_of(const DigestContent& content);

/// The week in one figure.
void add_week(Fields& fields, const storage::NeedCounts& week);

/// Puts a digest into the outbox, kBetweenDigests after the one before on its channel and never
/// within the quiet hours, and notes row and time in `entry`.
void send_in_turn(Office& office, OutboundMessage letter, storage::EditionEntry& entry);

/// Writes the digest to the outbox, or only notes that there was nothing to say; in the same
/// transaction as the edition's entry, which makes it once for ever. True where it was written.
bool write_digest(
    Office& office,
    const EditionReader& reader,
    Date edition,
    const DigestContent& content,
    Wanted wanted
);

}  // namespace clusterlotse::commands
