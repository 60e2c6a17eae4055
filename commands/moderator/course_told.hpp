#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// "Bis 10.12. verlängern", "keine weiteren Firmen fragen": a moderator says of another's need how
/// long it runs or that nobody else is asked, as its asker could. The asker hears it, and it is
/// logged. False for other words, for a need that rests or has ended, and for one of his own.
bool course_told(Office& office, const Request& request, storage::NeedRecord need);

/// True where course_told() would do something; changes nothing.
bool tells_course(Office& office, const Request& request, const storage::NeedRecord& need);

/// The need lives until that day, or kNeedLives from now on where that is later: he who wrote and
/// the asker hear it, and it is logged. Where it runs beyond that day anyway, only he hears that.
void lengthen(
    Office& office,
    const Request& request,
    storage::NeedRecord& need,
    std::optional<Date> until,
    const std::string& reason
);

}  // namespace clusterlotse::commands
