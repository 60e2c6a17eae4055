#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "domain/need.hpp"

namespace clusterlotse::commands {

/// Sets the firms beside those that fit, each under the number by which moderators know it:
/// `near_misses` do the work and lack something else, of `only_material` nothing is known but the
/// material. `has_near_misses`, `has_only_material`; `has_near_firms` where there is any.
void set_near_firms(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    Language language,
    Fields& fields
);

}  // namespace clusterlotse::commands
