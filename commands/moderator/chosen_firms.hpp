#pragma once

#include "commands/desk/office.hpp"
#include "commands/moderator/moderator_words.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// "1", "2, 4 und 5", "2-4"
bool is_list_of_numbers(const std::string& words);

/// Firms of the card that a moderator names and nothing else: "1 und 2", "1, 3", "die ersten
/// zwei", "frag 2 und 4", "Lautertal und Wolfstein". As the words that mean those alone, "nur 1,
/// 2", with the yes that may stand before them. Nothing for one number, which may mean anything,
/// for all else, and where the need does not wait for him.
std::optional<std::string> only_chosen(
    Office& office, const storage::NeedRecord& need, std::string_view text
);

/// What a moderator's words mean where they are about this need.
ModeratorWords read_about(Office& office, const storage::NeedRecord& need, std::string_view text);

}  // namespace clusterlotse::commands
