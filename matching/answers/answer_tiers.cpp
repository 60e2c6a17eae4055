#include "matching/answers/answer_tiers.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

/// "4,20 €/Stück bei 100, bei 20 wären es 8,90 €": beside the price of a piece for so many, what
/// so few cost is one as well, unless it would be what they cost together.
void set_unit_beside_pieces(std::vector<FoundPrice>& prices) {
    const auto known = std::ranges::find_if(prices, [](const FoundPrice& found) {
        return found.price.unit == "piece" && found.price.for_quantity;
    });
    if (known == prices.end()) {
        return;
    }
    constexpr double kMostApart = 5;
    for (FoundPrice& found : prices) {
        const double ratio = found.price.amount / known->price.amount;
        if (found.price.unit.empty() && found.price.for_quantity && ratio < kMostApart &&
            ratio > 1 / kMostApart && *found.price.for_quantity > kMostApart) {
            found.price.unit = "piece";
        }
    }
}

/// "20 Stk 12,50 €, 50 Stk 9,80 €": the more pieces the cheaper is a price a piece.
void set_unit_by_fall(std::vector<FoundPrice>& prices) {
    std::vector<Price*> tiers;
    for (FoundPrice& found : prices) {
        if (found.price.unit.empty() && found.price.for_quantity) {
            tiers.push_back(&found.price);
        }
    }
    const auto cheaper = [](const Price* a, const Price* b) {
        return !(*a->for_quantity < *b->for_quantity && a->amount > b->amount);
    };
    if (tiers.size() < 2 ||
        std::adjacent_find(tiers.begin(), tiers.end(), cheaper) != tiers.end()) {
        return;
    }
    for (Price* tier : tiers) {
        tier->unit = "piece";
    }
}

}  // namespace

void set_unit_of_tiers(std::vector<FoundPrice>& prices) {
    set_unit_by_fall(prices);
    set_unit_beside_pieces(prices);
}

}  // namespace clusterlotse::matching
