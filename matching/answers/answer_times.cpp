#include "matching/answers/answer_times.hpp"

#include "domain/holidays.hpp"
#include "matching/answers/answer_away.hpp"
#include "matching/answers/answer_cues.hpp"
#include "matching/answers/answer_day_use.hpp"
#include "matching/answers/answer_quote_day.hpp"
#include "matching/answers/answer_spans.hpp"
#include "matching/answers/answer_terms.hpp"
#include "matching/answers/answer_validity.hpp"
#include "matching/dates/calendar.hpp"
#include "matching/text/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::matching {
namespace {

void keep_date(std::optional<Date>& field, Date date) {
    if (!field) {
        field = date;
    }
}

/// "12 € pro Stück, wenn bis März Zeit ist": the day belongs to the price.
bool in_condition(const AnswerScene& scene, std::size_t token) {
    return std::ranges::any_of(scene.prices, [&](const FoundPrice& found) {
        return token >= found.condition_from && token < found.condition_next;
    });
}

/// "Muster KW 2" of "Muster KW 2, Serie KW 5".
bool of_sample(const WordsAround& around) {
    static const RE2 sample(
        R"( (?:muster|erstmuster|musterteile?|prototyp|prototypen|vorabmuster|samples?|articles?) (?:(?:in|bis|am|ab|by|zum|kommt|kommen|liefern wir|schon|:) )*$)"
    );
    return matches(sample, around.before);
}

/// "Wenn das Material bis KW 51 bei uns ist": the other side's day.
bool of_condition_met(const WordsAround& around) {
    const std::string_view before = around.before;
    // "Wenn wir bis 15.12. den Auftrag haben"
    static const RE2 led(
        R"( (?:wenn|falls|sofern|sobald|vorausgesetzt|if|once|provided) (?:[a-z@]+ ){0,3}(?:bis|am|by|until|vor|before) (?:zum |zur |ende |anfang |mitte )?$)"
    );
    static const RE2 comes(
        R"(^ (?:[a-z]+ ){0,3}(?:auftrag|bestellung|freigabe|zusage|material|rohmaterial|zeichnung|zeichnungen|daten|order|approval|po|drawing|drawings|go) )"
    );
    if (matches(led, before) && matches(comes, around.after)) {
        return true;
    }
    static const RE2 met(
        R"( (?:wenn|falls|sofern|sobald|vorausgesetzt|if|once|provided|as soon as) (?:[a-z@.]+ ){0,4}(?:material|rohmaterial|rohteile?|halbzeug|zeichnung|zeichnungen|daten|freigabe|bestellung|auftrag|teile|muster|drawing|drawings|order|approval|parts|stock) (?:[a-z]+ ){0,3}(?:bis|am|by|until|in|on|zum)? ?(?:zum |zur |ende |anfang |mitte )?$)"
    );
    return matches(met, before);
}

/// "Drei Wochen für das Material und dann noch zwei Wochen": one behind the other.
bool goes_on(const WordsAround& around) {
    static const RE2 more(
        R"( (?:dann|danach|plus|weitere|zusaetzlich|another|then) (?:noch |nochmal |mal |weitere |a |another |further )*$)"
    );
    return matches(more, around.before);
}

void keep_validity(const FoundSpan& span, const std::string& words, Date today, Answer& answer) {
    if (!answer.valid_until && today.ok()) {
        answer.valid_until =
            span.working ? add_working_days(today, span.days) : plus_days(today, span.days);
        answer.wording.push_back({"valid_until", words});
    }
}

}  // namespace

void read_times(
    const AnswerScene& scene, const std::vector<std::uint32_t>& cues, Date today, Answer& answer
) {
    std::uint32_t all = 0;
    for (const std::uint32_t one : cues) {
        all |= one;
    }
    const bool samples = tells_sample_and_series(scene.source());
    const bool answered =
        !answer.prices.empty() ||
        (all & (bit(Does::agrees) | bit(Does::offers) | bit(Does::limits))) != 0 || samples;
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
                if (span == scene.spans.end() || (cues[i] & bit(Does::asks)) != 0) {
                    continue;
                }
                const std::string own = scene.written(span->from, span->next);
                if (span_of_validity(padded)) {
                    keep_validity(*span, own, today, answer);
                    continue;
                }
                if (span_of_terms(padded)) {
                    continue;
                }
                const bool waits = (cues[i] & bit(Does::wants_time)) != 0 && answer.prices.empty();
                const bool refuses =
                    ((cues[i] & (bit(Does::refuses) | bit(Does::refuses_part))) != 0);
                const bool habit = span_of_habit(padded) && (refuses || !waits);
                const bool work = span_of_work(padded, *span);
                if (span_of_delivery(padded) || habit || work || (!waits && answered)) {
                    if (answer.lead_time_days && goes_on(padded) &&
                        answer.lead_time_in_working_days == span->working) {
                        *answer.lead_time_days += span->days;
                    } else if ((cues[i] & bit(Does::busy)) == 0 && !answer.lead_time_days) {
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
            // "Machen wir Ende Januar Preis kommt morgen": the next day is that of the price.
            const bool next_quotes = end < words.size() && words[end + 1] == 'd' &&
                                     !day_of_quote(padded.before, "", words) &&
                                     day_of_quote(padded.after, "", words);
            const bool quote = !next_quotes && answer.prices.empty() &&
                               (cues[i] & bit(Does::asks)) == 0 && !of_another_day(padded) &&
                               !day_of_validity(padded) && !day_in_doubt(padded) &&
                               day_of_quote(padded.before, padded.after, words);
            const std::uint32_t own_cues =
                next_quotes ? cues[i] & ~(bit(Does::wants_time) | bit(Does::promises)) : cues[i];
            const char* field = nullptr;
            std::optional<Date>* where = nullptr;
            Date value{};
            const DayUse use = absent != AbsenceDay::none ? use_of_absence(absent)
                               : quote                    ? DayUse::answer_by
                                                          : use_of(padded, own_cues, answered);
            const bool other_day = use == DayUse::delivery && scene.prices.size() > 1;
            if ((use == DayUse::answer_by || other_day) && in_condition(scene, date->from)) {
                continue;
            }
            if ((samples && of_sample(padded)) ||
                (use == DayUse::delivery && of_condition_met(padded))) {
                continue;
            }
            switch (use) {
                case DayUse::from:
                    where = &answer.available_from;
                    value = date->first;
                    field = "available_from";
                    break;
                case DayUse::from_after:
                    where = &answer.available_from;
                    value = date->after;
                    field = "available_from";
                    break;
                case DayUse::until_busy:
                    where = &answer.capacity_again_from;
                    value = date->after;
                    field = "capacity_again_from";
                    break;
                case DayUse::delivery: {
                    // "Im neuen Jahr gern" says from when, not that it may take until its
                    // end.
                    const bool year = is_long_period(*date);
                    where = year ? &answer.available_from : &answer.delivery;
                    value = year ? date->after : date->last;
                    field = year ? "available_from" : "delivery";
                    break;
                }
                case DayUse::answer_by:
                    where = &answer.needs_time_until;
                    value = answer_day(*date);
                    field = "needs_time_until";
                    break;
                case DayUse::answer_after:
                    where = &answer.needs_time_until;
                    value = date->after;
                    field = "needs_time_until";
                    break;
                case DayUse::valid:
                    where = &answer.valid_until;
                    value = date->last;
                    field = "valid_until";
                    break;
                case DayUse::in_doubt:
                    where = &answer.day_in_doubt;
                    value = date->last;
                    field = "day_in_doubt";
                    break;
                case DayUse::refused:
                case DayUse::none:
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
