#include "commands/needs/day_corrections.hpp"

#include <array>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

std::string with_day_named(const std::string& text) {
    struct Day {
        std::string_view shortly;
        std::string_view name;
    };
    static constexpr std::array<Day, 10> kDays{
        {{"mo", "Montag"},
         {"di", "Dienstag"},
         {"mi", "Mittwoch"},
         {"do", "Donnerstag"},
         {"fr", "Freitag"},
         {"sa", "Samstag"},
         {"mon", "Monday"},
         {"tue", "Tuesday"},
         {"wed", "Wednesday"},
         {"fri", "Friday"}}};
    static const RE2 alone(
        R"((?i)^(\W*(?:(?:ach|nein|nee|ne|doch|lieber|besser|eher|sorry|dann|oder|rather|no|better)[\s,]+)+)(?:bis |by |am |on )?(montag|dienstag|mittwoch|donnerstag|freitag|samstag|monday|tuesday|wednesday|thursday|friday|mo|di|mi|do|fr|sa|mon|tue|wed|fri)(\W*)$)"
    );
    constexpr std::size_t kLongest = 60;
    std::string before;
    std::string day;
    std::string behind;
    if (text.size() > kLongest || !RE2::FullMatch(text, alone, &before, &day, &behind)) {
        return text;
    }
    std::string lower = day;
    for (char& letter : lower) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    }
    bool english = lower.ends_with("day");
    for (const Day& one : kDays) {
        if (lower == one.shortly) {
            day = one.name;
            english = one.name.ends_with("day");
        }
    }
    return before + (english ? "by " : "bis ") + day;
}

}  // namespace clusterlotse::commands
