#pragma once

#include "matching/index/features.hpp"
#include "matching/measures/trade_sizes.hpp"
#include "matching/text/analysis.hpp"
#include "matching/text/tokens.hpp"

#include <vector>

namespace clusterlotse::matching {

/// What the words around a part of a sentence tell of the numbers in it.
struct LimitContext {
    bool at_most = false;   ///< "bis", a machine, a table, a bath: one value is the largest
    bool at_least = false;  ///< "unter 500 mm nicht": one value is the smallest
    Id process = kNone;     ///< that the numbers are about, if any
    bool sheet = false;     ///< it works sheet or plate
    bool of_wire = false;   ///< it makes things of wire
    bool by_weight = true;  ///< tonnes are those of parts, not of a press or of a store
    TradeSizes trade;       ///< read before
};

/// The sizes, weight and fineness that one part of a sentence gives as limits, each field empty
/// where nothing is said. Claims what it has read.
Envelope limits_of_part(const Lexicon& lexicon, Tokens& tokens, const LimitContext& context);

/// "Losgrößen von 1 bis 500", "ab 100 Stück bis 2 Millionen", "bis zur 1.000er Serie".
std::optional<Range> lot_of_part(Tokens& tokens);

}  // namespace clusterlotse::matching
