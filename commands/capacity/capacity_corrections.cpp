#include "commands/capacity/capacity_words.hpp"
#include "commands/desk/words.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "nicht KW 14, sondern KW 15"
std::optional<std::string> behind_not(const std::string& text) {
    static const RE2 not_but(
        R"((?is)^.*?(?:^|\s)(?:nicht|kein\pL*|not)\s.+?[\s,](?:sondern|but)\s+(.+)$)"
    );
    std::string words;
    return RE2::FullMatch(text, not_but, &words) ? std::optional(words) : std::nullopt;
}

/// "20 h statt 30 h", "statt KW 14 lieber KW 15"
std::optional<std::string> beside_instead(const std::string& text) {
    static const RE2 instead(
        R"((?is)^(.*?)(?:^|[\s,])(?:statt|anstatt|anstelle von|instead of|rather than)\s+(.+)$)"
    );
    static const RE2 figure(R"(\d)");
    static const RE2 first_value(
        R"((?is)^(?:der|den|die|von|the)?\s*(?:\d+(?:[.,]\d+)?\s*(?:h|std|stunden|hours?|tagen?|days?)\b|(?:kw|cw|woche|kalenderwoche|week)\s*\d+|\d+\b)\W*(.+)$)"
    );
    std::string before;
    std::string behind;
    if (!RE2::FullMatch(text, instead, &before, &behind)) {
        return std::nullopt;
    }
    if (RE2::PartialMatch(before, figure)) {
        // "20 statt 30 h": the unit is said once.
        static const RE2 bare_figure(R"(^(.*\d)\s*$)");
        static const RE2 hours(R"((?i)\d\s*(h|std|stunden|hours?)\b)");
        static const RE2 week(R"((?i)(?:kw|cw|woche|week))");
        std::string figures;
        std::string unit;
        if (RE2::FullMatch(before, bare_figure, &figures) && !RE2::PartialMatch(before, week) &&
            RE2::PartialMatch(behind, hours, &unit)) {
            return figures + " " + unit;
        }
        return before;
    }
    std::string words;
    return RE2::FullMatch(behind, first_value, &words) ? std::optional(words) : std::nullopt;
}

}  // namespace

std::optional<std::string> corrected_words(std::string_view text) {
    constexpr std::size_t kLongest = 160;
    if (text.size() > kLongest) {
        return std::nullopt;
    }
    static const RE2 label(R"((?i)^\s*!?(?:frei|free)(?:\s*:\s*|\s+))");
    static const RE2 word(R"(^[\s,;:.!–-]*([\pL']+)(?:[\s,;:.!–-]+|$))");
    static const RE2 sure(
        R"((?i)nein|nee|nö|no|nope|sorry|pardon|entschuldigung|ups|korrektur|correction|falsch|wrong|quatsch|doch|lieber|meine|meinte|meinten|gemeint|mean|meant|actually|rather|heißen|heissen|richtig|better)"
    );
    static const RE2 beside(
        R"((?i)nur|only|ich|wir|i|we|war|waren|was|es|sind|ist|is|it|its|that|das|muss|soll|sollte|should|be|make|oh|erst|besser|bitte|please|natürlich|vielmehr|stimmt)"
    );
    std::string rest(text);
    RE2::Replace(&rest, label, "");
    bool corrects = false;
    if (auto words = behind_not(rest)) {
        rest = *words;
        corrects = true;
    } else if (auto other = beside_instead(rest)) {
        rest = *other;
        corrects = true;
    }
    re2::StringPiece left(rest);
    std::string one;
    std::string last;
    for (re2::StringPiece ahead = left; RE2::Consume(&ahead, word, &one); left = ahead) {
        const bool cue = RE2::FullMatch(one, sure);
        if (!cue && !RE2::FullMatch(one, beside)) {
            break;
        }
        corrects = corrects || cue;
        last = folded(one);
    }
    const std::string words(trimmed({left.data(), left.size()}));
    // "doch noch 20 h Fräsen" is said of more.
    static const RE2 more(
        R"((?i)(?:noch|auch|zusätzlich|also|additional\pL*|another|weitere\pL*)\b.*)"
    );
    const bool adds = last != "nur" && RE2::FullMatch(words, more);
    return corrects && !words.empty() && !adds ? std::optional(words) : std::nullopt;
}

}  // namespace clusterlotse::commands
