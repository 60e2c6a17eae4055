#pragma once

#include "storage/invitation_store.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// A price at which an asker gives an order.
struct PriceNamed {
    double amount = 0;
    bool of_all = false;  ///< "880 Euro gesamt"
};

/// "Zu 12,50", "für 1.480 € pro Stück", "880 Euro gesamt", "at 270 each"; nothing where no price is
/// named.
std::optional<PriceNamed> price_named(const std::string& text);

/// True where the firm has offered at that price; `pieces`: how many are wanted.
bool offered_at(
    const storage::Invitation& invitation, const PriceNamed& price, std::optional<double> pieces
);

/// True where the asker's words give the order at a price ("wir nehmen Idarwald zu 270", "für 12,50
/// €") that the firm has not offered: another one, or none.
bool names_other_price(
    const storage::Invitation& invitation, const std::string& text, std::optional<double> pieces
);

}  // namespace clusterlotse::commands
