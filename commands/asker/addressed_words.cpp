#include "commands/asker/addressed_words.hpp"

#include "commands/asker/told_firms.hpp"
#include "commands/desk/words.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <re2/re2.h>
#include <utility>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMostFirmsAddressed = 9;

const std::string kLeadToAddress =
    R"(^\s*(?:(?:bitte|und|ja|ok|okay|also|noch|dann|mal|please|and|then)[\s,]+)*)";
const std::string kVerb =
    R"((?:(?:nachricht|info|hinweis|frage|rückfrage|rueckfrage|antwort|schreib(?:en sie|t|e)?|sag(?:en sie|t|e)?|frag(?:en sie|t|e)?|weiter|message|note|question|reply|answer|write|say)\s+(?:(?:bitte|mal|doch|noch|das|folgendes|please)\s+)*)?)";
const std::string kTo = R"((?:(?:an|für|fuer|to|for)\s+|@\s?))";
const std::string kBefore =
    R"((?:(?:die|den|der|the|firma|fa\.?|anbieter|lieferant|nr\.?|nummer|no\.?|number|pos\.?|position|supplier|firm|option)\s*)*)";
const std::string kNumbers =
    R"((\d{1,2}(?:\s*(?:,|/|&|\+|und|u\.|sowie|and)\s*(?:(?:an|die|den|nr\.?|to)\s+)*\d{1,2})*))";
const std::string kAllAddressed =
    R"((alle[nr]?(?:\s+(?:firmen|anbieter[n]?|lieferanten|gefragten|anderen|offenen|die noch dabei sind))*|beiden?|all(?:\s+(?:of them|firms|suppliers))?|everybody|everyone|both))";
const std::string kBehind =
    R"((?:\s+(?:bitte|nur|allein|folgendes|weitergeben|weiterleiten|please|only|alone))*)";
const std::string kColon = R"(\s*(?::|;|\s[–—-]\s|\n)\s*)";
/// What can only be said to somebody, so that nothing need stand before it.
const std::string kSpeaks =
    R"([\s,]+((?:bitte|please|wann|wie|was|welche\w*|können|koennen|könnten|koennten|könnt|haben sie|habt|hätten|ist|sind|geht|ginge|gibt|reicht|passt|schicken|senden|liefern|wir|unser\w*|danke|when|how|what|which|can|could|do|does|is|are|will|would|we|our|thanks)\b.*))";
/// "Frag die 2, ob …", "tell 2 that …"
const std::string kAsksWhether =
    R"([\s,]+((?:ob|dass|daß|wann|wie|was|welche\w*|bis wann|sie|if|whether|that|when|how|what|to)\b.*))";

struct Form {
    std::string pattern;  ///< two groups: whom, and what
    bool numbered = true;
    bool bare = false;
};

const std::vector<std::pair<Form, std::unique_ptr<RE2>>>& forms() {
    static const auto all = [] {
        const std::string order =
            R"((?:frag|fragen sie|fragt|frage|sag|sagen sie|sagt|sage|ask|tell)\s+(?:(?:bitte|mal|doch|noch|please)\s+)*(?:bei\s+)?)";
        // "Für 20 ist der Preis gut" is said of pieces.
        const std::string to_them = R"((?:(?:an|to)\s+|@\s?))";
        const std::string rest = R"((.+))";
        std::vector<Form> plain{
            {kLeadToAddress + kVerb + kTo + kBefore + kNumbers + kBehind + kColon + rest},
            {kLeadToAddress + order + kBefore + kNumbers + kBehind + kColon + rest},
            {kLeadToAddress + kVerb + to_them + kBefore + kNumbers + kSpeaks, true, true},
            {kLeadToAddress + order + kBefore + kNumbers + kAsksWhether, true, true},
            {kLeadToAddress + kVerb + kTo + kBefore + kAllAddressed + kBehind + kColon + rest,
             false},
            {kLeadToAddress + order + kBefore + kAllAddressed + kBehind + kColon + rest, false},
            {kLeadToAddress + kVerb + to_them + kBefore + kAllAddressed + kSpeaks, false, true},
            {kLeadToAddress + order + kBefore + kAllAddressed + kAsksWhether, false, true},
            {kLeadToAddress + R"(@\s?)" + kNumbers + R"(\s+)" + rest},
            // "2: Wann …", but no "10:30 Uhr"
            {kLeadToAddress + kBefore + kNumbers + R"(\s*:\s*([^\d\s].*|\s\d.*))", true, true},
            {kLeadToAddress + kVerb + kTo + R"(([^:\n]{2,60}?))" + kBehind + R"(\s*:\s*)" + rest,
             false},
            {kLeadToAddress + R"((\p{Lu}[^:\n]{2,50}?)\s*:\s+)" + rest, false, true},
        };
        std::vector<std::pair<Form, std::unique_ptr<RE2>>> compiled;
        for (Form& form : plain) {
            const bool capital = form.pattern.find("\\p{Lu}") != std::string::npos;
            auto pattern = std::make_unique<RE2>((capital ? "(?s)" : "(?is)") + form.pattern);
            compiled.emplace_back(std::move(form), std::move(pattern));
        }
        return compiled;
    }();
    return all;
}

std::vector<int> numbers_in(const std::string& whom) {
    static const RE2 number(R"((\d{1,2}))");
    std::vector<int> found;
    re2::StringPiece rest(whom);
    int one = 0;
    while (found.size() < kMostFirmsAddressed && RE2::FindAndConsume(&rest, number, &one)) {
        found.push_back(one);
    }
    return found;
}

bool names_all(const std::string& whom) {
    static const RE2 all("(?i)" + kAllAddressed);
    return RE2::FullMatch(whom, all);
}

/// Whom the beginning of the text addresses, and all that follows.
std::optional<Addressed> address_of(std::string_view text) {
    static const RE2 number(
        R"((?i)^\s*(?:(?:zu|bei|betrifft|betr\.?|re|aw|for)[: ]+)?b[- ]?20\d\d[- /]\d{1,6}\b[ :,;–-]*)"
    );
    static const RE2 behind(R"((?i)^([^:\n]{1,20}?)\s*\(?\bb[- ]?20\d\d[- /]\d{1,6}\b\)?\s*:)");
    std::string said(text);
    RE2::Replace(&said, number, "");
    RE2::Replace(&said, behind, "\\1:");
    for (const auto& [form, pattern] : forms()) {
        std::string whom;
        std::string words;
        if (!RE2::FullMatch(said, *pattern, &whom, &words) || trimmed(words).empty()) {
            continue;
        }
        Addressed one;
        one.bare = form.bare;
        one.words = std::string(trimmed(words));
        if (form.numbered) {
            one.positions = numbers_in(whom);
        } else if (names_all(whom)) {
            one.everybody = true;
        } else {
            one.firm = std::string(trimmed(whom));
        }
        return one;
    }
    return told_to_firm(said);
}

/// True where a line addresses somebody by number, so that the one before ends there.
bool begins_another(std::string_view line) {
    const auto one = address_of(line);
    return one && (one->everybody || !one->positions.empty());
}

}  // namespace

std::vector<Addressed> addressed_in(std::string_view text) {
    const auto first = address_of(text);
    if (!first) {
        return {};
    }
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        if (parts.empty() || begins_another(line)) {
            parts.emplace_back(line);
        } else {
            parts.back() += "\n" + std::string(line);
        }
        begin = end + 1;
    }
    std::vector<Addressed> all;
    for (const std::string& part : parts) {
        if (auto one = address_of(part)) {
            all.push_back(std::move(*one));
        }
    }
    return all;
}

}  // namespace clusterlotse::commands
