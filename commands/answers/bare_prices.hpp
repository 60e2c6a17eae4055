#pragma once

#include "domain/answer.hpp"

#include <string>

namespace clusterlotse::commands {

/// `text` with "€" behind the one price that stands in it without a currency, where nothing else
/// can be meant: behind the code of an offer with what it is for ("4) 12,80 je Stck"), at the
/// beginning of words that answer a request ("12,80 je Stück, Ende KW 9"), or where a price that
/// was named `before` is put right ("Korrektur: 15,50"), in the currency of that one. Unchanged
/// where a currency is written anywhere, but for with_plain_prices().
std::string with_currency(const std::string& text, const Answer* before);

}  // namespace clusterlotse::commands
