#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// "1.4404 ginge auch", "alternativ 1.4571", "1.4404 is fine too": something else would do as well.
/// Total on any text.
bool allows_something_else(std::string_view text);

/// Makes the materials that `words`, read as `later`, only allow beside those of `known` its
/// equivalents; where nothing is known of a material they stay what is wanted.
void allow_materials(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& words,
    const UnderstoodNeed& known,
    UnderstoodNeed& later
);

/// True where the words allow a material that the need does not have yet, and name no other work.
bool allows_material(
    const Office& office, const storage::NeedRecord& need, const std::string& words
);

}  // namespace clusterlotse::commands
