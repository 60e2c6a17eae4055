#pragma once

#include "commands/endings/exchange.hpp"

#include <string>

namespace clusterlotse::commands {

/// "Ja, gern. Zeichnung kommt morgen" of one side, to the question that `row` asked: the yes is its
/// answer, and `rest`, what it says behind the yes, goes to the other side. False where the row
/// asked nothing that a yes answers.
bool agreed_with_words(
    Office& office,
    const Request& request,
    const storage::OutboxReference& row,
    Side side,
    const std::string& rest
);

}  // namespace clusterlotse::commands
