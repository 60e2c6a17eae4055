#pragma once

#include "domain/answer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// What makes numbers in a firm's words prices: what it offered, and what the asker wished.
struct PricesKnown {
    std::vector<Price> own;        ///< of the parts themselves
    std::vector<double> wished;    ///< amounts in the asker's last words to the firm
    std::string asker_words = {};  ///< these words
    std::string need_text = {};    ///< whose numbers are of pieces and sizes
    double quantity = 0;           ///< pieces wanted; 0 where it is not known
};

/// What is known of prices behind the answer `before`, which may be null, and these words of the
/// asker's of that need.
PricesKnown prices_known(
    const Answer* before, const std::string& asker_words, const std::string& need_text = {}
);

/// A firm's words with its price in them, for the reader of answers.
struct OwnPrice {
    std::string text;   ///< all words, less what they say of a refused amount
    std::string alone;  ///< "44,50 €", "ab 13 €"
};

/// "42 geht nicht, 44,50 ist unser letztes Wort", "für 42 nicht, aber für 44,50", "11.50 is the
/// best we can do", "unter 13 geht nix", "doch 1.520, hatte die Verzinkung vergessen": where prices
/// are talked of, the amount that is not refused is the firm's price. Nothing where no such amount
/// stands there, where several do, or where it may be anything else.
std::optional<OwnPrice> own_price(const std::string& text, const PricesKnown& known);

/// "42 geht nicht": refuses the amounts that were named and names no other.
bool only_refuses_price(const std::string& text, const PricesKnown& known);

}  // namespace clusterlotse::commands
