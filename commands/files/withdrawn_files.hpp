#pragma once

#include "commands/desk/office.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// "Zeichnung zurückziehen": the asker's files of this need go to nobody any more, whatever has not
/// left yet stays here, and their bytes are deleted. Firms that have them are asked to delete them:
/// what was sent cannot be taken back, and he is told so, with the names. The log keeps who got
/// what.
void withdraw_files(Office& office, const Request& request, const storage::NeedRecord& need);

/// The same for these files, without a word to the asker; the names of the firms that have them.
std::vector<std::string> recall_files(
    Office& office, const storage::NeedRecord& need, const std::vector<storage::FileRecord>& files
);

/// The same for the files of a message that he deleted. False where it brought none.
bool files_deleted(Office& office, const Request& request);

/// The same for the only need of his whose files go on; asks which where there are several. False
/// where the words withdraw no files, or he has none here.
bool files_withdrawn(Office& office, const Request& request);

}  // namespace clusterlotse::commands
