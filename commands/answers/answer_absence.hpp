#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// True where all that the firm has said last is an automatic mail that somebody is away.
bool is_away(Office& office, const storage::Invitation& invitation);

/// True where a person of the firm has answered, and not only its mailbox.
bool person_answered(Office& office, const storage::Invitation& invitation);

/// True where a person of any firm has answered the need.
bool somebody_answered(Office& office, const storage::NeedRecord& need);

/// True where a firm that needs time will not help: it is away, or wants to answer later than on
/// the need's date, or where it has none after its end.
bool answers_too_late(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
);

}  // namespace clusterlotse::commands
