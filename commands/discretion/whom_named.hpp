#pragma once

#include "commands/desk/office.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The firms of a need that words name.
struct WhomNamed {
    std::vector<storage::Invitation> firms;
    std::string unknown;   ///< a number that is none of the table's
    bool excepts = false;  ///< "alle außer 2": who is meant is not told by who is named
};

/// Reads "Name kann raus an 2", "die 2 darf wissen, wer wir sind", "direkt sprechen mit Wolfstein":
/// numbers are those of the table of answers.
WhomNamed whom_named(Office& office, const storage::NeedRecord& need, const std::string& text);

}  // namespace clusterlotse::commands
