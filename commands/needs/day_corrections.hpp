#pragma once

#include <string>

namespace clusterlotse::commands {

/// "Lieber Fr", "doch Mittwoch": a day that stands alone is one by which something is wanted, as
/// "lieber bis Freitag"; other words stay as they are.
std::string with_day_named(const std::string& text);

}  // namespace clusterlotse::commands
