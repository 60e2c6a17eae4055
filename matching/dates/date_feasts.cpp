#include "matching/dates/date_feasts.hpp"

#include "matching/dates/date_feast_names.hpp"
#include "matching/dates/date_readers.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::matching {
namespace {

using std::chrono::sys_days;

/// The days of one year that a feast takes.
struct Days {
    Date first{};
    Date last{};
    Date until{};  ///< what "bis" it means
};

Date fixed(int year, unsigned month, unsigned day) {
    return Date(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day));
}

Date working_day_up_to(Date day) {
    return is_working_day(day) ? day : previous_working_day(day);
}

/// School holidays of Rhineland-Palatinate as the land has set them.
struct School {
    int year;
    std::array<unsigned, 4> easter;  ///< day and month of the first and of the last day
    std::array<unsigned, 4> summer;
    std::array<unsigned, 4> autumn;
    std::array<unsigned, 4> christmas;  ///< ends in the next year
};

constexpr School kSchool[] = {
    {2026, {30, 3, 10, 4}, {29, 6, 7, 8}, {5, 10, 16, 10}, {23, 12, 8, 1}},
    {2027, {22, 3, 2, 4}, {28, 6, 6, 8}, {4, 10, 15, 10}, {23, 12, 7, 1}},
    {2028, {10, 4, 21, 4}, {3, 7, 11, 8}, {9, 10, 20, 10}, {21, 12, 8, 1}},
    {2029, {26, 3, 6, 4}, {16, 7, 24, 8}, {22, 10, 2, 11}, {24, 12, 9, 1}}};

std::optional<Days> school_days(FeastSpan span, int year) {
    const auto* row = std::ranges::find(kSchool, year, &School::year);
    if (row == std::end(kSchool)) {
        return std::nullopt;
    }
    const auto& days = span == FeastSpan::easter_holidays   ? row->easter
                       : span == FeastSpan::summer_holidays ? row->summer
                       : span == FeastSpan::autumn_holidays ? row->autumn
                                                            : row->christmas;
    const int ends = span == FeastSpan::christmas_holidays ? year + 1 : year;
    const Date first = fixed(year, days[1], days[0]);
    return Days{first, fixed(ends, days[3], days[2]), previous_working_day(first)};
}

std::optional<Days> days_of(FeastSpan span, int year) {
    const Date sunday = easter(year);
    switch (span) {
        case FeastSpan::easter:
            return Days{plus_days(sunday, -2), plus_days(sunday, 1), plus_days(sunday, -3)};
        case FeastSpan::whitsun:
            return Days{plus_days(sunday, 49), plus_days(sunday, 50), plus_days(sunday, 47)};
        case FeastSpan::carnival:
            return Days{plus_days(sunday, -48), plus_days(sunday, -47), plus_days(sunday, -51)};
        case FeastSpan::christmas:
            return Days{
                fixed(year, 12, 24), fixed(year, 12, 26), working_day_up_to(fixed(year, 12, 23))};
        case FeastSpan::new_year:
            return Days{fixed(year + 1, 1, 1), fixed(year + 1, 1, 1), last_working_day(year, 12)};
        case FeastSpan::feast_days:
            return Days{
                fixed(year, 12, 24), fixed(year + 1, 1, 1), working_day_up_to(fixed(year, 12, 23))};
        case FeastSpan::between_years:
            return Days{
                next_working_day(fixed(year, 12, 26)),
                last_working_day(year, 12),
                last_working_day(year, 12)};
        default:
            return school_days(span, year);
    }
}

enum class FeastSide { before, on, behind, within };

FeastSide side_of(const Tokens& tokens, std::size_t at) {
    std::size_t back = at;
    while (back > 0 && tokens.is(back - 1, Means::article)) {
        --back;
    }
    if (back == 0) {
        return FeastSide::on;
    }
    const std::string_view word = tokens.text(back - 1);
    if (one_of(word, {"vor", "vorm", "before"}) ||
        (word == "to" && back > 1 && tokens.word(back - 2, "prior"))) {
        return FeastSide::before;
    }
    if (one_of(word, {"nach", "after"})) {
        return FeastSide::behind;
    }
    return one_of(word, {"in", "ueber", "uebers", "waehrend", "during", "over"}) ? FeastSide::within
                                                                                 : FeastSide::on;
}

