#pragma once

#include "commands/desk/office.hpp"

#include <optional>

namespace clusterlotse::commands {

/// A moderator decides about a need in the room: below it, or by its number. Done, and answered in
/// his direct chat: nothing about suppliers stands in the room. An order that names no need is
/// asked about there, and nothing is done before. `row`: what he answers. False for everybody else,
/// and for words that decide nothing or in which he speaks as the asker or for a firm that was
/// asked.
bool moderator_speaks_in_room(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
);

}  // namespace clusterlotse::commands
