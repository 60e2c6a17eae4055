#pragma once

#include "commands/discretion/discretion_words.hpp"

#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// The places of an asker's text that say who alone shall be asked, in their order: "nur an X",
/// "bitte direkt an X", "an X und Y, sonst niemand", "Anfrage an X: …".
std::vector<OnlyFirms> only_firms_in(std::string_view text);

}  // namespace clusterlotse::commands
