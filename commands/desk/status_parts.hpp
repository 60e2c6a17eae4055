#pragma once

#include "commands/wording/clauses.hpp"

#include <re2/re2.h>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What the questions after a need are built of; patterns for plain words.

inline constexpr std::size_t kLongestStatusQuestion = 120;

inline const std::string kOpening =
    "(?:(?:hallo|hi|hey|moin|guten|gude|servus|tag|morgen|hello|sagen sie|sag|mal|bitte|please|"
    "und|un|unn|also|so|lotse|zu|zum bedarf|wegen|bei|for|on|about) )*";

inline const std::string kTailOfStatus =
    "(?: (?:denn|schon|eigentlich|inzwischen|bitte|please|yet|da|danke|thanks|on this|with this|"
    "damit|dazu|aus))*";

/// Plain words without the number of a need.
inline std::string words_beside_number(std::string_view text) {
    static const RE2 number(R"((?i)\bb[- ]?20\d\d[- /]\d{1,6}\b)");
    std::string rest(text);
    RE2::GlobalReplace(&rest, number, " ");
    return plain_words(rest);
}

}  // namespace clusterlotse::commands
