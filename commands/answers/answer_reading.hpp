#pragma once

#include "commands/desk/office.hpp"
#include "domain/answer.hpp"

#include <string>

namespace clusterlotse::commands {

/// What a supplier's text says to a need. With what his `invitation` says already (nullptr: nothing
/// yet) a bare price or day that puts it right is understood as that.
Answer read_answer_to(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& text,
    Language language,
    const storage::Invitation* invitation = nullptr
);

}  // namespace clusterlotse::commands
