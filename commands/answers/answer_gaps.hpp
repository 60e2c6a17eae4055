#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "domain/answer.hpp"

namespace clusterlotse::commands {

/// Fills in everything in which a yes, an offer or a part of one differs from what the need asks
/// for, in the asker's language: `has_gaps`, and `gaps` with, each, `first`, and either `late` and
/// `wanted` (two days) or `differs` ("nicht: ISO 9001", "ab 50 Stück"). Nothing for other answers.
void set_gaps(
    const Office& office, const storage::NeedRecord& need, const Answer& answer, Fields& fields
);

}  // namespace clusterlotse::commands
