#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// Why he is asked whether the firm gets the order.
enum class AwardDoubt {
    words_besides,  ///< "… aber erst ab KW 5": his yes gives the order and his words
    not_named,      ///< he took an offer, or turned all others down
    untold,         ///< he does not know yet what firms answered
    other_price     ///< he names a price at which the firm has not offered
};

/// What his yes or his choice will mean: his words, or where a digit or a sign said it, that the
/// order is given.
InboundMessage award_words(Office& office, const Request& request, const storage::NeedRecord& need);

/// Asks whether the firm gets the order, and shows before what he was not told of answers yet.
/// His yes settles it.
void ask_whether_award(
    Office& office,
    const Request& request,
    storage::NeedRecord need,
    const storage::Invitation& invitation,
    AwardDoubt doubt
);

/// "Nein, lieber Otterbach" or "vergeben an 2" to that question: the other firm gets the order.
/// False for any other words, and where something else was asked.
bool other_firm_gets_it(
    Office& office, const Request& request, const storage::PendingChoice& asked
);

}  // namespace clusterlotse::commands
