#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// Words that name the work of a need which their writer has put aside: "20 Wellen drehen brauchen
/// wir jetzt". Instead of a second need he is asked whether that one goes on. False where they name
/// other work, or nothing of his is put aside.
bool ask_whether_parked(Office& office, const Request& request);

/// The parked need goes on where the words name its work again, changed as they say; false where
/// they do not.
bool take_up_again(Office& office, const Request& request, storage::NeedRecord need);

}  // namespace clusterlotse::commands
