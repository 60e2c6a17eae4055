#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// "Termin ist egal", "date doesn't matter": the day that was wanted counts no more. Total on any
/// text; "Termin ist flexibel" keeps the day.
bool frees_date(std::string_view text);

/// "Zeichnung kommt morgen", "drawing will follow": papers that are announced, and nothing else. It
/// changes nothing for who was asked, and no day in it is one of delivery.
bool announces_papers(std::string_view text);

}  // namespace clusterlotse::commands
