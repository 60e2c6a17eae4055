#pragma once

#include "matching/answers/answer_spans.hpp"

namespace clusterlotse::matching {

/// "Gültig bis 31.1.", "Preis gilt nur noch bis Freitag", "valid until Friday": the last day on
/// which an offer holds.
bool day_of_validity(const WordsAround& around);

/// "Preisbindung 14 Tage", "valid for 30 days".
bool span_of_validity(const WordsAround& around);

/// "Zu dem Preis machen wir das bis Freitag": the parts by then, or the price until then.
bool day_in_doubt(const WordsAround& around);

}  // namespace clusterlotse::matching
