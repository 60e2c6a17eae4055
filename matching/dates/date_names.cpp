#include "matching/dates/date_readers.hpp"

namespace clusterlotse::matching {

using std::chrono::sys_days;

std::optional<Period> ending_on(std::optional<Date> last, std::size_t next) {
    return last && last->ok() ? std::optional(Period{std::nullopt, *last, next, false})
                              : std::nullopt;
}

Date first_of_next_month(Date today) {
    return plus_months(Date(today.year(), today.month(), std::chrono::day(1)), 1);
}

int weeks_ahead(const Tokens& tokens, std::size_t at) {
    if (tokens.is(at, Means::next)) {
        return 1;
    }
    return tokens.text(at).starts_with("uebernaechst")                                        ? 2
           : tokens.word(at, "diese") || tokens.word(at, "dieser") || tokens.word(at, "this") ? 0
                                                                                              : -1;
}

namespace {

Date coming(std::chrono::weekday wanted, Date today) {
    const auto ahead = wanted - std::chrono::weekday(sys_days(today));
    return plus_days(today, ahead.count() == 0 ? 7 : static_cast<int>(ahead.count()));
}

Date in_week_of(Date day, std::chrono::weekday wanted) {
    return plus_days(monday_of(day), static_cast<int>(wanted.iso_encoding()) - 1);
}

/// What follows a weekday and says in which week it lies: "Freitag KW 10", "Freitag in zwei
/// Wochen", "Freitag nächster Woche", "Tuesday after next".
std::optional<Period> weekday_of_a_week(
    const Tokens& tokens, std::size_t next, std::chrono::weekday wanted, Date today
) {
    if (tokens.word(next, "after") && tokens.is(next + 1, Means::next)) {
        return ending_on(plus_days(coming(wanted, today), 7), next + 2);
    }
    next += tokens.sign(next, ',') ? 1 : 0;
    if (tokens.is(next, Means::within)) {
        const auto span = span_of_time_at(tokens, next, today);
        const int days =
            span ? static_cast<int>((sys_days(span->last) - sys_days(today)).count()) : 0;
        // "Freitag in acht Tagen" is the one after a week.
        const int weeks = days == 8 ? 1 : days % 7 == 0 ? days / 7 : 0;
        if (weeks > 0) {
            return ending_on(in_week_of(plus_days(today, 7 * weeks), wanted), span->next);
        }
    }
    while (tokens.word(next, "in") || tokens.word(next, "of") || tokens.is(next, Means::article)) {
        ++next;
    }
    if (const auto week = week_at(tokens, next, today); week && !week->first) {
        return ending_on(in_week_of(week->last, wanted), week->next);
    }
    const int ahead = weeks_ahead(tokens, next);
    if (ahead >= 0 && tokens.is(next + 1, Means::week) && !tokens.digits(next + 2)) {
        return ending_on(in_week_of(plus_days(today, 7 * ahead), wanted), next + 2);
    }
    return std::nullopt;
}

}  // namespace

namespace {

bool day_after_tomorrow(std::string_view word) {
    return one_of(
        word,
        {"uebermorgen",
         "iwwermorje",
         "iwwermorge",
         "iwwermoije",
         "iwermorje",
         "iwwermorn",
         "uewwermorje",
         "ibermorje",
         "iwwermojje"}
    );
}

bool tomorrow_word(std::string_view word) {
    return one_of(word, {"morgen", "morje", "morsche", "moije", "mojje", "morn"});
}

bool today_word(std::string_view word) {
    return one_of(word, {"heute", "heit", "heut", "today"});
}

/// "Guten Morgen", "heute Morgen", "Montag Morgen": the time of the day.
bool morning(const Tokens& tokens, std::size_t at) {
    return at > 0 && (one_of(
                          tokens.text(at - 1),
                          {"guten",
                           "gude",
                           "gute",
                           "guude",
                           "schoenen",
                           "jeden",
                           "heute",
                           "heit",
                           "gestern",
                           "diesen",
                           "am"}
                      ) ||
                      tokens.is(at - 1, Means::weekday));
}

}  // namespace

std::optional<Period> named_day_at(const Tokens& tokens, std::size_t at, Date today) {
    if (!tokens.word(at) || !tokens.free(at)) {
        return std::nullopt;
    }
    const std::string_view word = tokens.text(at);
    const auto weak = [&](std::optional<Period> found) {
        if (found) {
            found->needs_cue = true;
        }
        return found;
    };
    const int this_year = static_cast<int>(today.year());
    if (tokens.is(at, Means::weekday)) {
        std::size_t next = at + 1;
        next += tokens.sign(next, '.') ? 1 : 0;
        // "Montag, 23. November": the day follows and is read by itself.
        if (tokens.sign(next, ',') && tokens.digits(next + 1)) {
            return std::nullopt;
        }
        // "Sonntag 14.3.", "Sonntag, den 14. März", "Friday March 12": the day is named with it.
        std::size_t named = next + (tokens.sign(next, ',') ? 1 : 0);
        named += tokens.is(named, Means::article) ? 1 : 0;
        if (const auto day = day_at(tokens, named, today)) {
            return day;
        }
        if (word.size() == 2 && tokens.sign(next, '-')) {
            return std::nullopt;
        }
        const auto wanted = std::chrono::weekday(static_cast<unsigned>(tokens[at].amount));
        if (const auto day = weekday_of_a_week(tokens, next, wanted, today)) {
            return day;
        }
        return weak(ending_on(coming(wanted, today), next));
    }
    if (word.starts_with("uebernaechst") && tokens.is(at + 1, Means::weekday)) {
        const auto wanted = std::chrono::weekday(static_cast<unsigned>(tokens[at + 1].amount));
        return ending_on(plus_days(coming(wanted, today), 7), at + 2);
    }
    const int ahead = weeks_ahead(tokens, at);
    if (ahead >= 0 && tokens.is(at + 1, Means::week) && !tokens.digits(at + 2)) {
        // "nächste Woche Dienstag", "näggschd Woch Freidag"
        std::size_t day = at + 2;
        day += tokens.word(day, "am") || tokens.word(day, "on") || tokens.word(day, "de") ? 1 : 0;
        if (tokens.is(day, Means::weekday) && tokens.text(day).size() > 2) {
            const auto wanted = std::chrono::weekday(static_cast<unsigned>(tokens[day].amount));
            return ending_on(in_week_of(plus_days(today, 7 * ahead), wanted), day + 1);
        }
        return ending_on(plus_days(monday_of(today), 7 * ahead + 4), at + 2);
    }
    if (ahead == 1 && tokens.is(at + 1, Means::month)) {
        const Date next = first_of_next_month(today);
        return ending_on(
            last_working_day(static_cast<int>(next.year()), static_cast<unsigned>(next.month())),
            at + 2
        );
    }
    if ((word == "dieses" || word == "diesem" || word == "this") &&
        tokens.is(at + 1, Means::year)) {
        return ending_on(last_working_day(this_year, 12), at + 2);
    }
    if ((word == "dieses" || word == "diesen" || word == "diesem" || word == "this") &&
        tokens.is(at + 1, Means::month)) {
        return ending_on(end_of_month(static_cast<unsigned>(today.month()), {}, today), at + 2);
    }
    if (word == "eow") {
        return ending_on(plus_days(monday_of(today), 4), at + 1);
    }
    if (word == "jahresende" || word == "eoy") {
        return ending_on(last_working_day(this_year, 12), at + 1);
    }
    if (word == "monatsende" || word == "eom") {
        return ending_on(end_of_month(static_cast<unsigned>(today.month()), {}, today), at + 1);
    }
    if (day_after_tomorrow(word)) {
        return ending_on(plus_days(today, 2), at + 1);
    }
    if (word == "tomorrow") {
        const bool after = at >= 2 && tokens.word(at - 1, "after") && tokens.word(at - 2, "day");
        return ending_on(plus_days(today, after ? 2 : 1), at + 1);
    }
    if (word == "morgen" && (tokens.word(at + 1, "frueh") || tokens.word(at + 1, "abend") ||
                             tokens.word(at + 1, "mittag") || tokens.word(at + 1, "vormittag"))) {
        return ending_on(plus_days(today, 1), at + 2);
    }
    // "heute oder morgen", "today or tomorrow", "heit orrer moije"
    const bool now = today_word(word);
    if (now &&
        (tokens.is(at + 1, Means::and_word) || tokens.sign(at + 1, '/') ||
         one_of(tokens.text(at + 1), {"orrer", "odder", "odda"})) &&
        (tomorrow_word(tokens.text(at + 2)) || tokens.word(at + 2, "tomorrow"))) {
        return ending_on(plus_days(today, 1), at + 3);
    }
    if (now || (tomorrow_word(word) && !morning(tokens, at))) {
        return weak(ending_on(plus_days(today, now ? 0 : 1), at + 1));
    }
    return std::nullopt;
}

std::optional<Period> month_at(const Tokens& tokens, std::size_t at, Date today) {
    if (!tokens.is(at, Means::month_name) || !tokens.free(at)) {
        return std::nullopt;
    }
    std::size_t next = at + 1;
    next += tokens.sign(next, '.') && year_at(tokens, next + 1, false) ? 1 : 0;
    const std::optional<int> year = year_at(tokens, next, false);
    std::optional<Period> found = ending_on(
        end_of_month(static_cast<unsigned>(tokens[at].amount), year, today), next + (year ? 1 : 0)
    );
    if (found) {
        found->needs_cue = !year;
    }
    return found;
}

}  // namespace clusterlotse::matching
