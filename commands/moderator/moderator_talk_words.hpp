#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What follows words that a member puts before what he wants to tell the moderator: "An den
/// Lotsen: …", "LOTSE: …", "to the moderator: …"; empty where nothing follows. Nothing for any
/// other text.
std::optional<std::string> words_to_moderator(std::string_view text);

/// True where only the name stands before the words ("Lotse: …"), as people also call the bot.
bool calls_moderator_by_name(std::string_view text);

/// True for a question who or where the moderator is that asks nothing else: "Wie erreiche ich den
/// Lotsen?", "can I speak to a person?".
bool asks_for_moderator(std::string_view text);

}  // namespace clusterlotse::commands
