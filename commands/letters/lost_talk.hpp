#pragma once

#include "commands/desk/office.hpp"
#include "domain/message.hpp"

#include <string>

namespace clusterlotse::commands {

/// What asks or tells the very person who wrote, and is of no use to a colleague: which of several
/// was meant, whether a mail is genuine, words of a moderator; and words between two firms of a
/// partner search.
bool is_for_person(storage::Purpose purpose);

/// Sends such a message, which one address refused, to another one of the same person, by the other
/// channel where there is one; words of a partner search also to a contact of the firm who agreed
/// to requests. What waits for the answer waits for it from there. Once only: what is refused there
/// as well goes nowhere else. False where there is no such address.
bool reach_person_elsewhere(Office& office, const storage::OutboxReference& refused);

/// Nobody gets the message: a mail that waits for its confirmation is put aside, and who waits for
/// an answer of the other side of a partner search hears that his words did not arrive. What the
/// mail was about, for whoever hears of it; empty for anything else.
std::string give_up_waiting(Office& office, const storage::OutboxReference& refused);

/// A message as if its sender had written it from this address, as a thread of its own: what is
/// answered to it goes there.
void move_to(InboundMessage& message, const Address& address);

}  // namespace clusterlotse::commands
