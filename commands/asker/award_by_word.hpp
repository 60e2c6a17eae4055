#pragma once

#include "commands/desk/office.hpp"
#include "domain/end_reason.hpp"

namespace clusterlotse::commands {

/// Awards the need to this firm and confirms it; where answers that the asker has not read may
/// change that, he is asked first. `sure`: he was, and read what firms had written until then.
void award_by_word(
    Office& office,
    const Request& request,
    storage::NeedRecord& need,
    storage::Invitation invitation,
    EndReason reason,
    bool sure = false
);

/// Asks which firm gets the order; his next number or name awards it.
void ask_who_gets_it(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
