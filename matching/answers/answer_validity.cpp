#include "matching/answers/answer_validity.hpp"

#include "matching/text/pattern_search.hpp"

#include <re2/re2.h>
#include <string>
#include <string_view>

namespace clusterlotse::matching {

namespace {

/// What an offer is called where it is said how long it holds.
constexpr const char* kOffer =
    "(?:preis|preise|preisen|stueckpreis|festpreis|angebot|angebote|offerte|konditionen|quote|"
    "quotation|price|prices|pricing|offer)";

/// Says by itself that it is about how long an offer holds.
bool names_validity(std::string_view words) {
    static const RE2 named(
        R"( (?:gueltig\w*|preisbindung|bindefrist|bindung|angebotsbindung|gebunden|gilt|gelten|valid|validity|binding) )"
    );
    return matches(named, words);
}

/// "Den Preis halten wir", "price good until": only beside a word for the offer.
bool holds_offer(std::string_view words) {
    static const RE2 offer(std::string(" ") + kOffer + " ");
    static const RE2 holds(
        R"( (?:halten|halte|haelt|steht|stehen|bleibt|bleiben|fest|fix|garantiert|garantieren|hold|holds|held|stands|good|firm|fixed|guaranteed) )"
    );
    return matches(offer, words) && matches(holds, words);
}

/// "Der Termin gilt", "Urlaub gilt bis": about something else than the offer.
bool of_something_else(std::string_view words) {
    static const RE2 other(
        R"( (?:termin|liefertermin|lieferung|liefern|lieferzeit|urlaub|betriebsferien|zertifikat|zertifizierung|zulassung|nda|certificate|delivery|@c) )"
    );
    return matches(other, words);
}

bool of_offer(std::string_view clause) {
    return (names_validity(clause) || holds_offer(clause)) && !of_something_else(clause);
}

/// "bis", "bis zum", "until the end of" right before the day.
bool led_by_until(std::string_view before) {
    static const RE2 until(
        R"( (?:bis|until|till|til|through|thru) (?:zum |zur |einschliesslich |einschl |inkl |incl |inklusive |ende |mitte |anfang |the |end of |and including |spaetestens )*$)"
    );
    return matches(until, before);
}

}  // namespace

bool day_of_validity(const WordsAround& around) {
    const std::string clause = std::string(around.before) + "@d" + std::string(around.after);
    return led_by_until(around.before) && of_offer(clause);
}

bool span_of_validity(const WordsAround& around) {
    static const RE2 paid(
        R"( (?:zahlungs\w*|zahlbar|zahlung|skonto|payment|payable|garantie|gewaehrleistung|warranty) )"
    );
    const std::string clause = std::string(around.before) + "@t" + std::string(around.after);
    return of_offer(clause) && !matches(paid, clause);
}

bool day_in_doubt(const WordsAround& around) {
    static const RE2 on_terms(
        std::string(
            " (?:zu|zum|fuer|bei|for|at) (?:dem |den |der |diesem |that |this |the |selben |same )*"
        ) +
        kOffer + " "
    );
    static const RE2 parts(
        R"( (?:@n|teile|lieferung|liefern|liefere|geliefert|liefertermin|lieferbar|ware|fertig|termin|parts|goods|delivery|deliver|delivered|shipped|ready|done) )"
    );
    const std::string clause = std::string(around.before) + "@d" + std::string(around.after);
    return led_by_until(around.before) && matches(on_terms, clause) && !matches(parts, clause);
}

}  // namespace clusterlotse::matching
