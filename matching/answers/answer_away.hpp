#pragma once

#include "matching/answers/answer_scene.hpp"

#include <cstddef>
#include <string_view>

namespace clusterlotse::matching {

/// Puts "@a" for the words of a sentence that say no more than that somebody is away ("nicht im
/// Büro", "auf Messe", "geschlossen" beside a day), and "@b" for those that say that he is back
/// ("wieder da"): neither is a no to the request. What is not there because it is a thing
/// ("Material nicht da") or work ("Härten nicht im Haus") stays as it is.
void mark_absence(AnswerSentence& sentence);

/// What a day means where somebody is away.
enum class AbsenceDay {
    none,
    away,        ///< a day or a period of it
    last_away,   ///< "bis 14.12."
    first_back,  ///< "ab 14.12. wieder da"
    other        ///< "vom 21.12.": it begins
};

/// What the date at byte `at` of the words means there; `none` where its clause speaks of no
/// absence.
AbsenceDay absence_day(std::string_view words, std::size_t at);

}  // namespace clusterlotse::matching
