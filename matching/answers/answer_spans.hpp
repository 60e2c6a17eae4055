#pragma once

#include "matching/answers/answer_dates.hpp"

#include <string_view>

namespace clusterlotse::matching {

/// Words before a date or a length of time, back to the last thing that divides the sentence or was
/// understood, and those behind it.
struct WordsAround {
    std::string_view before;
    std::string_view after;
};

/// "Lieferzeit 3 Wochen", "3 Wochen nach Auftrag".
bool span_of_delivery(const WordsAround& around);

/// "Unter 4 Wochen nehmen wir nichts an", "wir brauchen immer 5 Wochen": so long it takes, whatever
/// is asked.
bool span_of_habit(const WordsAround& around);

/// "Wir brauchen 8 Wochen": for the work, unless it is for the answer ("noch 2 Wochen", "2 Wochen
/// Bedenkzeit").
bool span_of_work(const WordsAround& around, const FoundSpan& span);

/// "Zahlungsziel 30 Tage", "30 Tage netto", "gültig 14 Tage": no time of delivery.
bool span_of_terms(const WordsAround& around);

}  // namespace clusterlotse::matching
