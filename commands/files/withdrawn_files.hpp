#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// "Zeichnung zurückziehen": the asker's files of this need go to nobody any more, whatever has not
/// left yet stays here, and their bytes are deleted. Firms that have them are asked to delete them:
/// what was sent cannot be taken back, and he is told so, with the names. The log keeps who got
/// what.
void withdraw_files(Office& office, const Request& request, const storage::NeedRecord& need);

/// The same for the only need of his whose files go on; asks which where there are several. False
/// where the words withdraw no files, or he has none here.
bool files_withdrawn(Office& office, const Request& request);

}  // namespace clusterlotse::commands
