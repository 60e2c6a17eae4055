#pragma once

#include "commands/desk/office.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// By what suppliers would recognise an asker who does not want to be named: addresses, numbers and
/// the names of a project, of his customer, of a brand or product of his ("unsere Pumpe GP-40") in
/// the text they would read, as they stand there, and the names of files with telling parts of
/// his firms' names, their people, phone numbers and addresses in them, or with the name of a
/// project or of his customer. Words of the trade do not tell ("Pumpenbau"), unless they are his
/// name (commands/discretion/betraying_names). Empty for an asker who is open.
std::vector<std::string> betraying_words(
    Office& office, const storage::NeedRecord& need, const std::vector<std::string>& file_names
);

/// What the asker's stored files are called, in the order they came.
std::vector<std::string> names_of_files(Office& office, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
