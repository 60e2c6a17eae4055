#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// "Das soll der Lotse entscheiden", "lass Frau Kern entscheiden": whom a person's name means,
/// empty where it is the moderator by his office; nothing for other words. Total on any text.
std::optional<std::string> leaves_decision_to(std::string_view text);

/// What an asker says of a need that waits for its release: the moderator decides on it, who gets
/// it with the firms that fit; or "Uni", and a university or an agency is asked with the others, at
/// once where nothing waits. Answers him; false where his words are neither, or the need is over.
bool left_to_others(Office& office, const Request& request, storage::NeedRecord need);

}  // namespace clusterlotse::commands
