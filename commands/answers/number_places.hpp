#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What stands before a number makes it a date, a size, a number of pieces or a name. Where prices
/// are talked of, "unter", "auf" and "at" lead to one as well.
bool led_to_something_else(std::string_view before, bool price_talk = false);

/// What stands behind a number makes it one of these. `exact`: it has cents; `dotted`: a full stop
/// is in it. "14. Januar" and "12.12." are days, and behind cents a sentence ends.
bool followed_by_something_else(std::string_view after, bool exact, bool dotted);

/// The number stands in the words of the need.
bool is_number_of_need(const std::string& amount, const std::string& need_text);

}  // namespace clusterlotse::commands
