#pragma once

#include "matching/text/tokens.hpp"

#include <cstddef>
#include <optional>

namespace clusterlotse::matching {

/// The number of the answer list a message begins with.
struct AnswerCode {
    int number = 0;          ///< 1 to 6
    int second = 0;          ///< "1 und 3": another one, else 0
    int reason = 0;          ///< "6.3": 1 to 7, else 0
    std::size_t next = 0;    ///< token behind it
    bool ambiguous = false;  ///< "4 250 €" may be 4250
};

/// Reads "4", "Nr. 4", "4)", "4 12,50 €", "6 Größe" at the beginning and claims the digit. Nothing
/// for "4 Wochen", "5 Stück könnten wir" or a numbered list.
std::optional<AnswerCode> take_code(Tokens& tokens);

}  // namespace clusterlotse::matching
