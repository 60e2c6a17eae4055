#pragma once

#include "commands/desk/office.hpp"
#include "commands/waves/candidates.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Firms are asked for some steps of the need and nobody does the others: the first moderator hears
/// which, once for the same ones, and what he can do. The asker reads it on his card.
void tell_open_steps(Office& office, const storage::NeedRecord& need, const Candidates& candidates);

/// Each step that firms are asked for, in the order of work: its name, with `name_firms` followed
/// by the firms, "Drehen: A, B". Empty where one firm does all.
std::vector<std::string> asked_steps(
    const Office& office, const Candidates& candidates, Language language, bool name_firms
);

/// The names of these steps; empty where each step has a firm.
std::string open_steps(const Office& office, const Candidates& candidates, Language language);

}  // namespace clusterlotse::commands
