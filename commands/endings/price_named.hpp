#pragma once

#include "storage/invitation_store.hpp"

#include <string>

namespace clusterlotse::commands {

/// True where the asker's words give the order at a price ("wir nehmen Idarwald zu 270", "für 12,50
/// €") that the firm has not offered: another one, or none.
bool names_other_price(const storage::Invitation& invitation, const std::string& text);

}  // namespace clusterlotse::commands
