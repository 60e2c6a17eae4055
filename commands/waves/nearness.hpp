#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// True where the places in the profiles show that `nearer` sits nearer to the asker of the need
/// than `farther`, whatever the reach of these places; false where they do not, or where one of
/// them is not known. Without a profile of his own the asker sits where the need is wanted.
bool is_surely_nearer(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& nearer,
    const std::string& farther
);

}  // namespace clusterlotse::commands
