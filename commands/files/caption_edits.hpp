#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// The words beside files, written anew: they hold for the files of that message from now on, and
/// he hears what does and who has them already. False where no file of the need came with it, or
/// the new words say more than who gets them.
bool caption_edited(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
