#pragma once

#include "matching/answers/answer_away.hpp"
#include "matching/answers/answer_spans.hpp"

#include <cstdint>

namespace clusterlotse::matching {

/// What a date of an answer is for.
enum class DayUse {
    none,
    from,          ///< "ab KW 14"
    from_after,    ///< "nach Ostern"
    until_busy,    ///< "bis KW 3 voll"
    delivery,      ///< "Lieferung KW 5"
    answer_by,     ///< "melde mich Freitag"
    answer_after,  ///< "melde mich nach Ostern"
    refused,       ///< "heute nicht"
    valid,         ///< "gültig bis 31.1."
    in_doubt       ///< "zu dem Preis bis Freitag"
};

/// "Ihre Anfrage vom 20.11.": no day of this answer.
bool of_another_day(const WordsAround& around);

/// What the day means where somebody is away.
DayUse use_of_absence(AbsenceDay day);

/// By the words around it. `cues`: those of its sentence; `answered`: the text says a yes or names
/// a price.
DayUse use_of(const WordsAround& around, std::uint32_t cues, bool answered);

}  // namespace clusterlotse::matching
