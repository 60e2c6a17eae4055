#include "matching/answers/answer_periods.hpp"

#include "matching/text/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {
namespace {

using std::chrono::sys_days;

/// A clause with one date, and what it says of it.
struct DatedClause {
    std::string words;
    const FoundDate* date = nullptr;
};

const FoundDate* date_at(const AnswerScene& scene, std::size_t token) {
    const auto found = std::ranges::find(scene.dates, token, &FoundDate::from);
    return found == scene.dates.end() ? nullptr : &*found;
}

/// Clauses of a sentence, cut behind every word that divides it.
void add_clauses(
    const AnswerScene& scene, const AnswerSentence& sentence, std::vector<DatedClause>& clauses
) {
    static constexpr std::string_view kDividers[] = {
        ",", "aber", "but", "und", "and", "dafuer", "sondern", "jedoch", "sonst", "dann", "then"};
    clauses.emplace_back();
    const std::string_view words = sentence.words;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::string_view word = words.substr(at, end - at);
        if (std::ranges::find(kDividers, word) != std::end(kDividers)) {
            clauses.emplace_back();
        } else if (!word.empty()) {
            clauses.back().words += " " + std::string(word);
        }
        if (word == "@d" && clauses.back().date == nullptr) {
            clauses.back().date = date_at(scene, sentence.token_of[at]);
        }
        at = end + 1;
    }
}

bool full(const std::string& words) {
    static const RE2 busy(
        R"( (?:voll|dicht|belegt|ausgebucht|ausgelastet|verplant|full|booked|busy|kapazitaet|kapazitaeten|capacity) )"
    );
    return matches(busy, words);
}

bool blocked(const std::string& words) {
    static const RE2 no(
        R"( (?:nicht|nichts|kein|keine|keinen|not|cannot|no|t|eng|knapp|sportlich|ambitioniert|schwierig|kritisch|heikel|optimistisch|unrealistisch|tight|ambitious|stretch|challenging|difficult|hard|optimistic|unrealistic) )"
    );
    return matches(no, words) || full(words);
}

bool says_yes(const std::string& words) {
    static const RE2 yes(
        R"( (?:gern|ja|yes|geht|ginge|gehen|gingen|klappt|passt|passen|moeglich|machbar|koennen|koennten|koennte|kann|schaffen|haetten|waere|okay|works|possible|can|could|happy|glad|frei|free|luft|fine|gut|wuerde|would|sicher|safe|realistisch|realistic|zusagen|halten) )"
    );
    return matches(yes, words);
}

bool free_clause(const std::string& words) {
    static const RE2 elsewhere(
        R"( (?:erst|fruehestens|earliest|bis|until|till|by|vor|before|nach|after|wieder) )"
    );
    static const RE2 onwards(R"( (?:ab|from) )");
    // Behind "aber" the day alone says it.
    static const RE2 bare(R"(^(?: (?:in|im|am|the|wohl|eher|rather|lieber|die|der|auch|of))* @d $)"
    );
    return !matches(elsewhere, words) &&
           (says_yes(words) || (!matches(onwards, words) && matches(bare, words)));
}

}  // namespace

std::optional<FreePeriod> free_period(const AnswerScene& scene) {
    std::vector<DatedClause> clauses;
    for (const AnswerSentence& sentence : scene.sentences) {
        add_clauses(scene, sentence, clauses);
    }
    std::optional<sys_days> taken;
    bool busy = false;
    for (const DatedClause& clause : clauses) {
        const std::string words = clause.words + " ";
        if (clause.date == nullptr) {
            continue;
        }
        if (blocked(words)) {
            taken = sys_days(clause.date->last);
            busy = busy || full(words);
        } else if (taken && sys_days(clause.date->first) > *taken && free_clause(words)) {
            return FreePeriod{*clause.date, !busy && says_yes(words)};
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::matching
