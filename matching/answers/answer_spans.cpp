#include "matching/answers/answer_spans.hpp"

#include "matching/text/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::matching {

bool span_of_delivery(const WordsAround& around) {
    static const RE2 cue(
        R"( (?:lieferzeit|lieferbar|lieferung|liefern|lead|leadtime|delivery|deliver|fertig|durchlaufzeit|lieferfrist|auftrag|auftragseingang|bestellung|freigabe|zeichnungsfreigabe|zeichnungseingang|aro|turnaround|order|fertigungszeit|auftragsklarheit|eingang|machbar|moeglich|dauert|produktionszeit|fruehestens|earliest|vorlauf|vorlaufzeit|weeks) )"
    );
    return matches(cue, around.before) || matches(cue, around.after);
}

bool span_of_habit(const WordsAround& around) {
    static const RE2 cue(
        R"( (?:unter|below|under|less than|weniger als|mindestens|at least|immer|always|generell|grundsaetzlich|usually|normally|ueblich\w*|normalerweise|in der regel|minimum) (?:\w+ ){0,2}$)"
    );
    static const RE2 behind(R"(^ (?:minimum|mindestens|at least) )");
    return matches(cue, around.before) || matches(behind, around.after);
}

bool span_of_work(const WordsAround& around, const FoundSpan& span) {
    constexpr int kShortest = 14;  ///< days; so long nobody needs for an answer
    static const RE2 needs(
        R"( (?:brauchen|brauche|braucht|braeuchten|benoetigen|need|would need) (?:\w+ ){0,3}$)"
    );
    static const RE2 needs_behind(
        R"(^ (?:brauchen|brauche|braucht|braeuchten|benoetigen|dauert|we need|is what we need) )"
    );
    static const RE2 answer(
        R"( (?:noch|bedenkzeit|zeit|time|material|rohmaterial|angebot|preis|kalkul\w*|pruef\w*|antwort\w*|rueckmeldung|klaer\w*|rechnen|quote|quotation|answer|reply|check|decide|more|ich|i|bis) )"
    );
    return span.days >= kShortest &&
           (matches(needs, around.before) || matches(needs_behind, around.after)) &&
           !matches(answer, around.before) && !matches(answer, around.after);
}

bool span_of_terms(const WordsAround& around) {
    static const RE2 before(
        R"((?:^| )(?:zahlungs\w*|zahlbar|zahlung|skonto|netto|payment|payable|net|bindefrist|preisbindung|angebotsbindung|gueltig\w*|valid|garantie|gewaehrleistung|warranty) (?:\w+ ){0,3}$)"
    );
    static const RE2 after(R"(^ (?:netto|net|zahlungsziel|skonto|zahlbar|payment|gueltig|valid) )");
    return matches(before, around.before) || matches(after, around.after);
}

}  // namespace clusterlotse::matching
