#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "domain/answer.hpp"

namespace clusterlotse::commands {

/// "EN 9100 noch nicht" and nothing else: what the firm lacks is said, and whether it would do the
/// work all the same is not. Fills in `lacking`; false for any other answer.
bool ask_about_gap(const Answer& answer, Fields& fields);

/// His yes or no to that question: the words that wait count as an interest or as a decline. False
/// where nothing was asked.
bool gap_settled(Office& office, const Request& request, const storage::OutboxReference& row);

}  // namespace clusterlotse::commands
