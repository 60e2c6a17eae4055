#include "commands/answers/offered_days.hpp"

#include "commands/asker/until_words.hpp"
#include "commands/needs/need_card.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr const char* kDayFields[] = {"delivery", "available_from"};

const std::optional<Date>& day_of(const Answer& answer, std::string_view field) {
    return field == "delivery" ? answer.delivery : answer.available_from;
}

/// "am 3. Oktober", "Sonntag" and "2026-10-03" are days; "KW 40", "Oktober" and "ab Mai" are not.
bool names_a_day(const std::string& wording, Date date) {
    static const RE2 week(R"(\b(?:kw|kalenderwoche|woche|cw|week|wk) ?\d)");
    static const RE2 weekday(
        R"(\b(?:sonntag|sunday|samstag|sonnabend|saturday|feiertag|morgen|tomorrow|uebermorgen)\b)"
    );
    const std::string words = plain_words(wording);
    if (RE2::PartialMatch(words, week)) {
        return false;
    }
    const std::string day = std::to_string(static_cast<unsigned>(date.day()));
    return RE2::PartialMatch(words, R"(\b0?)" + day + R"((?:st|nd|rd|th)?\b)") ||
           RE2::PartialMatch(words, weekday);
}

/// The field whose day the hint is about; nullptr where there is none.
const char* hinted_field(const Answer& answer, Date today) {
    for (const char* const field : kDayFields) {
        const auto& day = day_of(answer, field);
        const auto said = std::ranges::find(answer.wording, field, &Wording::field);
        if (day && said != answer.wording.end() && names_a_day(said->words, *day) &&
            date_hint(*day, today)) {
            return field;
        }
    }
    return nullptr;
}

}  // namespace

std::optional<DateHint> offered_day_hint(const Answer& answer, Date today) {
    const char* const field = hinted_field(answer, today);
    return field == nullptr ? std::nullopt : date_hint(*day_of(answer, field), today);
}

void add_offered_day_hint(Fields& fields, const Answer& answer, Date today, Language language) {
    if (const auto hint = offered_day_hint(answer, today)) {
        add_date_hint(fields, hint->date, today, language);
    }
}

std::optional<Answer> with_proposed_day(const Answer& before, const std::string& text, Date today) {
    const char* const field = hinted_field(before, today);
    const auto hint = offered_day_hint(before, today);
    const auto clauses = clauses_of(text);
    if (!hint || clauses.size() != 1) {
        return std::nullopt;
    }
    const auto day = proposed_day(clauses.front().words, *hint);
    if (!day) {
        return std::nullopt;
    }
    Answer chosen = before;
    (std::string_view(field) == "delivery" ? chosen.delivery : chosen.available_from) = day;
    std::ranges::find(chosen.wording, field, &Wording::field)->words = clauses.front().written;
    return chosen;
}

}  // namespace clusterlotse::commands
