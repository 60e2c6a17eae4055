#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "domain/need.hpp"

namespace clusterlotse::commands {

/// Sets what comes next for a need that has not ended: `next`, one switch for what, and `when`,
/// where a day is known.
void set_next_step(
    Office& office, const storage::NeedRecord& need, Language language, Fields& fields
);

/// Whom of the members a need without firms was shown to instead: "Hochschule Donnersberg"; empty
/// where firms were asked too.
std::string ambassadors_asked(Office& office, const storage::NeedRecord& need);

/// Tells the asker of his need, how it stands, what comes next and when; what he might widen where
/// nobody was found.
void show_next_step(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
