#pragma once

#include "commands/desk/office.hpp"
#include "domain/answer.hpp"

#include <string>

namespace clusterlotse::commands {

/// What a supplier's text says to a need. With what his `invitation` says already (nullptr: nothing
/// yet) a bare price or day that puts it right is understood as that, and with the asker's last
/// words to him an amount that answers these.
Answer read_answer_to(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& text,
    Language language,
    const storage::Invitation* invitation = nullptr,
    const std::string& asker_words = {}
);

}  // namespace clusterlotse::commands
