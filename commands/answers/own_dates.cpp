#include "commands/answers/own_dates.hpp"

#include "commands/desk/words.hpp"
#include "commands/questions/question_clauses.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "commands/wording/sentences.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <set>

namespace clusterlotse::commands {

namespace {

#define MONTHS                                                                             \
    "(?:januar|februar|märz|maerz|april|mai|juni|juli|august|september|oktober|november|" \
    "dezember|january|february|march|june|july|october|december)"
#define DAYS                                                                           \
    "(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|monday|tuesday|wednesday|" \
    "thursday|friday|saturday)"

/// A week, a day, a month, so many weeks.
bool names_time(std::string_view words) {
    static const RE2 time(
        "(?i)(?:^|[^\\pL])(?:(?:kw|woche|kalenderwoche|week|wk|cw)\\.?\\s*\\d{1,2}|\\d{1,2}\\.\\s?"
        "(?:\\d{1,2}\\.|" MONTHS ")|" MONTHS "|(?:in|by|of|mid|early|from) may|" DAYS
        "|(?:\\d+|zwei|drei|vier|fünf|fuenf|sechs|acht|zehn|two|three|four|five|six|eight|ten)"
        "(?:\\s?(?:[-–]|bis|to)\\s?\\d+)?\\s+(?:wochen?|tagen?|arbeitstagen?|werktagen?|monaten?|"
        "weeks?|days?|working days|months?)|(?:nächste|naechste|übernächste|uebernaechste|next)\\S*"
        "\\s+(?:woche|monat|week|month)|ostern|pfingsten|weihnachten|easter|christmas)"
        "(?:[^\\pL\\d]|$)"
    );
    return says(words, time);
}

/// Verb first, though nothing is asked: "Geht in KW 8, …". "Geht auch KW 8" asks.
bool may_state(std::string_view clause) {
    static const RE2 first(
        R"((?i)^\W*(?:geht|ginge|gehen|passt|klappt|können|koennen|könnten|koennten|schaffen|wäre|waere|ist|can|could)(?:[^\pL]|$))"
    );
    static const RE2 asks(
        R"((?i)(?:^|[^\pL])(?:auch|noch|schon|denn|oder|reicht|genügt|also|too|still|enough|ok|okay)(?:[^\pL]|$))"
    );
    return says(clause, first) && !says(clause, asks);
}

/// What somebody does or can do: "KW 8 ginge", "wir liefern", "fertig".
bool offers(std::string_view clause) {
    static const RE2 words(
        R"((?i)(?:^|[^\pL])(?:wir|ich|mir|bei uns|ginge|geht|gehen|könnten?|koennten?|können|koennen|schaffen|machen|liefern|liefer\w*|fertig|möglich|moeglich|machbar|frei|hätten|haetten|wäre\w*|waere\w*|klappt|passt|passen|dauert|brauchen|sonst|ansonsten|dann|frühestens|fruehestens|erst|ab|spätestens|we|i|can|could|possible|ready|deliver\w*|doable|available|otherwise|then|earliest|from|takes?|lead)(?:[^\pL]|$))"
    );
    return says(clause, words);
}

/// Nothing but the day and what stands around one: "dann KW 9", "Lieferung KW 9".
bool only_time(std::string_view clause) {
    static const RE2 around(
        R"((?:(?:kw|woche|kalenderwoche|week|wk|cw|in|im|am|ab|bis|dann|sonst|ca|circa|etwa|rund|frueh\w*|spaet\w*|lieferung|lieferzeit|liefertermin|termin|lieferbar|anfang|mitte|ende|early|mid|end|of|by|on|from|delivery|lead|time|naechste\w*|wochen?|tagen?|arbeitstagen?|werktagen?|monaten?|weeks?|days?|working|months?|\d+|zwei|drei|vier|fuenf|sechs|acht|zehn|januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|march|may|june|july) ?)+)"
    );
    return RE2::FullMatch(plain_words(clause), around);
}

/// "Reicht das?", "geht das?": asks about what stands before it.
bool points_at(std::string_view clause) {
    static const RE2 pointing(
        R"((?i)^\W*(?:(?:aber|und|oder|na)\W+)*(?:reicht|genügt|genuegt|geht|ginge|passt|wäre|waere|ist|klappt|hilft|would|is|does|will|ok|okay)?\W*(?:das|es|dies|that|it|this|ok|okay|recht|in ordnung|gut|noch|so|auch|ihnen|euch|für sie|für euch|work|do|be|fine|early|enough|\W)*\W*$)"
    );
    return says(clause, pointing);
}

/// Which of the clauses of one sentence tell the firm's own day.
std::vector<bool> own_clauses(const std::vector<std::string_view>& clauses) {
    std::vector<bool> own(clauses.size(), false);
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        const std::string_view clause = clauses[at];
        if (!names_time(clause)) {
            continue;
        }
        const bool behind = at + 1 < clauses.size();
        const bool pointed = behind && points_at(clauses[at + 1]);
        const bool asked_behind = std::any_of(
            clauses.begin() + static_cast<std::ptrdiff_t>(at) + 1,
            clauses.end(),
            [](std::string_view one) { return begins_asking(one) && !points_at(one); }
        );
        if (begins_asking(clause)) {
            own[at] = asked_behind && may_state(clause);
        } else {
            // "KW 12, geht das?" asks about the week; "wir könnten KW 12, geht das?" offers it.
            own[at] = offers(clause) || (only_time(clause) && !pointed && clauses.size() > 1);
        }
    }
    return own;
}

/// "kw8" of "KW 8", "20.2" of "20.2.": what tells a time apart from others.
std::set<std::string> times_in(std::string_view words) {
    static const RE2 week(R"((?i)(?:kw|woche|week|wk|cw)\.?\s*0?(\d{1,2})(?:\D|$))");
    static const RE2 day(R"((?:^|\D)0?(\d{1,2})\.\s?0?(\d{1,2})\.)");
    static const RE2 span(
        "(?i)(\\d+)\\s+(?:wochen?|tagen?|arbeitstagen?|werktagen?|weeks?|days?|working days)"
    );
    static const RE2 month("(?i)(" MONTHS "|" DAYS ")");
    std::set<std::string> times;
    std::string one;
    std::string other;
    re2::StringPiece rest(words.data(), words.size());
    while (RE2::FindAndConsume(&rest, week, &one)) {
        times.insert("kw" + one);
    }
    rest = re2::StringPiece(words.data(), words.size());
    while (RE2::FindAndConsume(&rest, day, &one, &other)) {
        times.insert(one + "." + other);
    }
    rest = re2::StringPiece(words.data(), words.size());
    while (RE2::FindAndConsume(&rest, span, &one)) {
        times.insert(one + " in all");
    }
    rest = re2::StringPiece(words.data(), words.size());
    while (RE2::FindAndConsume(&rest, month, &one)) {
        times.insert(plain_words(one));
    }
    return times;
}

bool names_one_of(std::string_view words, const std::set<std::string>& times) {
    return std::ranges::any_of(times_in(words), [&](const std::string& time) {
        return times.contains(time);
    });
}

/// The clauses that stay, with what stood between them.
template <typename Stays>
std::string clauses_that(std::string_view sentence, const Stays& stays) {
    const auto clauses = clauses_between(sentence);
    std::string kept;
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        if (stays(at, clauses)) {
            kept += (kept.empty() ? "" : ", ") + std::string(trimmed(clauses[at]));
        }
    }
    return kept;
}

