#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// The need in one line for its asker and the moderator: the first line of what he wrote, with what
/// he changed later in its place, at most 80 characters, without a greeting and without what keeps
/// the need from firms or speaks ill of them. Where nothing else was written, that line as it is.
std::string headline_of(const Office& office, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
