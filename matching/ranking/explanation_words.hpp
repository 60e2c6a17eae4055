#pragma once

#include "matching/ranking/finding.hpp"

#include <string>

namespace clusterlotse::matching {

/// A reason in both languages.
struct Words {
    std::string de;
    std::string en;
};

/// Without needless zeros: one decimal, two below 1.
std::string plain_number(double value, char decimal);

/// "Ø 400 mm, geht nur bis 200 mm"; for Kind::unusual_size "Länge 6000 mm, ungewöhnlich groß".
Words size_words(const Finding& finding);

/// "Losgröße 5000, üblich bis 500"; for Kind::unusual_lot "Losgröße 5, ungewöhnlich klein".
Words lot_words(const Finding& finding);

/// "Lieferzeit 21 Tage, gewünscht in 10 Tagen".
Words lead_time_words(const Finding& finding);

/// "frei ab 05.04.2027, gewünscht bis 20.03.2027".
Words free_from_words(const Finding& finding);

/// "12 km entfernt", "62 km entfernt, gewünscht höchstens 50 km"; `place` is what the need names.
Words distance_words(const Finding& finding, const std::string& place);

}  // namespace clusterlotse::matching