std::string as_question(std::string words, bool asked) {
    while (asked && (words.ends_with('.') || words.ends_with(',') || words.ends_with(' '))) {
        words.pop_back();
    }
    if (asked && !words.empty() && !words.ends_with('?')) {
        words += '?';
    }
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    }
    return words;
}

}  // namespace

bool tells_own_date(std::string_view words) {
    for (const std::string_view sentence : sentences_of(words)) {
        const auto own = own_clauses(clauses_between(sentence));
        if (std::ranges::find(own, true) != own.end()) {
            return true;
        }
    }
    return false;
}

std::string without_own_dates(std::string_view line) {
    if (!tells_own_date(line)) {
        return std::string(line);
    }
    std::string kept;
    for (const std::string_view sentence : sentences_of(line)) {
        const auto own = own_clauses(clauses_between(sentence));
        std::string rest = clauses_that(sentence, [&](std::size_t at, const auto& clauses) {
            return !own[at] && !points_at(clauses[at]);
        });
        const bool asked = sentence.find('?') != std::string_view::npos || begins_asking(rest);
        if (!rest.empty() && asked) {
            kept += (kept.empty() ? "" : " ") + as_question(std::move(rest), true);
        }
    }
    return kept;
}

std::string without_dates_of(std::string_view text, const Answer& asked) {
    std::set<std::string> own;
    for (const Wording& one : asked.wording) {
        if (one.field == "available_from" || one.field == "delivery" ||
            one.field == "lead_time_days" || one.field == "needs_time_until") {
            own.merge(times_in(one.words));
        }
    }
    for (const std::string& known : times_in(without_own_dates(asked.question))) {
        own.erase(known);
    }
    if (own.empty() || !names_one_of(text, own)) {
        return std::string(text);
    }
    std::string kept;
    for (const std::string_view sentence : sentences_of(text)) {
        if (!names_one_of(sentence, own)) {
            kept += sentence;
            continue;
        }
        std::string rest = clauses_that(sentence, [&](std::size_t at, const auto& clauses) {
            return !names_one_of(clauses[at], own);
        });
        if (!rest.empty()) {
            kept += as_question(std::move(rest), false);
            kept += kept.ends_with('.') || kept.ends_with('?') ? " " : ". ";
        }
    }
    return std::string(trimmed(kept));
}

}  // namespace clusterlotse::commands
