#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "commands/waves/candidates.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Firms are asked for some steps of the need and nobody does the others: the first moderator hears
/// which, once for the same ones, and what he can do. The asker, who reads it on his card, gets
/// what he might widen for these steps; where he has no card of it (`on_card` false), he hears it
/// anyway.
void tell_open_steps(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Candidates& candidates,
    bool on_card
);

/// Each step that firms are asked for, in the order of work: `step`, `count`, `one`, and with
/// `name_firms` the firms, "A, B". Empty where one firm does all.
std::vector<Fields> asked_steps(
    const Office& office, const Candidates& candidates, Language language, bool name_firms
);

/// Sets how many firms are asked for each step, where there are several: `asked_steps`,
/// `has_asked_steps`.
void set_asked_steps(
    const Office& office,
    const Candidates& candidates,
    Language language,
    bool name_firms,
    Fields& fields
);

/// The names of these steps; empty where each step has a firm.
std::string open_steps(const Office& office, const Candidates& candidates, Language language);

}  // namespace clusterlotse::commands
