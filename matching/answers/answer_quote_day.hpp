#pragma once

#include <string_view>

namespace clusterlotse::matching {

/// True where the day between the words `before` and `after` of one clause is the day of the coming
/// quote, not of the parts: "Preis mach ich … fertig", "quote on …", "ich rechne bis …".
/// `sentence`: all its words, which say what "it" is.
bool day_of_quote(std::string_view before, std::string_view after, std::string_view sentence);

}  // namespace clusterlotse::matching
