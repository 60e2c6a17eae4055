#pragma once

#include "domain/end_reason.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// What one clause of an asker can say by itself.
enum class AskerPhrase {
    none,
    withdraw,
    award_outside,
    fail,
    unclear_ending,  ///< it is over, but not how: "erledigt"
    renew,
    asks_more,
    resume,
    stops_asking,  ///< nobody else is to be asked: "frag nicht weiter rum"
    closes_questions,
    call,
};

/// Each reads a clause in plain words and wants it whole: what stands before or behind makes it say
/// something else.
AskerPhrase phrase_of(const std::string& words);

/// Who gets the order, as the clause names him.
struct AwardPhrase {
    std::string whom;     ///< empty where the clause names nobody: "Auftrag vergeben"
    bool strong = false;  ///< speaks of an order; else "wir nehmen 2", which may mean two pieces
    EndReason reason = EndReason::unspecified;  ///< "… wegen Preis"
};
std::optional<AwardPhrase> award_of(const std::string& words);

/// Words that give the order to whoever asks least: "der Günstigere macht es", "wer am billigsten
/// ist, bekommt es".
bool cheapest_gets_it(const std::string& words);

/// A clause that finds a price or an offer good and says nothing else: "9,80 passt", "nehmen wir".
bool agrees_to_price(const std::string& words);

/// A clause that is a reason and nothing else: "Preis", "weil sie schneller liefern".
std::optional<EndReason> reason_of(const std::string& words);

/// "Reicht so": what may stand beside "frag nicht weiter rum" and says nothing of its own.
bool is_enough(const std::string& words);

/// Words that leave it open whether something is so.
bool hedges(const std::string& words);

}  // namespace clusterlotse::commands
