#include "commands/asker/until_words.hpp"

#include <array>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

namespace {

using std::chrono::sys_days;

/// Two letters are enough in German, three in English.
bool is_weekday(const std::string& name, Date date) {
    static constexpr std::array<std::string_view, 7> kNames{
        "so|sonntag|sunday",
        "mo|montag|monday|mon",
        "di|dienstag|tuesday|tue",
        "mi|mittwoch|wednesday|wed",
        "do|donnerstag|thursday|thu",
        "fr|freitag|friday|fri",
        "sa|samstag|saturday"};
    const std::chrono::weekday weekday{sys_days(date)};
    return RE2::FullMatch(name, std::string(kNames[weekday.c_encoding()]));
}

}  // namespace

std::optional<Date> proposed_day(const std::string& words, const DateHint& hint) {
    static const RE2 frame(
        R"((?:(?:dann|lieber|am|den|der|bis|zum|gern|gerne|bitte|ok|ja|rather|on|by|the|then|make it|nehmen wir|nehme ich|passt) )*(.+?)(?: (?:bitte|passt|ist gut|waere gut|ist besser|geht|reicht|please|is fine|is ok|is better|works))*)"
    );
    static const RE2 weekday(
        R"((mo|montag|monday|mon|di|dienstag|tuesday|tue|mi|mittwoch|wednesday|wed|do|donnerstag|thursday|thu|fr|freitag|friday|fri|sa|samstag|saturday|so|sonntag|sunday)(?: (?:den |the )?(\d{1,2})(?: (\d{1,2})(?: \d{2,4})?)?)?)"
    );
    static const RE2 day(R"((\d{1,2})(?: (\d{1,2})(?: \d{2,4})?)?)");
    static const RE2 iso(R"(\d{4} (\d{2}) (\d{2}))");
    static const RE2 earlier(
        R"(vorher|frueher|frueheren|fruehere|ersten|erste|davor|earlier|before|the first|first)"
    );
    static const RE2 later(
        R"(nachher|spaeter|spaeteren|spaetere|zweiten|zweite|danach|later|after|the second|second)"
    );
    std::string said;
    if (!RE2::FullMatch(words, frame, &said)) {
        return std::nullopt;
    }
    if (RE2::FullMatch(said, earlier)) {
        return hint.before;
    }
    if (RE2::FullMatch(said, later)) {
        return hint.after;
    }
    std::string name;
    std::string day_word;
    std::string month_word;
    const bool named = RE2::FullMatch(said, weekday, &name, &day_word, &month_word);
    if (!named && !RE2::FullMatch(said, day, &day_word, &month_word) &&
        !RE2::FullMatch(said, iso, &month_word, &day_word)) {
        return std::nullopt;
    }
    for (const Date date : {hint.before, hint.after}) {
        const bool weekday_fits = !named || is_weekday(name, date);
        const bool day_fits =
            day_word.empty() || static_cast<unsigned>(std::stoi(day_word)) == unsigned(date.day());
        const bool month_fits = month_word.empty() || static_cast<unsigned>(std::stoi(month_word)
                                                      ) == unsigned(date.month());
        if (weekday_fits && day_fits && month_fits) {
            return date;
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::commands
