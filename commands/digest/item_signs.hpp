#pragma once

#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

/// True where the pattern takes something at the beginning of `text`.
bool starts(std::string_view text, const RE2& pattern);

/// What stands behind a figure and makes it the number of an item.
bool answers_follow(std::string_view rest);

/// What stands behind a figure and makes it an amount, a date or a part of a longer figure.
bool unit_follows(std::string_view rest);

}  // namespace clusterlotse::commands
