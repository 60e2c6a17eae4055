#include "matching/answers/answer_times.hpp"

#include "matching/answers/answer_away.hpp"
#include "matching/answers/answer_cues.hpp"
#include "matching/answers/answer_quote_day.hpp"
#include "matching/answers/answer_spans.hpp"
#include "matching/text/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::matching {
namespace {

enum class Use { none, from, from_after, until_busy, delivery, answer_by, answer_after, refused };

/// Whether the answer is put off in the very clause: "melde mich nach Ostern".
bool clause_waits(const WordsAround& around) {
    std::string clause = std::string(around.before) + "@d" + std::string(around.after);
    return (phrase_cues(clause, false) & bit(Does::wants_time)) != 0;
}

/// "Gültig bis 31.12.", "Ihre Anfrage vom 20.11."
bool of_another_day(const WordsAround& around) {
    static const RE2 unrelated(
        R"( (?:vom|gilt|gueltig(?: \w+)?|valid(?: \w+)?|anfrage|stand|seit|since|letzten|angebot von|mail vom|binding until|freibleibend|bindefrist) (?:bis |until |zum )?(?:\w+ )?$)"
    );
    return matches(unrelated, around.before);
}

Use use_of_absence(AbsenceDay day) {
    switch (day) {
        case AbsenceDay::first_back:
            return Use::from;
        case AbsenceDay::last_away:
            return Use::until_busy;
        case AbsenceDay::away:
        case AbsenceDay::other:
        case AbsenceDay::none:
            break;
    }
    return Use::none;
}

Use use_of(const WordsAround& around, std::uint32_t cues, bool answered) {
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
    if (of_another_day(around)) {
        return Use::none;
    }
    if (matches(not_before, around.before) ||
        (matches(before_that, around.before) &&
         (matches(nothing, around.after) || matches(nothing_before, around.before)))) {
        return Use::from;
    }
    const bool states_delivery =
        matches(delivery, around.before) || matches(delivery, around.after);
    static const RE2 not_sooner(
        R"( (?:erst|fruehestens|earliest) (?:wieder |im |in |am |zum |ca |etwa |der |den |on |in |ende |anfang |mitte )*$)"
    );
    if (waits && !states_delivery && matches(not_sooner, around.before) && clause_waits(around)) {
        return Use::answer_by;
    }
    if (matches(from, around.before) || matches(from_behind, around.after) ||
        matches(beginning, around.before)) {
        return Use::from;
    }
    if (matches(following, around.before)) {
        const bool puts_off = waits && !states_delivery && clause_waits(around);
        return puts_off ? Use::answer_after : waits ? Use::none : Use::from_after;
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
            const AbsenceDay absent = absence_day(words, at);
            const bool quote = answer.prices.empty() && (cues[i] & bit(Does::asks)) == 0 &&
                               !of_another_day(padded) &&
                               day_of_quote(padded.before, padded.after, words);
            const char* field = nullptr;
            std::optional<Date>* where = nullptr;
            Date value{};
            const Use use = absent != AbsenceDay::none ? use_of_absence(absent)
                            : quote                    ? Use::answer_by
                                                       : use_of(padded, cues[i], answered);
            switch (use) {
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
                    const bool year = is_long_period(*date);
                    where = year ? &answer.available_from : &answer.delivery;
                    value = year ? date->after : date->last;
                    field = year ? "available_from" : "delivery";
                    break;
                }
                case Use::answer_by:
                    where = &answer.needs_time_until;
                    value = answer_day(*date);
                    field = "needs_time_until";
                    break;
                case Use::answer_after:
                    where = &answer.needs_time_until;
                    value = date->after;
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
