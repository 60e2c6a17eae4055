#pragma once

#include "commands/desk/office.hpp"
#include "matching/capacity/capacity_text.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The speaker's firm has this free: stores it and reads it back. What names the same work in the
/// same time as an earlier one replaces it; what names no known process waits for it.
void note_capacities(
    Office& office, const Request& request, const std::vector<matching::OfferedCapacity>& offered
);

/// Stores changed rows of the firm and reads them back.
void change_capacities(
    Office& office, const Request& request, std::vector<storage::FreeCapacity> changed
);

/// Takes rows of the firm back and says so.
void take_capacities_back(
    Office& office, const Request& request, const std::vector<storage::FreeCapacity>& taken
);

/// What the firm has noted, with its numbers, and how to note more; `which`: asks which of it.
void list_capacities(Office& office, const Request& request, bool which);

}  // namespace clusterlotse::commands
