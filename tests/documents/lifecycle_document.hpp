#pragma once

#include <string>

namespace clusterlotse::documents {

/// docs/lifecycle.md: both state machines, every step asked of domain/lifecycle.
std::string lifecycle_document();

}  // namespace clusterlotse::documents
