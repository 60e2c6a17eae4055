#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "domain/answer.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// A number in a firm's words that may be its price, and nothing says so: "ja
/// 14 KW 6", "dann 13,20", "für 260 alles zusammen".
struct PriceDoubt {
    std::string amount;     ///< as written
    bool total = false;     ///< "alles zusammen"
    std::size_t end = 0;    ///< behind it in the text
    std::size_t begin = 0;  ///< where it begins there
    bool told = false;      ///< it follows from the words [begin, end): "5 % runter"
};

/// All of them in an answer in which no price was read. Sizes, pieces, dates
/// and the numbers of the need itself are none. `asks`: the words ask
/// something, and only a number with cents counts.
std::vector<PriceDoubt> price_doubts(
    const std::string& text, const std::string& need_text, bool asks
);

/// Asks, in a message that reads its last words back, for the price that these
/// may name, or that an offer lacks.
void ask_for_price(
    Office& office,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation,
    const Answer& answer,
    Fields& fields
);

/// What the asker wrote to this firm last, unless it has said much since.
std::string last_asker_words(Office& office, const storage::Invitation& invitation);

/// Those in the firm's last words about the need, where these were read without a price.
std::vector<PriceDoubt> asked_prices(Office& office, const storage::Invitation& invitation);

/// Its yes or no to "is that your price?" or "are these prices?" in `row`, which read its words
/// back: with a yes they count as if it had written the currency. False where nothing was asked or
/// nothing is answered.
bool price_settled(Office& office, const Request& request, const storage::OutboxReference& row);

}  // namespace clusterlotse::commands
