#include "commands/asker/answer_time_words.hpp"

#include "commands/asker/answer_time_clauses.hpp"
#include "commands/asker/until_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Nobody says it in more words.
constexpr std::size_t kLongestOfAnswerTime = 120;

/// What is moved: the time that firms have, never the need's own nor that of a delivery.
const std::string kTimeToAnswer =
    "(?:(?:die|unsere|eure|ihre|diese|the|our|their) )?(?:antwortfrist|angebotsfrist|abgabefrist|"
    "rueckmeldefrist|antwortzeit|einreichungsfrist|(?:frist|zeit) (?:fuer|zur|zum) (?:die |das "
    "|den "
    ")?(?:angebote?|antworten?|abgabe|angebotsabgabe|rueckmeldung(?:en)?|anbieten|antworten der "
    "firmen)|(?:deadline|time|period|date) for (?:the )?(?:answers?|offers?|quotes?|quotations?|"
    "replies|quoting|answering)|(?:answer|quote|quotation|offer) (?:deadline|period))";
const std::string kFirmsGivenTime =
    "(?:(?:die|den|alle|allen|the|all) "
    ")?(?:firmen|anbieter|anbietern|lieferanten|betriebe|betrieben|"
    "angefragten|gefragten|firms|suppliers|companies)";
const std::string kFillOfAnswerTime =
    "(?:bitte|doch|noch|jetzt|nun|gern|gerne|ruhig|auch|mal|bis|sie|wir|koennen|kann|ist|soll|"
    "sollen|"
    "sein|gilt|laeuft|neu|neue|auf|please|can|we|you|is|now|should|be|the)";
const std::string kMovesTime =
    "(?:verlaenger\\w*|verschieb\\w*|setzen|setz|aendern|schieben|ausdehnen|extend|move|push|"
    "prolong|"
    "change|set)";
const std::string kDayOfAnswers =
    "((?:bis|um|auf|zum|until|till|to|by) (?:zum |zu |einschliesslich |spaetestens )?.+?)";
const std::string kTailOfAnswerTime = "(?: (?:bitte|danke|zeit|please|thanks|thank you))*";

/// "Um eine Woche", counted from the day that holds so far.
bool is_answer_span(const std::string& end) {
    static const RE2 span(
        R"((?:um|by) (?:noch |weitere |another )?\w+ (?:tage?n?|wochen?|monate?n?|days?|weeks?|months?))"
    );
    return RE2::FullMatch(end, span);
}

}  // namespace

std::optional<Date> answer_time_said(std::string_view text, Date today, Date until) {
    static const std::string fill = "(?:" + kFillOfAnswerTime + " )*";
    static const std::array<RE2, 4> forms{
        // "Antwortfrist bitte bis 7.12. verlängern", "Angebotsfrist bis Montag"
        RE2(fill + kTimeToAnswer + " " + fill + "(?:" + kMovesTime + " )?" + fill + kDayOfAnswers +
            "(?: " + kMovesTime + ")?" + kTailOfAnswerTime),
        // "verlängern Sie die Antwortfrist bis Montag", "extend the deadline for quotes to 7 Dec"
        RE2(fill + kMovesTime + " " + fill + kTimeToAnswer + " " + fill + kDayOfAnswers +
            kTailOfAnswerTime),
        // "die Firmen haben bis 7.12. Zeit", "suppliers have until Monday to answer"
        RE2(fill + kFirmsGivenTime +
            " (?:haben|bekommen|kriegen|sollen|koennen|duerfen|have|get|can|may)(?: "
            "(?:answer|quote|reply|noch|jetzt|ruhig|gern|gerne|time|zeit))* " +
            kDayOfAnswers +
            "(?: (?:zeit(?: (?:zu|zum|fuer) .{3,30})?|antworten|anbieten|angebote (?:ab)?geben|to "
            "(?:answer|quote|reply)))?" +
            kTailOfAnswerTime),
        // "gebt den Firmen bis Montag Zeit", "give them until Monday"
        RE2(fill + "(?:gib|gebt|geben|lass|lasst|lassen|give) (?:sie |ihr )?(?:bitte )?(?:" +
            kFirmsGivenTime + "|ihnen|denen|them) (?:noch |bitte )*" + kDayOfAnswers +
            kTailOfAnswerTime),
    };
    const auto clauses =
        text.size() <= kLongestOfAnswerTime && text.find('?') == std::string_view::npos
            ? clauses_of(std::string(text))
            : std::vector<Clause>{};
    if (clauses.size() != 1) {
        return std::nullopt;
    }
    for (const RE2& form : forms) {
        std::string end;
        if (!RE2::FullMatch(clauses.front().words, form, &end)) {
            continue;
        }
        const Date from = is_answer_span(end) ? std::max(today, until) : today;
        static const RE2 lead(
            R"(^(?:um|auf|to|by|zum|bis zum|bis spaetestens|until|till|bis) (?:zum |zu |noch |weitere |another |spaetestens |einschliesslich )?)"
        );
        for (const bool as_written : {true, false}) {
            if (!as_written) {
                RE2::Replace(&end, lead, "");
            }
            if (const auto day = last_day_named(end, from)) {
                return day;
            }
        }
    }
    // "Antwort bis Freitag bitte"
    const auto within = answer_time_within(text, today);
    return within && clauses_of(within->rest).empty() ? std::optional(within->day) : std::nullopt;
}

}  // namespace clusterlotse::commands
