#pragma once

#include "domain/date.hpp"
#include "matching/text/tokens.hpp"

#include <cstddef>
#include <vector>

namespace clusterlotse::matching {

/// A day or period where it stands, without its preposition.
struct FoundDate {
    std::size_t from = 0;  ///< tokens [from, next)
    std::size_t next = 0;
    Date first{};  ///< "ab KW 14" begins here
    Date last{};   ///< "bis KW 14" ends here
    Date after{};  ///< first Monday-to-Friday day behind it; behind Easter the Tuesday
};

/// A length of time: "3 Wochen", "10-15 Arbeitstage". Of a range the longest.
struct FoundSpan {
    std::size_t from = 0;
    std::size_t next = 0;
    int days = 0;
    bool working = false;
};

/// The dates of a text in its order, and claims their tokens. Days without a year lie from `today`
/// on. None where `today` is no day.
std::vector<FoundDate> take_dates(Tokens& tokens, Date today);

/// The lengths of time of up to 400 days, and claims their tokens.
std::vector<FoundSpan> take_spans(Tokens& tokens);

/// True for what is longer than a quarter: "nächstes Jahr".
bool is_long_period(const FoundDate& date);

/// The day on which an answer is due that is promised "bis" the date: its end, and of a long period
/// its beginning.
Date answer_day(const FoundDate& date);

/// The first Monday-to-Friday day after `day`.
Date working_day_after(Date day);

}  // namespace clusterlotse::matching
