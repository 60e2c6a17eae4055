#pragma once

#include "commands/desk/office.hpp"

#include <optional>

namespace clusterlotse::commands {

/// Words about a need that neither name it nor answer a message: they belong to the need that was
/// last spoken of in this chat (`last`: our last message there), or to the only one he has open.
/// Where several could be meant he is asked for the number. False where the words say nothing an
/// asker says.
bool asker_speaks(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& last
);

}  // namespace clusterlotse::commands
