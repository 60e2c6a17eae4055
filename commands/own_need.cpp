#include "commands/own_need.hpp"

#include "commands/words.hpp"

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

}  // namespace clusterlotse::commands
