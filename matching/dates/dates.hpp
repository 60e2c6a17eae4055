#pragma once

#include "domain/date.hpp"
#include "matching/text/tokens.hpp"

#include <optional>
#include <string>

namespace clusterlotse::matching {

/// When something is wanted, with the words that say so.
struct Delivery {
    std::optional<Date> until;  ///< the deadline
    std::optional<Date> from;   ///< its first day where a range or only the beginning is said
    std::string until_words;
    std::string from_words;
};

/// Finds the days between which something is wanted and claims every date it sees. A week means its
/// Friday, a month or quarter its last working day, a day without a year its next occurrence from
/// `today` on. A day for the delivery goes before one that is only named, that before the day an
/// offer is wanted by; the day a message was sent or a drawing made is none.
Delivery take_delivery(Tokens& tokens, Date today);

}  // namespace clusterlotse::matching
