#include "commands/asker/asker_phrases.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

bool cheapest_gets_it(const std::string& words) {
    constexpr std::size_t kLongest = 120;
    static const std::string cheapest =
        "\\b(?:(?:der|die|den|dem|das|the|an) (?:\\w+ "
        ")?(?:(?:preis)?guenstig(?:er|st)(?:e|en|er|es)|"
        "billig(?:er|st)(?:e|en|er|es)|preiswert(?:er|est)(?:e|en|er|es)|cheaper|cheapest|"
        "lowest|least expensive|less expensive)|(?:wer|der|die|whoever|who) (?:\\w+ ){0,2}?(?:am "
        "(?:preis)?(?:guenstigsten|billigsten|preiswertesten)|(?:das )?(?:guenstigste|billigste) "
        "angebot|(?:is )?(?:the )?cheapest)|(?:der|die|the one) (?:mit|with) (?:dem |the )?"
        "(?:besten|niedrigsten|kleinsten|best|lowest) (?:preis|price))\\b";
    static const std::string gets =
        "\\b(?:nimm|nimmst|macht|machts|machen|bekommt|bekommts|bekommen|kriegt|kriegts|kriegen|"
        "erhaelt|"
        "erhalten|"
        "nehmen|nehme|nehmt|nimmt|gewinnt|auftrag|zuschlag|bestellen|beauftragen|vergeben|solls|"
        "soll|"
        "darf|entscheiden|gets|get|wins|win|takes|take|award|order|job|go|going|does|choose|pick)"
        "\\b";
    static const RE2 before(".*" + cheapest + ".*" + gets + ".*");
    static const RE2 behind(".*" + gets + ".*" + cheapest + ".*");
    static const RE2 alone(
        "(?:(?:dann|also|ja|ok|okay|bitte|lieber|gern|gerne|halt|eben|einfach|please|then) )*(?:" +
        cheapest + ")(?: (?:bitte|von beiden|von den beiden|anbieter|please|one|offer|halt))*"
    );
    static const RE2 digits(R"(\d)");
    return words.size() <= kLongest && !RE2::PartialMatch(words, digits) &&
           (RE2::FullMatch(words, before) || RE2::FullMatch(words, behind) ||
            RE2::FullMatch(words, alone));
}

bool agrees_to_price(const std::string& words) {
    static const std::string what =
        "(?:(?:ja|ok|okay|gut|prima|super|danke|der|die|das|den|ihr|sein|deren|ihre|preis|angebot|"
        "offerte|summe|betrag|von|zu|fuer|mit|um|the|price|offer|quote|of|for|at|yes|fine|that|"
        "this|is|ist|sind|waere|montag|dienstag|mittwoch|donnerstag|freitag|samstag|naechste|woche|"
        "anfang|mitte|ende|januar|februar|maerz|april|mai|juni|juli|august|september|oktober|"
        "november|dezember|am|bis|ab|der|dem|monday|tuesday|wednesday|thursday|friday|week|"
        "\\d+|eur|euro|euros|pro|je|per|stueck|stk|stck|each|piece|netto|"
        "also|dann|ja|wir|we|uns|liefertermin|termin|lieferzeit|kw|und|and) )*";
    static const RE2 agrees(
        what +
        "(?:passt|passts|basst|passen|ok|okay|in ordnung|einverstanden|geht "
        "klar|akzeptiert|akzeptieren wir|"
        "nehmen wir|nehme ich|nehmmer|nehm mer|nemme mer|machen wir|mach mer|mache "
        "mer|machmer|angenommen|nehmen wir "
        "an|gut|prima|super|deal|fair|"
        "top|fine|good|agreed|accepted|we accept|accept|we take it|we ll take it|take it|works|"
        "works for us|sounds good|great)(?: (?:so|uns|fuer uns|mir|an|das|es|them|it|for us|danke|"
        "thanks|then|dann))*"
    );
    static const RE2 price(
        "(?:fuer|zu|um|mit|at|for|je|preis|price)? ?\\d[\\d "
        "]*(?:(?:eur|euro|euros|pro|je|per|das|the|"
        "stueck|stk|stck|each|piece|teil|netto|net) ?)*"
    );
    return RE2::FullMatch(words, agrees) || RE2::FullMatch(words, price);
}

}  // namespace clusterlotse::commands
