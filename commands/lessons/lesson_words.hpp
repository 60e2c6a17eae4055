#pragma once

#include "commands/lessons/limit_words.hpp"
#include "domain/date.hpp"

#include <optional>
#include <string_view>

namespace clusterlotse::commands {

/// What somebody says to "shall I note this in your profile?".
struct LessonReply {
    std::optional<bool> yes = {};         ///< "ja gern", "nein danke"
    std::optional<Date> until = {};       ///< "bis Ende Januar": the last day, later than today
    std::optional<int> lead_days = {};    ///< "eher 6 Wochen", in calendar days
    std::optional<SaidLimit> limit = {};  ///< "bis Ø 200": counts only where a limit was asked for

    bool says_something() const { return yes || until || lead_days; }
};

/// Reads a short reply that says nothing else; words about the request itself ("nein, doch
/// Interesse") say nothing here. Total; texts over 120 bytes are not read.
LessonReply read_lesson_reply(std::string_view text, Date today);

}  // namespace clusterlotse::commands
