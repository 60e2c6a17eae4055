#include "commands/widening_words.hpp"

#include "commands/clauses.hpp"
#include "commands/words.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

using storage::Suggestion;

constexpr int kMostNumber = 99;
/// Longer texts say more than one word does.
constexpr std::size_t kLongestSuggestionNamed = 60;

struct OwnWord {
    std::string_view action;
    RE2 words;
};

/// The action that the words name; empty where they name none.
std::string_view action_named(const std::string& words) {
    static const std::string lead =
        "(?:(?:ja|yes|ok|gerne?|bitte|please|dann|dann bitte|sie duerfen|you "
        "may|wir|die|den|das|the|"
        "menge|quantity|auch|also|mit|with|in|im|a) )*";
    static const std::string tail =
        "(?: (?:bitte|please|suchen|search|anfragen|fragen|ask|geht|geht auch|gehen|gehen auch|ist "
        "ok|ist in "
        "ordnung|"
        "is fine|ok|ist gut|it|die menge|the quantity|werkstoff|grade|waere ok|genuegt))*";
    static const OwnWord all[] = {
        {"split",
         RE2(lead +
             "(?:auf|zer)?(?:teilen|geteilt|aufgeteilt|splitten|split|teilmengen|"
             "teillieferung(?:en)?|teillose|partial deliveries|parts)" +
             tail)},
        {"grade",
         RE2(lead + "(?:gleichwertig\\w*|ersatzwerkstoff|alternativwerkstoff|equivalent)" + tail)},
        {"steps", RE2(lead + "(?:einzelnen?|single) (?:schritte|steps)" + tail)},
        {"radius",
         RE2(lead +
             "(?:(?:weiter(?:er|en)?|groesser(?:er|en)?|wider|larger) "
             "(?:umkreis|kreis|radius|circle)|weiter weg|further away)" +
             tail)},
    };
    for (const OwnWord& one : all) {
        if (RE2::FullMatch(words, one.words)) {
            return one.action;
        }
    }
    return {};
}

std::string without_need_number(std::string_view text, std::string_view number) {
    std::string words(text);
    if (const auto at = folded(words).find(folded(number)); at != std::string::npos) {
        words.erase(at, number.size());
    }
    return words;
}

}  // namespace

std::optional<Suggestion> suggestion_numbered(
    std::string_view text, std::string_view number, const std::vector<Suggestion>& suggestions
) {
    const auto position = choice_number(without_need_number(text, number), kMostNumber);
    const auto picked = position ? std::ranges::find(suggestions, *position, &Suggestion::position)
                                 : suggestions.end();
    return picked == suggestions.end() ? std::nullopt : std::optional(*picked);
}

std::optional<Suggestion> suggestion_named(
    std::string_view text, std::string_view number, const std::vector<Suggestion>& suggestions
) {
    const std::string words = without_need_number(text, number);
    if (words.size() > kLongestSuggestionNamed) {
        return std::nullopt;
    }
    if (says_yes(words) && suggestions.size() == 1) {
        return suggestions.front();
    }
    const std::string_view action = action_named(plain_words(words));
    std::optional<Suggestion> meant;
    for (const Suggestion& one : suggestions) {
        if (!action.empty() && one.action == action) {
            if (meant) {
                return std::nullopt;
            }
            meant = one;
        }
    }
    return meant;
}

}  // namespace clusterlotse::commands
