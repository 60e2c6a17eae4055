#include "matching/dates/promises.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::matching {
namespace {

using Piece = re2::StringPiece;

constexpr std::array<std::string_view, 24> kMonthNames = {
    "januar",  "februar",  "maerz",     "april",   "mai",      "juni",
    "juli",    "august",   "september", "oktober", "november", "dezember",
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

/// A day in words, six groups: week, day and month, month's name with its part, quarter; the last
/// is the year of any of them.
constexpr const char* kDayPattern =
    R"((?:(?:kw|kalenderwoche|week|calendar week) ?(\d{1,2})|(\d{1,2})\. ?(\d{1,2})\.|((?:anfang|mitte|ende|beginning of|early|mid|end of|late)[ -])?(januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december)\b|q ?([1-4])\b|([1-4])\. ?quartal)(?:[ /]{0,3}(20\d\d)\b)?)";
constexpr int kGroups = 8;

int number(Piece digits) {
    int value = 0;
    for (const char c : digits) {
        value = value * 10 + (c - '0');
    }
    return value;
}

/// The first day that is meant, or the day after the last one.
NamedDay named_day(const std::array<Piece, kGroups>& said, bool after) {
    NamedDay named;
    const auto set = [&](int month, int day) {
        named.month = static_cast<std::uint8_t>(month);
        named.day = static_cast<std::uint8_t>(day);
    };
    if (!said[0].empty() && number(said[0]) >= 1 && number(said[0]) <= 53) {
        named.week = static_cast<std::uint8_t>(number(said[0]) + (after ? 1 : 0));
    } else if (!said[1].empty() && number(said[2]) >= 1 && number(said[2]) <= 12 && number(said[1]) >= 1 && number(said[1]) <= 31) {
        set(number(said[2]), number(said[1]) + (after ? 1 : 0));
    } else if (!said[4].empty()) {
        const std::string_view name(said[4].data(), said[4].size());
        const int month =
            static_cast<int>(
                std::find(kMonthNames.begin(), kMonthNames.end(), name) - kMonthNames.begin()
            ) % 12 +
            1;
        const std::string part(said[3].data(), said[3].size());
        const bool early =
            part.starts_with("anf") || part.starts_with("beg") || part.starts_with("ear");
        const bool middle = part.starts_with("mi");
        const bool late = part.starts_with("end") || part.starts_with("lat");
        const int first = middle ? 15 : late ? 25 : 1;
        const int behind = early ? 11 : middle ? 21 : 0;
        after&& behind == 0 ? set(month + 1, 1) : set(month, after ? behind : first);
    } else if (!said[5].empty() || !said[6].empty()) {
        const int quarter = number(said[5].empty() ? said[6] : said[5]);
        set(quarter * 3 - 2 + (after ? 3 : 0), 1);
    }
    if (named.said() && !said[7].empty()) {
        named.year = static_cast<std::uint16_t>(number(said[7]));
    }
    return named;
}

/// The first that one of `patterns` finds; each holds the groups of kDayPattern and no others.
template <std::size_t kSize>
NamedDay first_of(
    std::string_view folded, const std::array<const RE2*, kSize>& patterns, bool after
) {
    for (const RE2* pattern : patterns) {
        std::array<Piece, kGroups> said;
        if (RE2::PartialMatch(
                Piece(folded.data(), folded.size()),
                *pattern,
                &said[0],
                &said[1],
                &said[2],
                &said[3],
                &said[4],
                &said[5],
                &said[6],
                &said[7]
            )) {
            const NamedDay named = named_day(said, after);
            if (named.said()) {
                return named;
            }
        }
    }
    return {};
}

std::chrono::sys_days in_year(const NamedDay& named, std::chrono::year year) {
    using namespace std::chrono;
    if (named.week != 0) {
        // The week with 4 January is the first of ISO 8601.
        const sys_days fourth(year / January / 4);
        const sys_days monday = fourth - (weekday(fourth) - Monday);
        return monday + days(7 * (named.week - 1));
    }
    return sys_days(year_month(year, January) / 1 + months(named.month - 1)) + days(named.day - 1);
}

}  // namespace

NamedDay free_from_in(std::string_view folded) {
    static const std::string day(kDayPattern);
    static const std::string open(
        R"((?:\bfreie?[nr]?\b|verfuegbar|kapazitaet|\bluft\b|auftraege an|available|capacity))"
    );
    static const std::string closed(
        R"((?:ausgelastet|ausgebucht|belegt|keine freien? kapazitaet(?:en)?|keine (?:neuen |weiteren )?auftraege|booked(?: out)?|no (?:free |spare )?capacity))"
    );
    static const std::string from(
        R"(\b(?:ab|from|starting|starting from)(?: (?:der|dem|the|etwa|ca\.?|about|around)){0,2} )"
    );
    static const std::string until(
        R"(\b(?:bis|until|till|through)(?: (?:einschliesslich|inklusive|inkl\.?|zum|zur|mindestens|etwa|ca\.?|the)){0,2} )"
    );
    static const std::string gap("[^.!?;\\n]{0,40}?");
    static const RE2 free_then_day(open + gap + from + day);
    static const RE2 day_then_free(from + day + gap + open);
    static const RE2 full_then_day(closed + gap + until + day);
    static const RE2 day_then_full(until + day + gap + closed);
    const NamedDay after = first_of<2>(folded, {&full_then_day, &day_then_full}, true);
    return after.said() ? after : first_of<2>(folded, {&free_then_day, &day_then_free}, false);
}

std::optional<Date> day_near(const NamedDay& named, Date today) {
    using namespace std::chrono;
    if (!named.said() || !today.ok()) {
        return std::nullopt;
    }
    if (named.year != 0) {
        return Date(in_year(named, year(named.year)));
    }
    const sys_days now(today);
    sys_days best = in_year(named, today.year());
    for (const year other : {today.year() - years(1), today.year() + years(1)}) {
        const sys_days day = in_year(named, other);
        best = abs(day - now) < abs(best - now) ? day : best;
    }
    return Date(best);
}

}  // namespace clusterlotse::matching
