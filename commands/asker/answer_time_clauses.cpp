#include "commands/asker/answer_time_clauses.hpp"

#include "commands/asker/until_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"

#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// No day of a date is said in more words.
constexpr std::size_t kMostWordsOfDay = 5;
constexpr std::size_t kReadForDay = 80;

const std::string kAnswerNoun =
    "(?:r(?:ü|ue)ck)?antwort(?:en)?|r(?:ü|ue)ckmeldung(?:en)?|(?:preis)?angebot(?:e|sabgabe)?|"
    "offerten?|preise|(?:antwort|angebots|abgabe|r(?:ü|ue)ckmelde|einreichungs)frist|repl(?:y|ies)|"
    "answers?|quotes?|quotations?|offers?|responses?|feedback";
const std::string kPoliteBefore =
    "(?:(?:bitte|bitten|wir|ich|um|brauchen|brauche|bräuchten|benötigen|benötige|erbitten|hätten|"
    "hätte|gern|gerne|ihre?|eure?|ein|eine|die|das|der|den|erste|schnelle|please|we|i|need|your|a|"
    "an|the|und|and|mit|with)\\s+)*";
const std::string kUntilAnswer =
    "(?:bis|spätestens bis|until|till|by|not later than|no later than)";

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

struct WordPlace {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The words of `text` from `at` on, as far as the clause goes.
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

struct DayRead {
    Date day{};
    std::size_t end = 0;    ///< behind the day
    std::size_t words = 0;  ///< of `words_from`, so many
};

/// The day that the words from `at` on name, in as many words as name one.
std::optional<DayRead> day_from(
    std::string_view text, const std::vector<WordPlace>& words, Date today
) {
    for (std::size_t count = std::min(words.size(), kMostWordsOfDay); count > 0; --count) {
        const WordPlace whole{words.front().begin, words[count - 1].end};
        std::string said = plain_words(text.substr(whole.begin, whole.end - whole.begin));
        // "Mo 30.11.2026" is that day.
        static const RE2 weekday(
            R"(^(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:den |dem |the )?(\d.*))"
        );
        RE2::Replace(&said, weekday, R"(\1)");
        for (const char* const lead : {"bis ", "bis zum "}) {
            if (const auto day = end_named(lead + said, today)) {
                return DayRead{*day, whole.end, count};
            }
        }
    }
    return std::nullopt;
}

/// Where the clause ends whose day is read; nothing where it says more than that day.
std::optional<std::size_t> end_behind_day(
    std::string_view text, const std::vector<WordPlace>& words, const DayRead& read
) {
    std::size_t end = read.end;
    for (std::size_t i = read.words; i < words.size(); ++i) {
        const std::string_view written = text.substr(words[i].begin, words[i].end - words[i].begin);
        const bool sentence_over = text[end - 1] == '.' && !says_nothing_more(plain_words(written));
        if (sentence_over || begins_the_work(plain_words(written))) {
            return end;
        }
        if (!says_nothing_more(plain_words(written))) {
            return std::nullopt;
        }
        end = words[i].end;
    }
    return end;
}

/// The text less what stands between, and less a seam that is left over.
std::string without_place(std::string_view text, WordPlace what) {
    while (what.begin > 0 &&
           std::string_view(" \t,;-").find(text[what.begin - 1]) != std::string_view::npos) {
        --what.begin;
    }
    std::string rest(text.substr(0, what.begin));
    std::string behind(text.substr(what.end));
    static const RE2 seam(R"(^[\s,;:.!]+)");
    if (trimmed(rest).empty()) {
        RE2::Replace(&behind, seam, "");
    } else if (!behind.empty() && behind.front() != ',' && behind.front() != '\n' && behind.front() != '.' && behind.front() != ')' && behind.front() != ';') {
        rest += ' ';
    }
    return std::string(trimmed(rest + behind));
}

}  // namespace

std::optional<AnswerTimeWithin> answer_time_within(std::string_view text, Date today) {
    // "Antwort bitte bis …", "please quote by …", "bitte antworten Sie bis …"
    static const RE2 noun_first(
        "(?i)(?:^|[^\\pL\\d])((" + kPoliteBefore + ")(?:(?:" + kAnswerNoun +
        ")|(?:bitte |please )(?:antworten|melden|bieten)(?: sie)?(?: sich)?(?: an)?|please "
        "(?:answer|reply|quote|respond|offer)|(?:bitte )?(?:antworten|melden) sie(?: sich)?)"
        "(?:\\s+(?:bitte|gern|gerne|brauchen wir|brauche ich|benötigen wir|bräuchten wir|"
        "möglichst|please|needed|spätestens|erbeten|erwünscht|is|are|ist|due|wäre schön|hätten wir "
        "gern|hätte ich gern|back))*\\s+" +
        kUntilAnswer + "\\s)"
    );
    // "bis Freitag ein Angebot", "bitte bis Freitag antworten"
    static const RE2 day_first("(?i)(?:^|[^\\pL\\d])(" + kPoliteBefore + kUntilAnswer + "\\s)");
    static const RE2 noun_behind(
        "(?i)^\\s+(?:(?:bitte|ein|eine|ihr|ihre|euer|eure|erste|die|das|a|an|your|gern|gerne)\\s+)*"
        "(?:(?:" +
        kAnswerNoun + ")|anbieten|antworten|zurückmelden|rückmelden|melden)(?:[^\\pL]|$)"
    );
    text = text.substr(0, kReadOfMessage);
    for (const RE2* const form : {&noun_first, &day_first}) {
        re2::StringPiece rest(text.data(), text.size());
        re2::StringPiece lead;
        while (RE2::FindAndConsume(&rest, *form, &lead)) {
            const auto begin = static_cast<std::size_t>(lead.data() - text.data());
            const std::size_t at = begin + lead.size();
            const auto words = words_from(text, at);
            const auto read = day_from(text, words, today);
            if (!read) {
                continue;
            }
            std::optional<std::size_t> end;
            if (form == &noun_first) {
                end = end_behind_day(text, words, *read);
            } else {
                re2::StringPiece behind(text.data() + read->end, text.size() - read->end);
                const std::size_t before = behind.size();
                if (RE2::Consume(&behind, noun_behind)) {
                    end = read->end + (before - behind.size());
                    // The sign behind the word is not the word's.
                    if (*end > read->end && *end <= text.size() && !behind.empty()) {
                        --*end;
                    }
                }
            }
            if (end) {
                return AnswerTimeWithin{read->day, without_place(text, {begin, *end})};
            }
        }
    }
    return std::nullopt;
}

std::string without_answer_time(const std::string& text, Date today) {
    auto within = answer_time_within(text, today);
    return within ? std::move(within->rest) : text;
}

}  // namespace clusterlotse::commands
