#include "matching/answers/answer_times.hpp"

#include "matching/answers/answer_cues.hpp"
#include "matching/text/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::matching {
namespace {

/// Longer than a quarter.
constexpr std::chrono::days kLongestPeriod(100);

enum class Use { none, from, from_after, until_busy, delivery, answer_by, refused };

/// Words before a date, back to the last thing that divides the sentence or was understood.
struct WordsAround {
    std::string_view before;
    std::string_view after;
};

Use use_of(const WordsAround& around, std::uint32_t cues, bool answered) {
    static const RE2 unrelated(
        R"( (?:vom|gilt|gueltig(?: \w+)?|valid(?: \w+)?|anfrage|stand|seit|since|letzten|angebot von|mail vom|binding until|freibleibend|bindefrist) (?:bis |until |zum )?(?:\w+ )?$)"
    );
    static const RE2 not_before(
        R"( (?:nicht|nichts|not|nie|keinesfalls) (?:\w+ )?(?:vor|before) (?:\w+ )?$)"
    );
    static const RE2 before_that(R"( (?:vor|before) (?:dem |den |der |anfang |mitte |ende )?$)");
    static const RE2 nothing(R"(^ (?:\w+ ){0,4}(?:nichts|nicht|keine?|nothing|no|not|cannot) )");
    static const RE2 nothing_before(R"( (?:nichts|nicht|keine?|nothing|no|not|cannot) )");
    static const RE2 from(
        R"( (?:ab|from|starting|fruehestens|earliest|erst|beginning|as of) (?:wieder |ca |etwa |dem |der |im |in |am |ende |anfang |mitte |in der |zum |on |bei |moeglich |ab |around |about |mid |the |earliest |so )*$)"
    );
    static const RE2 beginning(
        R"( (?:start|starten|anfangen|beginnen|loslegen|begin) (?:on |am |im |in |the |mit )?$)"
    );
    static const RE2 from_behind(R"(^ (?:fruehestens|earliest|or later|oder spaeter|aufwaerts) )");
    static const RE2 following(R"( (?:nach|after|hinter) (?:dem |den |der |the )?$)");
    static const RE2 until(
        R"( (?:bis|until|till|til|through|by|to) (?:zum |zur |einschliesslich |inkl |inklusive |incl |mindestens |ca |etwa |in |and including |einschl |the |the end of |end of |in den |auf weiteres |anfang |mitte |ende |weit in )*$)"
    );
    static const RE2 delivery(
        R"( (?:lieferung|liefern|lieferbar|geliefert|liefertermin|lieferdatum|lieferzeit|fertig|fertigstellung|delivery|deliver|delivered|ship|shipping|ready|anlieferung|termin|versand|done|liefere|abholbereit|abholung|fertigen) )"
    );
    static const RE2 this_period(R"( (?:in|im|diese|dieses|this|mehr in|mehr) (?:diesem |this )?$)"
    );
    const bool busy = (cues & bit(Does::busy)) != 0;
    const bool waits = (cues & (bit(Does::wants_time) | bit(Does::promises))) != 0;
    if (matches(unrelated, around.before)) {
        return Use::none;
    }
    if (matches(not_before, around.before) ||
        (matches(before_that, around.before) &&
         (matches(nothing, around.after) || matches(nothing_before, around.before)))) {
        return Use::from;
    }
    if (matches(from, around.before) || matches(from_behind, around.after) ||
        matches(beginning, around.before)) {
        return Use::from;
    }
    const bool states_delivery =
        matches(delivery, around.before) || matches(delivery, around.after);
    if (matches(following, around.before)) {
        return waits ? Use::none : Use::from_after;
    }
    if ((cues & bit(Does::away)) != 0 && matches(until, around.before)) {
        return Use::until_busy;
    }
    static const RE2 full(
        R"(^ (?:sind |ist |bin |are |wir |ich |we |leider |schon |komplett |total |noch |alles |bereits )*(?:voll|dicht|belegt|ausgebucht|ausgelastet|full|booked) )"
    );
    static const RE2 full_in(R"( (?:voll|dicht|full|booked) (?:in |im |for )$)");
    if (busy && (matches(full, around.after) || matches(full_in, around.before))) {
        return Use::until_busy;
    }
    if (busy && (matches(until, around.before) || matches(this_period, around.before))) {
        return matches(until, around.before) ? Use::until_busy : Use::none;
    }
    // "Heute nicht, morgen melde ich mich" refuses today only.
    const std::size_t comma = around.before.rfind(" , ");
    const std::string_view own_clause =
        comma == std::string_view::npos ? around.before : around.before.substr(comma + 2);
    if ((cues & (bit(Does::refuses_day) | bit(Does::refuses))) != 0 &&
        (matches(nothing, around.after) || matches(nothing_before, own_clause))) {
        return Use::refused;
    }
    if (waits && !states_delivery) {
        return Use::answer_by;
    }
    if ((cues & bit(Does::asks)) != 0) {
        return Use::none;
    }
    return states_delivery || answered ? Use::delivery : Use::none;
}

void keep_date(std::optional<Date>& field, Date date) {
    if (!field) {
        field = date;
    }
}

bool span_of_delivery(const WordsAround& around) {
    static const RE2 cue(
        R"( (?:lieferzeit|lieferbar|lieferung|liefern|lead|leadtime|delivery|deliver|fertig|durchlaufzeit|lieferfrist|auftrag|auftragseingang|bestellung|freigabe|zeichnungsfreigabe|zeichnungseingang|aro|turnaround|order|fertigungszeit|auftragsklarheit|eingang|machbar|moeglich|dauert|produktionszeit|fruehestens|earliest|vorlauf|vorlaufzeit|weeks) )"
    );
    return matches(cue, around.before) || matches(cue, around.after);
}

/// "Unter 4 Wochen nehmen wir nichts an", "wir brauchen immer 5 Wochen": so long it takes, whatever
/// is asked.
bool span_of_habit(const WordsAround& around) {
    static const RE2 cue(
        R"( (?:unter|below|under|less than|weniger als|mindestens|at least|immer|always|generell|grundsaetzlich|usually|normally|ueblich\w*|normalerweise|in der regel|minimum) (?:\w+ ){0,2}$)"
    );
    static const RE2 behind(R"(^ (?:minimum|mindestens|at least) )");
    return matches(cue, around.before) || matches(behind, around.after);
}

/// "Wir brauchen 8 Wochen": for the work, unless it is for the answer ("noch 2 Wochen", "2 Wochen
/// Bedenkzeit").
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

/// "Zahlungsziel 30 Tage", "30 Tage netto", "gültig 14 Tage": no time of delivery.
bool span_of_terms(const WordsAround& around) {
    static const RE2 before(
        R"((?:^| )(?:zahlungs\w*|zahlbar|zahlung|skonto|netto|payment|payable|net|bindefrist|preisbindung|angebotsbindung|gueltig\w*|valid|garantie|gewaehrleistung|warranty) (?:\w+ ){0,3}$)"
    );
    static const RE2 after(R"(^ (?:netto|net|zahlungsziel|skonto|zahlbar|payment|gueltig|valid) )");
    return matches(before, around.before) || matches(after, around.after);
}

}  // namespace

