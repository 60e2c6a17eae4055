#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// The asker writes his need anew as `text`: what he had added about an amount, a size, a material,
/// a date or a place that the new text says otherwise than the old one is taken out of the need's
/// additions; what else they say stays.
void drop_overtaken(const Office& office, storage::NeedRecord& need, const std::string& text);

}  // namespace clusterlotse::commands
