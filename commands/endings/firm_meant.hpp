#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// The firm of the need that the words name: by its number in the table of answers, or by a name
/// that fits one of those asked. Nothing where none or several fit.
std::optional<storage::Invitation> firm_meant(
    Office& office, const storage::NeedRecord& need, const std::string& written
);

}  // namespace clusterlotse::commands
