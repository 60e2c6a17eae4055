#pragma once

#include "commands/office.hpp"

namespace clusterlotse::commands {

/// A moderator answers what he was asked: shall this need go out, what now that nobody was found,
/// what does this answer mean, why did you decide so. False for everybody else.
bool moderator_replies(Office& office, const Request& request, const storage::OutboxReference& row);

}  // namespace clusterlotse::commands
