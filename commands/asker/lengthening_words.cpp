#include "commands/asker/lengthening_words.hpp"

#include "commands/asker/phrase_parts.hpp"
#include "commands/asker/until_words.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "Ende Januar", whose last days count as well.
bool ends_a_month(const std::string& words) {
    static const RE2 end(
        R"(\b(?:ende|end of) (?:januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december)\b)"
    );
    return RE2::PartialMatch(words, end);
}

Date last_of_month(Date day) {
    return Date{std::chrono::year_month_day_last(day.year(), day.month() / std::chrono::last)};
}

/// "Um zwei Wochen verlängern", not "noch zwei Wochen offen lassen": longer by a span.
bool lengthens_by(const std::string& words, const std::string& end) {
    static const RE2 lengthens(R"(\b(?:verlaenger\w*|extend|prolong)\b)");
    static const RE2 span(R"((?:fuer |for )?\w+ (?:tage?n?|wochen?|monate?n?|days?|weeks?|months?))"
    );
    return RE2::PartialMatch(words, lengthens) && RE2::FullMatch(end, span);
}

}  // namespace

std::optional<Date> lengthened_until(
    const std::string& words, Date today, std::optional<Date> runs_until
) {
    // What runs, never what is delivered.
    static const std::string what =
        "(?:" + kObject +
        "|die antwortfrist|antwortfrist|die angebotsfrist|angebotsfrist|die "
        "laufzeit|laufzeit|den zeitraum|bedarf|anfrage|the period|the deadline for (?:answers|"
        "offers|quotes)|the time for (?:answers|offers|quotes))";
    static const std::string polite =
        "(?:bitte|mal|doch|noch|nochmal|noch mal|sie|wir|ruhig|gern|gerne|koennen|koennten|kann|"
        "please|can|could|you|weiter|gleich|einfach)";
    static const std::string until =
        "((?:bis|um|fuer|auf|until|till|to|by|for|through) .+?|\\w+ (?:tage?|wochen?|monate?|days?|"
        "weeks?|months?))";
    static const std::string longer =
        "(?:verlaengern|verlaengere|verlaengert|verlaenger|laufen lassen|offen lassen|offen halten|"
        "stehen lassen|weiterlaufen lassen|extend|prolong|keep open|renew|erneuern)";
    static const std::string behind = "(?: (?:" + polite + "|offen|gueltig|open|danke|thanks))*";
    static const std::array<RE2, 4> forms{
        // "verlängern bitte bis Ende Januar", "extend it until March"
        RE2(kLeadOfPhrase + "(?:" + what + " )?(?:" + polite + " )*" + longer + "(?: (?:" + polite +
            "|" + what + "))* " + until + behind + kTailOfPhrase),
        // "bitte den Bedarf bis Ende Januar verlängern"
        RE2(kLeadOfPhrase + "(?:(?:" + polite + "|" + what + ") )*" + until + " (?:(?:" + polite +
            "|" + what + ") )*" + longer + behind + kTailOfPhrase),
        // "lassen Sie ihn bis Ende Januar offen", "keep it open until March"
        RE2(kLeadOfPhrase + "(?:lass|lasst|lassen|halten|halte|keep|leave)(?: (?:" + polite + "|" +
            what + "|open|running|offen))* " + until + " ?(?:offen|laufen|stehen|open|running)?" +
            kTailOfPhrase),
        // "die Anfrage läuft noch bis Ende Januar"
        RE2("(?:(?:bitte|die|der|den|unsere?|meine?|our|the) )*(?:anfrage|bedarf|antwortfrist|"
            "angebotsfrist|laufzeit|request|need) (?:(?:soll|kann|laeuft|gilt|bleibt|noch|weiter|"
            "should|runs|stays|open) )*" +
            until + "(?: (?:laufen|offen|gelten|bleiben|offen bleiben|weiterlaufen|open))*" +
            kTailOfPhrase),
    };
    for (const RE2& form : forms) {
        std::string end;
        if (RE2::FullMatch(words, form, &end)) {
            static const RE2 by(R"(^(?:um|auf|to|by|through) (?:weitere |noch |another )?)");
            RE2::Replace(&end, by, "");
            static const RE2 more(R"(^((?:fuer|for) )?(?:weitere|noch|another) )");
            RE2::Replace(&end, more, "");
            const bool by_span = runs_until && lengthens_by(words, end);
            const Date from = by_span ? std::max(today, *runs_until) : today;
            if (const auto day = end_named(end, from)) {
                return ends_a_month(end) ? last_of_month(*day) : *day;
            }
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::commands
