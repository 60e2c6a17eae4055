#pragma once

#include "commands/office.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The words by which suppliers would recognise an asker who does not want to be named, as they
/// stand in the text they would read or in the names of files: telling parts of his firm's name,
/// its people, phone numbers, addresses. Words of the trade do not tell ("Pumpenbau"). Empty for an
/// asker who is open.
std::vector<std::string> betraying_words(
    Office& office, const storage::NeedRecord& need, const std::vector<std::string>& file_names
);

}  // namespace clusterlotse::commands
