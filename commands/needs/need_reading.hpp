#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Today in the cluster's time zone.
Date today_of(const Office& office);

/// The need in the asker's words with all he added later, a line each.
std::string whole_text(const storage::NeedRecord& need);

/// The same without what says whom not to ask: what is to be done.
std::string work_text(const Office& office, const storage::NeedRecord& need);

/// What is understood of the need: its text, corrected and completed by what was added later. Asks
/// nothing back where the asker said that he does not know more.
UnderstoodNeed understand(const Office& office, const storage::NeedRecord& need);

/// The message by itself reads as a need, and so it would be asked round.
bool reads_as_need(Office& office, const Request& request);

/// The firms that words of the asker rule out, as he wrote them.
std::vector<std::string> ruled_out_by(
    const Office& office, const storage::NeedRecord& need, const std::string& words
);

/// Fills in what a need's columns say of its text.
void note_understood(storage::NeedRecord& need, const UnderstoodNeed& understood);

}  // namespace clusterlotse::commands
