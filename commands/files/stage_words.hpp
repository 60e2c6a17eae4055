#pragma once

#include "commands/desk/office.hpp"

#include <cstdint>
#include <optional>

namespace clusterlotse::commands {

/// "NDA mit 2 liegt vor": noted, and what waited for it goes to the firm; `about` is the one he
/// answers. False where the words say no such thing.
bool note_nda(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    std::optional<std::int64_t> about
);

/// What he says about his files from now on, where he says no more than that.
bool note_stage_alone(Office& office, const Request& request, storage::NeedRecord& need);

/// The same, and he hears what holds now.
bool stage_changed(Office& office, const Request& request, storage::NeedRecord need);

}  // namespace clusterlotse::commands
