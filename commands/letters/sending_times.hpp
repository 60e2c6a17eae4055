#pragma once

#include "commands/letters/letters.hpp"

namespace clusterlotse::commands {

/// When a message of this urgency to the person is due; takes one of his places of the day where it
/// is an unasked one.
TimePoint due_time(Office& office, const Address& person, Urgency urgency, TimePoint now);

}  // namespace clusterlotse::commands
