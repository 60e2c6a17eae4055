#include "commands/asker/told_firms.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <memory>
#include <re2/re2.h>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestOrder = 600;

struct ToldForm {
    std::string pattern;  ///< two groups: whom, and what
    bool whole = false;   ///< the firm reads all of the words
    bool grows = false;   ///< the name may be longer than its first word
};

const std::string kLeadToTold =
    R"(^\s*(?:(?:bitte|und|ja|ok|okay|also|noch|dann|mal|hallo|ach|please|and|then|hi)[\s,]+)*(?:(?:können|koennen|könnten|koennten|könntet|könnt|kannst|könntest|würden|wuerden|could|can|would)\s+(?:sie|du|ihr|wir|you|we)\s+(?:(?:bitte|mal|please)\s+)*)?)";
const std::string kArticle =
    R"((?:(?:bitte|mal|doch|noch|kurz|gern|gerne|bei|an|von|mit|die|der|den|dem|firma|fa\.|please|the|with)\s+)*)";
/// Begins with a capital, which is checked whatever stands before it.
const std::string kName = R"(((?-i:\p{Lu})[^,:;\n?!]{1,50}?))";
const std::string kOrderFillers =
    R"((?:\s+(?:bitte|mal|doch|noch|nochmal|kurz|nach|aus|mit|an|zurück|zurueck|bescheid|daran|please|know|again))*)";
const std::string kWhatIsTold =
    R"([\s,:]+(?:bitte[\s,]+)?((?:ob|dass|daß|wann|wie|was|wo|warum|wieviel|welche\w*|bis wann|wir|unser\w*|sie sollen|er soll|if|whether|that|when|how|what|which|we|our|to)\b.+))";

std::vector<ToldForm> told_forms() {
    const std::string order =
        R"((?:frage?t?|fragen\s+(?:sie|wir)|sage?t?|sagen\s+sie|schreibe?t?|schreiben\s+sie|richtet?|richten\s+sie|teile?t?|teilen\s+sie|gib|gebt|geben\s+sie|informiere?t?|informieren\s+sie|erinnere?t?|erinnern\s+sie|hake?t?|haken\s+sie|hör|hört|erkundige?\s+dich|erkundigen\s+sie\s+sich|ask|tell|let|remind|inform|write|check)\s+)";
    const std::string behind =
        R"((?:nachhaken|nachfragen|nach\s?fragen|anfragen|rückfragen|rueckfragen|nachhören|nachhorchen|erkundigen|abklären|klären|fragen|sagen|ausrichten|mitteilen|weitergeben|bescheid\s+(?:geben|sagen)|schreiben|informieren|erinnern))";
    return {
        {kLeadToTold + order + kArticle + kName + kOrderFillers + kWhatIsTold},
        {kLeadToTold + kArticle + kName + kOrderFillers + R"(\s+)" + behind + kWhatIsTold},
        {R"(^\s*@\s?((?-i:\p{Lu})[\pL\d.&-]+)[\s,]+(.+))", false, true},
        {R"(^\s*(?:(?:ich|wir|i|we)\s+)?(?:hätte|haette|hätten|haetten|habe|haben|have)\s+(?:(?:ich|wir|noch|da|mal)\s+)*(?:eine?|ne|a|one)\s+(?:(?:kurze|kleine|quick)\s+)?(?:frage|bitte|info|question|request)\s+(?:an|für|fuer|for|to)\s+)" +
         kArticle + kName + R"((?:\s*[,:–—-]\s+|\s*\n\s*)(.+))"},
        {R"(^\s*(?:nachricht|info|hinweis|frage|rückfrage|rueckfrage|antwort|message|note|question|reply)\s+(?:an|für|fuer|to|for)\s+)" +
         kArticle + kName + R"((?:\s+[–—-]\s+|,\s+)(.+))"},
        {kLeadToTold + kArticle + kName +
             R"(\s+((?:soll|sollen|sollte|sollten|möge|moege|mögen|möchte|muss|müsste|müssten|should|must)\s+(?:(?:mir|uns|mal|noch|doch|das|es|den|die)\s+)*(?:bitte|uns|mir|noch|mal|please|us|me)\s.+))",
         true},
        {kLeadToTold + R"(von\s+)" + kArticle + kName +
             R"(\s+((?:hätten|haetten|hätte|bräuchten|braeuchten|bräuchte|brauchen|brauche|möchten|würden|wüssten|wuessten|wüsste)\s+(?:wir|ich)\s.+))",
         true},
    };
}

/// An order, a no or the end of the need, which belong to the need's asker and nobody else's eyes.
bool speaks_of_choosing(std::string_view text) {
    static const RE2 choosing(
        R"((?i)(?:^|[^\pL])(?:auftrag|zuschlag|absag\pL*|absage|raus|weg|ausschließen|ausschliessen|gewinn\w*|bekommen|kriegen|order|reject\w*|award\w*)(?:[^\pL]|$))"
    );
    return says(text, choosing);
}

}  // namespace

std::optional<Addressed> told_to_firm(std::string_view text) {
    static const auto forms = [] {
        std::vector<std::pair<ToldForm, std::unique_ptr<RE2>>> compiled;
        for (ToldForm& form : told_forms()) {
            auto pattern = std::make_unique<RE2>("(?is)" + form.pattern);
            compiled.emplace_back(std::move(form), std::move(pattern));
        }
        return compiled;
    }();
    if (text.size() > kLongestOrder) {
        return std::nullopt;
    }
    const std::string said(text);
    for (const auto& [form, pattern] : forms) {
        Addressed one;
        std::string words;
        if (!RE2::FullMatch(said, *pattern, &one.firm, &words) || trimmed(words).empty() ||
            (form.whole && speaks_of_choosing(said))) {
            continue;
        }
        one.firm = std::string(trimmed(one.firm));
        one.words = std::string(trimmed(form.whole ? said : words));
        one.told = true;
        one.grows = form.grows;
        return one;
    }
    return std::nullopt;
}

bool may_ask_firm(std::string_view text) {
    static const RE2 about_it(
        R"(\b(?:geantwortet|antwortet|antwort\w*|gemeldet|meldet|angeboten|abgesagt|zugesagt|reagiert|geschrieben|stand|steht|teurer|teuer|guenstig\w*|billig\w*|zuverlaessig\w*|gut|serioes|empfehl\w*|taugt|erfahrung\w*|kenn\w*|auftrag|zuschlag|asked|answered|replied|responded|offered|declined|reliable|cheap\w*|expensive|any good|know|recommend\w*|order)\b)"
    );
    return text.find('?') != std::string_view::npos && !says(plain_words(text), about_it);
}

}  // namespace clusterlotse::commands
