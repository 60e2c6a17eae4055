#pragma once

// Private to proto/.

#include "adapters/matrix/proto/bounded_json.hpp"
#include "adapters/matrix/proto/event.hpp"

#include <optional>
#include <vector>

namespace clusterlotse::matrix {

/// The event, or nothing where it has no type or sender, or ids longer than Matrix allows (255
/// bytes). `stripped` events (of an invite) need no id.
std::optional<Event> read_event(const Json& json, bool stripped = false);

/// The sound events of an array, in its order; anything else is skipped.
std::vector<Event> read_events(const Json& array, bool stripped = false);

}  // namespace clusterlotse::matrix
