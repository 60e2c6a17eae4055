#pragma once

#include "commands/desk/office.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// "Konstruktion sagt: Ra 1,6 reicht" as "Ra 1,6 reicht": who told the writer is nobody's business
/// and no work. The text itself where it reports nothing.
std::string without_reporter(const std::string& text);

/// The text of the message without such words, where the writer has a need that runs and was not
/// asked for anything himself.
std::string as_his_own_words(Office& office, const Request& request);

}  // namespace clusterlotse::commands
