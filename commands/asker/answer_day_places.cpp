#include "commands/asker/answer_day_places.hpp"

#include "commands/asker/until_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// No day of a date is said in more words.
constexpr std::size_t kMostWordsOfDay = 5;
constexpr std::size_t kReadForDay = 80;

/// A word behind the day that says nothing: "bis Freitag bitte", "by Friday latest".
bool says_nothing_more(const std::string& word) {
    static const RE2 idle(
        R"(|bitte|danke|erbeten|erwuenscht|gewuenscht|noetig|spaetestens|reicht|reichen|genuegt|waere|gut|schoen|super|prima|ideal|moeglich|mittag|mittags|abend|abends|vormittag|12|uhr|an|mich|uns|per|mail|zurueck|antworten|anbieten|melden|zurueckmelden|rueckmelden|schicken|senden|geben|abgeben|please|thanks|latest|the|at|would|be|great|fine|enough|needed|noon|eod)"
    );
    return RE2::FullMatch(word, idle);
}

/// What goes on behind the day is no part of it: "Angebot bis Freitag für 20 Wellen".
bool begins_the_work(const std::string& word) {
    static const RE2 work(
        R"(fuer|ueber|zu|zum|zur|von|for|on|ein|eine|einen|die|das|der|ihr|ihre|eine)"
    );
    return RE2::FullMatch(word, work);
}

bool denies(const std::string& word) {
    static const RE2 negation(R"(nicht|net|nit|kein|keine|keinen|keines|keiner|not|no|ohne)");
    return RE2::FullMatch(word, negation);
}

}  // namespace

std::vector<WordPlace> words_from(std::string_view text, std::size_t at) {
    std::vector<WordPlace> words;
    const std::size_t last = std::min(text.size(), at + kReadForDay);
    while (at < last) {
        const bool seam = std::string_view(",;:\n!?()–").find(text[at]) != std::string_view::npos;
        if (seam) {
            break;
        }
        if (text[at] == ' ' || text[at] == '\t') {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() &&
               std::string_view(" \t,;:\n!?()").find(text[end]) == std::string_view::npos) {
            ++end;
        }
        words.push_back({at, end});
        at = end;
    }
    return words;
}

std::optional<DayRead> day_from(
    std::string_view text, const std::vector<WordPlace>& words, Date today
) {
    // "By mail" is not the month of May.
    static const RE2 no_day(R"((?:e )?mails?|emails?)");
    for (std::size_t count = std::min(words.size(), kMostWordsOfDay); count > 0; --count) {
        const WordPlace whole{words.front().begin, words[count - 1].end};
        std::string said = plain_words(text.substr(whole.begin, whole.end - whole.begin));
        // "Mo 30.11.2026" is that day.
        static const RE2 weekday(
            R"(^(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:den |dem |the )?(\d.*))"
        );
        RE2::Replace(&said, weekday, R"(\1)");
        if (RE2::FullMatch(said, no_day)) {
            continue;
        }
        for (const char* const lead : {"bis ", "bis zum "}) {
            if (const auto day = last_day_named(lead + said, today)) {
                return DayRead{*day, false, whole.end, count};
            }
            if (const auto past = day_over_named(lead + said, today)) {
                return DayRead{*past, true, whole.end, count};
            }
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> end_behind_day(
    std::string_view text, const std::vector<WordPlace>& words, const DayRead& read, bool& denied
) {
    static const RE2 urges(R"((?i)^nicht\s+(?:vergessen|später|länger|früher)|^not\s+later)");
    std::size_t end = read.end;
    for (std::size_t i = read.words; i < words.size() && text[end - 1] != '.'; ++i) {
        const std::string_view behind =
            text.substr(words[i].begin, words.back().end - words[i].begin);
        if (denies(plain_words(text.substr(words[i].begin, words[i].end - words[i].begin))) &&
            !says(behind, urges)) {
            denied = true;
            return words.back().end;
        }
    }
    for (std::size_t i = read.words; i < words.size(); ++i) {
        const std::string_view written = text.substr(words[i].begin, words[i].end - words[i].begin);
        const bool sentence_over = text[end - 1] == '.' && !says_nothing_more(plain_words(written));
        if (sentence_over || begins_the_work(plain_words(written))) {
            return end;
        }
        if (!says_nothing_more(plain_words(written))) {
            const bool urged =
                says(text.substr(words[i].begin, words.back().end - words[i].begin), urges);
            return urged ? std::optional(words.back().end) : std::nullopt;
        }
        end = words[i].end;
    }
    return end;
}

std::string_view clause_before(std::string_view before) {
    std::size_t begin = before.find_last_of(",;:\n!?()");
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    for (std::size_t dot = before.find(". ", begin); dot != std::string_view::npos;
         dot = before.find(". ", begin)) {
        begin = dot + 2;
    }
    return trimmed(before.substr(begin));
}

bool sentence_goes_on(std::string_view text, std::size_t end, bool begins_clause) {
    constexpr std::size_t kLongestDate = 9;
    static const RE2 dated(R"((?:^|[^\d.])\d{1,2}\.\s?\d{1,2}\.$)");
    const bool dot = text[end - 1] == '.';
    const std::size_t from = end > kLongestDate ? end - kLongestDate : 0;
    if (dot && !says(text.substr(from, end - from), dated)) {
        return false;
    }
    const std::size_t next = std::min(text.find_first_not_of(" \t\r\n", end), text.size());
    const bool line = text.substr(end, next - end).find('\n') != std::string_view::npos;
    static const RE2 goes_on(R"(^[a-zäöü])");
    static const RE2 anew(R"(^(?:bitte|please)\s)");
    const std::string_view behind = text.substr(next);
    return (!dot && !line) || (begins_clause && !line) ||
           (says(behind, goes_on) && !says(behind, anew));
}

}  // namespace clusterlotse::commands
