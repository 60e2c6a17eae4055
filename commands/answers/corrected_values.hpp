#pragma once

#include "domain/answer.hpp"
#include "domain/channel.hpp"
#include "domain/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// Words that name days, prices, lengths of time and numbers of pieces, and nothing else.
struct SaidValues {
    bool no = false;      ///< "nein", "falsch" and the like stand before them
    std::string values;   ///< what stands behind: "erst ab KW 15"
    bool priced = false;  ///< a price is among them
};

/// "Nein, erst ab KW 15", "falsch: 13 €/Stück", "KW 15": only values, and the words around them.
/// Nothing where the words decline, ask or say anything else.
std::optional<SaidValues> said_values(const std::string& text, Date today, Language language);

/// `before` with the day, the length of time, the pieces or the bare number of `said` in the place
/// of its own one of that kind. `asked`: what the asker has just asked, empty where nothing: the
/// words may then name what was not said before, but no day where he asks about one of its own,
/// and no bare number or pieces, which answer him. Nothing where it is not plain what they put
/// right, and where they name a price, which reads by itself.
std::optional<Answer> with_corrected_value(
    const Answer& before,
    const SaidValues& said,
    std::string_view asked,
    Date today,
    Language language
);

/// What such an answer holds may be put right: a yes, an offer, a question, a wish for time.
bool holds_values(const Answer& answer);

/// "Nein" and nothing else.
bool is_bare_no(std::string_view text);

}  // namespace clusterlotse::commands
