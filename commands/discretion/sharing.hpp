#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// A short word in a direct chat about one of the speaker's own needs, answering nothing: who may
/// see the files, that an agreement is there, that names may be exchanged. False where it is none,
/// or it is not clear which need is meant.
bool sharing_said(Office& office, const Request& request);

}  // namespace clusterlotse::commands
