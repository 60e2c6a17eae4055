#pragma once

#include "storage/suggestion_store.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// Which of the suggestions that were told to the asker of need `number` his text picks by its
/// position ("2", "die 2"); nothing for any other text.
std::optional<storage::Suggestion> suggestion_numbered(
    std::string_view text,
    std::string_view number,
    const std::vector<storage::Suggestion>& suggestions
);

/// The same by its own word where only one is of that kind ("teilen", "gleichwertig", "einzelne
/// Schritte", "größerer Umkreis"), or by a yes where there is only one at all.
std::optional<storage::Suggestion> suggestion_named(
    std::string_view text,
    std::string_view number,
    const std::vector<storage::Suggestion>& suggestions
);

}  // namespace clusterlotse::commands
