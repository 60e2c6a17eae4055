#pragma once

#include "commands/desk/office.hpp"

#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// The moderator who took the need by phone; where he can no longer be reached, all the others.
/// Never its asker.
std::vector<Recipient> who_holds(Office& office, const storage::NeedRecord& need);

/// A need that a moderator took by phone is about to end: whoever took it hears on which day, and
/// with which words it goes on or ends. Where he can no longer be reached, all the others do.
/// Nothing for any other need, and nothing to a moderator who is its asker.
void warn_holders(Office& office, const storage::NeedRecord& need);

/// It has ended. `need`: as it was before.
void tell_holders_it_ended(Office& office, const storage::NeedRecord& need);

/// True for words of a moderator by which a need lives on: "verlängern", "läuft weiter".
bool says_renewal(Office& office, std::string_view text);

/// A moderator lets a need live on that he or another one has by phone: the asker hears it. False
/// for any other need.
bool prolong_by_phone(Office& office, const Request& request, storage::NeedRecord need);

/// A moderator answers warn_holders(): a yes lets the need live on, everything else is a decision
/// as ever. False for everybody else, and for the asker.
bool holder_replies(Office& office, const Request& request, const storage::OutboxReference& row);

}  // namespace clusterlotse::commands
