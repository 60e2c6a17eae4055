#pragma once

#include "domain/holidays.hpp"
#include "matching/dates/calendar.hpp"
#include "matching/text/tokens.hpp"

#include <optional>

namespace clusterlotse::matching {

/// A date or period as it stands in a text.
struct Period {
    std::optional<Date> first;  ///< where the words name a range
    Date last{};
    std::size_t next = 0;    ///< token behind it
    bool needs_cue = false;  ///< too weak to count without "bis", "am" or the like before it
    bool starts = false;     ///< `last` is the day from which on: "nach Ostern"
};

/// Each reads what starts at token `at`; nothing where it is no such date.
std::optional<Period> day_at(const Tokens& tokens, std::size_t at, Date today);
std::optional<Period> week_at(const Tokens& tokens, std::size_t at, Date today);
std::optional<Period> part_of_period_at(const Tokens& tokens, std::size_t at, Date today);
std::optional<Period> quarter_at(const Tokens& tokens, std::size_t at, Date today);
std::optional<Period> span_of_time_at(const Tokens& tokens, std::size_t at, Date today);
std::optional<Period> named_day_at(const Tokens& tokens, std::size_t at, Date today);
std::optional<Period> month_at(const Tokens& tokens, std::size_t at, Date today);
std::optional<Period> feast_period_at(const Tokens& tokens, std::size_t at, Date today);

/// A period that ends on `last`; nothing where there is no such day.
std::optional<Period> ending_on(std::optional<Date> last, std::size_t next);

/// "diese" 0, "nächste" 1, "übernächste" 2; -1 for other words.
int weeks_ahead(const Tokens& tokens, std::size_t at);

Date first_of_next_month(Date today);

/// True where digits, a letter or a sign of a number stand right before `at`: "M1.4", "3,15".
bool within_number(const Tokens& tokens, std::size_t at);

/// A run of digits of at most four; -1 for anything else.
int small_number(const Tokens& tokens, std::size_t at);

/// A year written at `at`: "2027", or "27" where `two_digits`; nothing for others. At most 2199.
std::optional<int> year_at(const Tokens& tokens, std::size_t at, bool two_digits);

/// Last working day of a month of that year, or of its next occurrence from `today` on; the month's
/// last day where only its weekend is left.
std::optional<Date> end_of_month(unsigned month, std::optional<int> year, Date today);

/// That day of the year, or its next occurrence.
std::optional<Date> day_of(int day, int month, std::optional<int> year, Date today);

}  // namespace clusterlotse::matching
