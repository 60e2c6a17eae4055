#pragma once

#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// The sentences of a text in their order, each with its full stop and the blanks behind it:
/// together they are the text. A line break ends one; the point of "ca. 12", "z. B.", "18.
/// Dezember" or "1.4301" does not.
std::vector<std::string_view> sentences_of(std::string_view text);

}  // namespace clusterlotse::commands
