#pragma once

#include "commands/desk/office.hpp"
#include "domain/answer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Keeps what one side wrote to the other; of a supplier's message with what was understood, of an
/// asker's which question it answers, if any. Returns the record's id.
std::int64_t record_words(
    Office& office,
    const Request& request,
    std::int64_t invitation,
    bool from_supplier,
    const std::string& text,
    const Answer* answer = nullptr,
    std::optional<std::int64_t> question = std::nullopt
);

/// Carries the asker's words to that one supplier; `question`: the one of his that they answer.
void follow_up(
    Office& office,
    const Request& request,
    const storage::Invitation& invitation,
    const std::string& text,
    std::optional<std::int64_t> question = std::nullopt
);

}  // namespace clusterlotse::commands
