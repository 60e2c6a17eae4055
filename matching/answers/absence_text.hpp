#pragma once

#include "domain/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::matching {

/// What an automatic reply of somebody who is away says.
struct Absence {
    std::optional<Date> back = {};  ///< the first Monday-to-Friday day somebody answers again
    std::string words;              ///< that say the day, as written

    bool operator==(const Absence&) const = default;
};

/// Recognises out-of-office mails, in German and English, by subject and text; nothing for what a
/// person wrote to be read. Total. "bis einschließlich 9. Januar" gives the working day after it,
/// "ab dem 12.01. wieder im Haus" that day; no day where none is said or it lies before `today`.
std::optional<Absence> read_absence(std::string_view subject, std::string_view text, Date today);

}  // namespace clusterlotse::matching
