#include "commands/needs/weekend_words.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

bool keeps_weekend_day(const std::string& words) {
    static const RE2 keeps(
        R"((?:(?:nein|nee|ja|doch|der|am|den|das|no|the|on) )*(?:samstag|sonnabend|sonntag|wochenende|feiertag|saturday|sunday|weekend|holiday)(?: (?:ist|is))? (?:passt|passt schon|passt so|bleibt|bleibt so|geht|ist ok|ok|okay|gut|richtig|gewollt|absicht|so gemeint|in ordnung|works|is fine|fine|stays)(?: (?:schon|so|uns|fuer uns|for us|danke|thanks))*(?: (?:wir|we|da|bei uns|die|unsere)(?: \w+){1,5})?|(?:wir|we) (?:arbeiten|schaffen|work)(?: (?:auch|da|through|also|on|am|an|the))* (?:durch|samstags?|sonntags?|wochenende|weekends?|saturdays?|sundays?))"
    );
    return RE2::FullMatch(words, keeps);
}

bool wants_a_weekend(const std::string& text) {
    static const RE2 weekend(
        R"((?i)(?:^|[^\pL])(?:am|übers|über das|das|ein|dieses|nächstes|kommendes|at the|on the|over the|this|next) (?:ganze |kommende |nächste )?(?:wochenende|weekend)(?:[^\pL]|$))"
    );
    return RE2::PartialMatch(text, weekend);
}

}  // namespace clusterlotse::commands
