#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// The asker wants to be called about his need: all moderators hear it, once for a need, and he
/// hears that they know, or that there is none.
void pass_on_call(Office& office, const Request& request, const storage::NeedRecord& need);

/// The same of a member who speaks of no need; the first moderator hears it.
void pass_on_call_without_need(Office& office, const Request& request);

/// A moderator says behind such a message that he calls: he is told that the others know, and they
/// hear who calls; the need stays as it is. Who says so later hears that somebody calls already.
/// False for any other words, and behind any other message.
bool call_taken(Office& office, const Request& request, const storage::OutboxReference& row);

}  // namespace clusterlotse::commands
