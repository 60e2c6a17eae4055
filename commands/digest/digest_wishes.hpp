#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// Whether this reader takes the edition of that day: a monthly one where it is the first of its
/// month, a paused one none up to the last day of his pause. Whether anything in it is for a reader
/// of matches only is for its content to say.
bool wants(const storage::DigestReader& reader, Date edition, bool first_of_month);

/// True where no edition of the same month was written before this one: one that was left out, or
/// that a holiday moved into another month, does not count.
bool first_of_month(Office& office, Date edition);

/// What the digest does for one person: the same at all addresses at which his contact is known. A
/// digest that was written and not sent yet does not reach him once he paused it or turned it off.
void set_digest_rhythm(Office& office, const Address& person, storage::DigestRhythm rhythm);
/// Nothing: it comes again.
void set_digest_pause(Office& office, const Address& person, std::optional<Date> until);

/// Lets the reader's mail program unsubscribe him: List-Id, and his own addresses for
/// List-Unsubscribe, the https one (RFC 8058) only where one is configured. Writes his token. Other
/// channels are left as they are.
void make_unsubscribable(Office& office, OutboundMessage& digest);

enum class Unsubscribed { nobody, now, before };

/// Turns the digest off for the reader whom the token names; `nobody` where it names none.
Unsubscribed unsubscribe(Office& office, const std::string& token);

}  // namespace clusterlotse::commands
