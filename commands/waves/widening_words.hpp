#pragma once

#include "storage/suggestion_store.hpp"

#include <optional>
#include <string>
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
/// Schritte", "größerer Umkreis").
std::optional<storage::Suggestion> suggestion_named(
    std::string_view text,
    std::string_view number,
    const std::vector<storage::Suggestion>& suggestions
);

/// Which of the firms among the suggestions his text picks together: "1 und 3", "frag die",
/// "alle". Empty where it picks anything else as well.
std::vector<storage::Suggestion> firms_picked(
    std::string_view text,
    std::string_view number,
    const std::vector<storage::Suggestion>& suggestions
);

/// A yes to "Soll ich …?" and nothing else: "ja", "gern, machen Sie das", "go ahead".
bool agrees_to_suggestion(std::string_view text, std::string_view number);

/// What is left of a short text without the words that ask for a firm: "ja, bitte frag die
/// Schleiferei Glantal" is "schleiferei glantal".
std::string words_of_firm(std::string_view text, std::string_view number);

}  // namespace clusterlotse::commands
