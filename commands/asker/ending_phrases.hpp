#pragma once

#include "commands/asker/asker_phrases.hpp"

#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

/// Phrases and the patterns for each, without what may stand before and behind.
using Phrases = std::vector<std::pair<AskerPhrase, std::vector<std::string>>>;

/// Those that end a need.
Phrases ending_phrases();

}  // namespace clusterlotse::commands
