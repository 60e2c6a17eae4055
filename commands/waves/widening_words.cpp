#include "commands/waves/widening_words.hpp"

#include "commands/desk/choices.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

using storage::Suggestion;

constexpr int kMostNumber = 99;
/// Longer texts say more than one word does.
constexpr std::size_t kLongestSuggestionNamed = 60;
constexpr std::size_t kLongestFirmNamed = 120;

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

std::vector<Suggestion> firms_picked(
    std::string_view text, std::string_view number, const std::vector<Suggestion>& suggestions
) {
    static const std::string polite =
        "(?:(?:ja|jo|jawohl|ok|okay|gut|gern|gerne|klar|bitte|dann|doch|ruhig|trotzdem|mal|einfach|"
        "yes|sure|please|well|then|just) )*";
    static const std::string them =
        "(?:die|den|sie|ihn|diese[nr]?|alle[n]?|beide[n]?|alle (?:drei|vier|zwei|beide)|die "
        "(?:drei|"
        "zwei|vier|beiden)|dort|da|them|it|all|both|all of them|both of them|all "
        "(?:three|two|four)|"
        "there)";
    static const std::string how =
        "(?: (?:bitte|mal|doch|ruhig|trotzdem|alle|beide|an|dort|einfach|please|anyway|all the "
        "same))*";
    static const RE2 all(
        polite +
        "(?:frag|frage|fragen|ask|try|contact|versuch\\w*|probier\\w*)"
        "(?: (?:sie|ihr|du|bitte|mal|doch|ruhig|trotzdem|dann|einfach|bei|es))* " +
        them + how + "|" + polite + them +
        " (?:bitte |mal |doch |ruhig |trotzdem |auch |einfach )*(?:an)?fragen" + how
    );
    const std::string words = without_need_number(text, number);
    if (words.size() > kLongestSuggestionNamed) {
        return {};
    }
    std::vector<Suggestion> firms = suggestions;
    std::erase_if(firms, [](const Suggestion& one) { return one.action != "near_miss"; });
    const std::vector<int> chosen = choices_said(words, kMostNumber);
    if (chosen.size() == kMostNumber || RE2::FullMatch(plain_words(words), all)) {
        return chosen.empty() || firms.size() == suggestions.size() ? firms
                                                                    : std::vector<Suggestion>{};
    }
    std::erase_if(firms, [&](const Suggestion& one) {
        return std::ranges::find(chosen, one.position) == chosen.end();
    });
    return firms.size() == chosen.size() ? firms : std::vector<Suggestion>{};
}

bool agrees_to_suggestion(std::string_view text, std::string_view number) {
    static const RE2 yes(
        "(?:(?:ach|oh|na|gut|super|prima|bitte|please|well|oh well|dann) )*"
        "(?:ja|jo|jawohl|jep|yes|yep|yeah|sure|ok|okay|klar|gern|gerne|genau|passt|einverstanden|"
        "machen sie(?: das| es)?(?: so)?|mach(?: das| es)?(?: so)?|tun sie(?: das| es)?|do(?: it| "
        "that| so)?|"
        "go ahead|please do)"
        "(?: (?:bitte|danke|gern|gerne|so|das|es|klar|natuerlich|unbedingt|auf jeden fall|machen|"
        "machen sie(?: das| es)?|mach(?: das| es)?|tun sie(?: das| es)?|sie "
        "das|please|thanks|do|do it|"
        "do that|that s fine|go ahead|of course))*"
    );
    const std::string words = without_need_number(text, number);
    return words.size() <= kLongestSuggestionNamed && words.find('?') == std::string::npos &&
           (says_yes(words) || RE2::FullMatch(plain_words(words), yes));
}

std::string words_of_firm(std::string_view text, std::string_view number) {
    static const RE2 around(
        "\\b(?:ja|jo|ok|okay|gut|gern|gerne|klar|bitte|dann|doch|ruhig|trotzdem|mal|einfach|frag|"
        "frage|fragen|anfragen|ask|try|contact|nimm|nehmen|sie|die|den|der|bei|auch|es|firma|fa|"
        "yes|"
        "sure|please|the|anyway|all the same)\\b"
    );
    std::string words = without_need_number(text, number);
    if (words.size() > kLongestFirmNamed) {
        return {};
    }
    words = plain_words(words);
    RE2::GlobalReplace(&words, around, " ");
    return plain_words(words);
}

}  // namespace clusterlotse::commands
