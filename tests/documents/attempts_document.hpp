#pragma once

#include <string>

namespace clusterlotse::documents {

/// docs/attempts.md: in which order a message is looked at, as commands/desk/attempts has it.
std::string attempts_document();

}  // namespace clusterlotse::documents