void read_times(const AnswerScene& scene, const std::vector<std::uint32_t>& cues, Answer& answer) {
    std::uint32_t all = 0;
    for (const std::uint32_t one : cues) {
        all |= one;
    }
    const bool answered = !answer.prices.empty() ||
                          (all & (bit(Does::agrees) | bit(Does::offers) | bit(Does::limits))) != 0;
    for (std::size_t i = 0; i < scene.sentences.size(); ++i) {
        const AnswerSentence& sentence = scene.sentences[i];
        const std::string_view words = sentence.words;
        std::size_t left = 0;
        for (std::size_t at = words.find('@'); at != std::string_view::npos;
             at = words.find('@', at + 1)) {
            const char what = words[at + 1];
            if (what != 'd' && what != 't') {
                continue;
            }
            const std::size_t token = sentence.token_of[at];
            std::size_t end = words.find('@', at + 1);
            end = end == std::string_view::npos ? words.size() : end;
            // A date is not looked for cues of the next clause.
            const std::size_t comma = words.find(" , ", at);
            const std::size_t until =
                std::min(end, comma == std::string_view::npos ? end : comma + 1);
            const std::size_t start = words.substr(0, at).rfind(" , ");
            const std::size_t begin =
                std::max(left, start == std::string_view::npos ? 0 : start + 2);
            // "Termin: KW 5" keeps its label.
            const bool label = start != std::string_view::npos && at - start <= 4;
            const WordsAround around{
                words.substr(label ? left : begin, at - (label ? left : begin)),
                words.substr(at + 2, until > at + 2 ? until - at - 2 : 0)};
            left = at + 2;
            std::string after(around.after);
            if (after.empty() || after.back() != ' ') {
                after += ' ';
            }
            const WordsAround padded{around.before, after};
            if (what == 't') {
                const auto span =
                    std::find_if(scene.spans.begin(), scene.spans.end(), [&](const FoundSpan& one) {
                        return one.from == token;
                    });
                if (span == scene.spans.end() || (cues[i] & bit(Does::asks)) != 0 ||
                    span_of_terms(padded)) {
                    continue;
                }
                const std::string own = scene.written(span->from, span->next);
                const bool waits = (cues[i] & bit(Does::wants_time)) != 0 && answer.prices.empty();
                const bool refuses =
                    ((cues[i] & (bit(Does::refuses) | bit(Does::refuses_part))) != 0);
                const bool habit = span_of_habit(padded) && (refuses || !waits);
                const bool work = span_of_work(padded, *span);
                if (span_of_delivery(padded) || habit || work || (!waits && answered)) {
                    if ((cues[i] & bit(Does::busy)) == 0 && !answer.lead_time_days) {
                        answer.lead_time_days = span->days;
                        answer.lead_time_in_working_days = span->working;
                        answer.wording.push_back({"lead_time_days", own});
                    }
                }
                continue;
            }
            const auto date =
                std::find_if(scene.dates.begin(), scene.dates.end(), [&](const FoundDate& one) {
                    return one.from == token;
                });
            if (date == scene.dates.end()) {
                continue;
            }
            const char* field = nullptr;
            std::optional<Date>* where = nullptr;
            Date value{};
            switch (use_of(padded, cues[i], answered)) {
                case Use::from:
                    where = &answer.available_from;
                    value = date->first;
                    field = "available_from";
                    break;
                case Use::from_after:
                    where = &answer.available_from;
                    value = date->after;
                    field = "available_from";
                    break;
                case Use::until_busy:
                    where = &answer.capacity_again_from;
                    value = date->after;
                    field = "capacity_again_from";
                    break;
                case Use::delivery: {
                    // "Im neuen Jahr gern" says from when, not that it may take until its
                    // end.
                    const bool year =
                        std::chrono::sys_days(date->last) - std::chrono::sys_days(date->first) >
                        kLongestPeriod;
                    where = year ? &answer.available_from : &answer.delivery;
                    value = year ? date->after : date->last;
                    field = year ? "available_from" : "delivery";
                    break;
                }
                case Use::answer_by:
                    where = &answer.needs_time_until;
                    value = date->last;
                    field = "needs_time_until";
                    break;
                case Use::refused:
                case Use::none:
                    break;
            }
            if (where != nullptr && !*where) {
                keep_date(*where, value);
                // With its preposition: "ab KW 14".
                const std::size_t from = date->from > sentence.first ? date->from - 1 : date->from;
                const bool preposition = scene.tokens.word(from);
                answer.wording.push_back(
                    {field, scene.written(preposition ? from : date->from, date->next)}
                );
            }
        }
    }
}

}  // namespace clusterlotse::matching