std::optional<Feast> found(const Days& days, FeastSide side, bool exact, std::size_t next) {
    Feast feast;
    feast.until = side == FeastSide::before   ? previous_working_day(days.first)
                  : side == FeastSide::within ? days.last
                                              : days.until;
    feast.after = next_working_day(days.last);
    feast.first = days.first;
    feast.next = next;
    feast.exact = exact;
    feast.starts = side == FeastSide::behind;
    feast.within = side == FeastSide::within && !exact;
    return feast;
}

/// The first of this year and the next ones that is not over.
template <class DaysOf>
std::optional<Feast> next_one(
    DaysOf days_of_year, Date today, FeastSide side, bool exact, std::size_t next
) {
    const int this_year = static_cast<int>(today.year());
    // New Year's days and holidays of the last winter may still go on.
    for (int year = this_year - 1; year <= this_year + 2; ++year) {
        const std::optional<Days> days = days_of_year(year);
        const auto feast = days ? found(*days, side, exact, next) : std::nullopt;
        if (feast && sys_days(feast->starts ? feast->after : feast->until) >= sys_days(today)) {
            return feast;
        }
    }
    return std::nullopt;
}

/// "Bis zum Wochenende" is Friday's evening.
std::optional<Feast> weekend_at(const Tokens& tokens, std::size_t at, Date today) {
    if (!one_of(tokens.text(at), {"wochenende", "wochenend", "weekend"}) || !tokens.word(at)) {
        return std::nullopt;
    }
    const FeastSide side = side_of(tokens, at);
    std::size_t back = at;
    while (back > 0 && (tokens.is(back - 1, Means::article) || weeks_ahead(tokens, back - 1) >= 0)
    ) {
        --back;
    }
    // "Am Wochenende" is the weekend itself.
    const bool ends_with_it =
        side == FeastSide::before || side == FeastSide::behind ||
        (back > 0 &&
         one_of(tokens.text(back - 1), {"bis", "zum", "by", "until", "till", "vor", "before"}));
    if (!ends_with_it) {
        return std::nullopt;
    }
    const int ahead = at > 0 ? std::max(weeks_ahead(tokens, at - 1), 0) : 0;
    for (int weeks = ahead; weeks <= ahead + 1; ++weeks) {
        const Date monday = plus_days(monday_of(today), 7 * weeks);
        const Days days{plus_days(monday, 5), plus_days(monday, 6), plus_days(monday, 4)};
        const auto feast =
            found(days, side == FeastSide::within ? FeastSide::on : side, false, at + 1);
        if (sys_days(feast->starts ? feast->after : feast->until) >= sys_days(today)) {
            return feast;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Feast> feast_at(const Tokens& tokens, std::size_t at, Date today) {
    if (!tokens.free(at) || tokens[at].kind == TokenKind::sign) {
        return std::nullopt;
    }
    const std::optional<FeastName> name = feast_name_at(tokens, at);
    if (!name) {
        return weekend_at(tokens, at, today);
    }
    const FeastSide side = side_of(tokens, at);
    if (const FeastDay* named = name->day) {
        return next_one(
            [&](int year) {
                const Date day = named->month > 0
                                     ? fixed(year, named->month, static_cast<unsigned>(named->day))
                                     : plus_days(easter(year), named->day);
                return std::optional(Days{day, day, day});
            },
            today,
            side,
            true,
            name->next
        );
    }
    const FeastSpan span = name->span;
    // In spring "the holidays" are others, and "on holidays" none at all.
    const auto month = static_cast<unsigned>(today.month());
    const bool winter = month >= 10 || month == 1;
    const bool until = at > 0 && one_of(tokens.text(at - 1), {"bis", "until", "till", "zu"});
    if (span == FeastSpan::feast_days && (!winter || (side == FeastSide::on && !until))) {
        return std::nullopt;
    }
    auto feast =
        next_one([&](int year) { return days_of(span, year); }, today, side, false, name->next);
    if (feast && span == FeastSpan::between_years) {
        feast->within = true;
    }
    return feast;
}

std::optional<Period> feast_period_at(const Tokens& tokens, std::size_t at, Date today) {
    const std::optional<Feast> feast = feast_at(tokens, at, today);
    if (!feast) {
        return std::nullopt;
    }
    Period period;
    period.last = feast->starts ? feast->after : feast->until;
    period.next = feast->next;
    period.starts = feast->starts;
    period.needs_cue = !feast->starts && !feast->within;
    if (feast->within) {
        period.first = feast->first;
    }
    return period;
}

}  // namespace clusterlotse::matching
