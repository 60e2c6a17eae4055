#pragma once

#include "commands/desk/office.hpp"

#include <optional>

namespace clusterlotse::commands {

/// What an asker writes to firms that have answered, by their numbers in the table or by name: "an
/// 2: …" goes to that firm alone, as an answer to it would, "an alle: …" to everybody who is still
/// in it. A number or a firm that is not in the table gets a clear word and nobody hears anything.
/// `row`: what the message answers. False where it addresses nobody, or the speaker asks for
/// nothing.
bool writes_to_firms(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
);

/// Says that this number is none of the table's, and which ones there are.
void say_not_in_table(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const std::string& written
);

}  // namespace clusterlotse::commands
