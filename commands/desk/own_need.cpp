#include "commands/desk/own_need.hpp"

#include "commands/desk/words.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

std::optional<AnswerAndNeed> answer_and_need(
    const std::string& text, const std::function<Stance(const std::string&)>& stance
) {
    constexpr std::size_t kLongest = 2000;
    static const RE2 besides(
        R"((?i)^\W*(?:(?:und|aber|ach ja|ach|oh|ja|and|but|oh)[\s,]+)*(?:übrigens|uebrigens|außerdem|ausserdem|nebenbei|apropos|ps|p\.s\.|by the way|btw|besides|(?:et)?was (?:ganz )?anderes|anderes thema|noch (?:was|etwas|eins|eine (?:bitte|frage))|eine (?:andere|eigene) (?:sache|frage)|andere (?:sache|frage)|something else|one more thing|(?:wir|ich) (?:suchen?|brauchen?)[^.!?\n]{0,20} (?:selbst|selber|auch)|i am (?:also )?looking|we are (?:also )?looking)(?:[^\pL]|$))"
    );
    static const RE2 self(
        R"((?i)(?:^|[^\pL])(?:selbst|selber|unsererseits|meinerseits|eigene[nrs]? bedarf|myself|ourselves)(?:[^\pL]|$))"
    );
    if (text.size() > kLongest || stance(text) == Stance::open) {
        return std::nullopt;
    }
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        const bool stop = text[at] == '.' || text[at] == '!' || text[at] == '?' || text[at] == ';';
        if (text[at] != '\n' && !(stop && (text[at + 1] == ' ' || text[at + 1] == '\n'))) {
            continue;
        }
        AnswerAndNeed both{
            std::string(trimmed(text.substr(0, at + 1))),
            std::string(trimmed(text.substr(at + 1)))};
        const bool another =
            RE2::PartialMatch(both.need, besides) || RE2::PartialMatch(both.need, self);
        const bool answers =
            stance(both.answer) == Stance::answer || says_yes(both.answer) || says_no(both.answer);
        if (another && answers && stance(both.need) == Stance::need) {
            return both;
        }
    }
    return std::nullopt;
}

std::optional<AnswerAndNeed> answer_and_own_work(
    const std::string& text, const std::function<bool(const std::string&)>& is_own_work
) {
    constexpr std::size_t kLongest = 600;
    static const RE2 seam(
        R"((?i)([,;.!]\s+(?:(?:und|and|aber|but|außerdem|ausserdem|dann)\s+)*|\s*\n\s*|\s+(?:und|and)\s+))"
    );
    static const RE2 needs(
        R"((?i)(?:^|[^\pL])(?:haben|hab|habe|hätten|haetten|hätte|brauchen|brauche|bräuchten|braeuchten|suchen|suche|benötigen|benoetigen|have|need|looking for|gibt es|da sind|kommen)(?:[^\pL]|$))"
    );
    if (text.size() > kLongest || is_own_work(text.substr(0, text.find_first_of(",.;!\n")))) {
        return std::nullopt;
    }
    re2::StringPiece rest(text);
    re2::StringPiece found;
    while (RE2::FindAndConsume(&rest, seam, &found)) {
        const auto at = static_cast<std::size_t>(found.data() - text.data());
        AnswerAndNeed both{
            std::string(trimmed(text.substr(0, at))),
            std::string(trimmed(text.substr(at + found.size())))};
        // "Wir haben … zum Verzinken" tells what there is, "wir hätten" what is to be done with it.
        RE2::Replace(&both.need, R"((?i)^wir haben\b)", "wir hätten");
        RE2::Replace(&both.need, R"((?i)^ich habe?\b)", "ich hätte");
        if (!both.answer.empty() && !is_own_work(both.answer) &&
            RE2::PartialMatch(both.need, needs) && is_own_work(both.need)) {
            return both;
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::commands
