#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// True where the words give the order of the need.
bool says_award(Office& office, const storage::NeedRecord& need, const std::string& text);

/// "Auftrag an Sie, Bestellung anbei": the words that award, and none that a file comes with the
/// order only.
std::optional<std::string> award_beside_files(
    Office& office, const Request& request, const storage::NeedRecord& need
);

/// True where the words beside files end the need, or may do so: "hat sich erledigt, Absage anbei".
bool ends_beside_files(Office& office, const Request& request, const storage::NeedRecord& need);

/// The firm that got the order; nothing where none did, or several.
std::optional<storage::Invitation> winner_of(Office& office, const storage::NeedRecord& need);

/// While it is asked who gets the order, the files beside it are nobody's.
void hold_for_winner(Office& office, const Request& request, const storage::NeedRecord& need);

/// The order is placed: the files that came beside it, now or when it was asked who gets it, are
/// the winner's.
void give_to_winner(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const storage::Invitation& winner
);

}  // namespace clusterlotse::commands
