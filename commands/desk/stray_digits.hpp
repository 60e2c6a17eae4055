#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string_view>

namespace clusterlotse::commands {

/// "Weder noch", "keins davon": none of what a question with numbers offered.
bool chooses_none(std::string_view text);

/// A digit alone behind a question with numbers that no longer waits, or that has no such number,
/// is no code of an answer: he is told so, or asked again. `last` is the message that he answers,
/// or the last one to him. False where he says anything else.
bool digit_behind_question(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& last
);

}  // namespace clusterlotse::commands
