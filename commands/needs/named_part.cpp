#include "commands/needs/named_part.hpp"

#include "commands/desk/stance.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// A longer text stands for itself.
constexpr std::size_t kLongestNamingPart = 400;
constexpr std::size_t kStemOfThing = 4;

/// "Noch eine Welle", "außerdem", "neues Thema": something else comes.
bool announces_another(const std::string& words) {
    static const RE2 another(
        R"(\b(?:neues? thema|neue[rsn]? (?:anfrage|bedarf|auftrag|projekt)|ausserdem|zusaetzlich|weitere[rsnm]?|andere[rsnm]?|(?:noch|auch) eine?[nrms]?|dann noch|suche|suchen|gesucht|wanted|looking for|another|new (?:request|need|topic|inquiry|enquiry)|besides|in addition)\b)"
    );
    return says(words, another);
}

/// "Die Wellen", "the shaft", "diese 20 Teile".
bool points(const std::string& words) {
    static const RE2 thing(
        R"(\b(?:(?:die|der|den|dem|das|des|dat|de|zur|zum|beim|diese[rnms]?|unsere[rnms]?|the|these|those|this|our) (?:\d+ )?(?:[a-z]+e[nrs]? )?[a-z]{4,}|(?:sie|die|das|es|they|it) (?:sind|ist|soll|sollen|muss|muessen|duerfen|darf|koennen|kann|werden|are|is|should|must|may|can))\b)"
    );
    return says(words, thing);
}

/// Says when or how he needs what is known, and seeks nobody.
bool only_needs(const std::string& words) {
    static const RE2 needs(R"(\b(?:brauch\w*|braeucht\w*|benoetig\w*|need\w*|require\w*)\b)");
    static const RE2 seeks(
        R"(\b(?:wer|wem|jemand\w*|irgendwer|einer|such\w*|gesucht|angebot\w*|anfrage\w*|who|anyone|anybody|somebody|someone|quote|rfq|looking)\b)"
    );
    return says(words, needs) && !says(words, seeks);
}

/// "Blechen" in "Abdeckbleche".
bool ends_a_compound(const std::string& words, std::string noun) {
    constexpr std::size_t kLeast = 5;
    while (noun.size() > kLeast && (noun.back() == 'n' || noun.back() == 'e')) {
        noun.pop_back();
    }
    static const RE2 plural(R"(e?[nrs]?(?: .*)?)");
    for (auto at = words.find(noun); noun.size() >= kLeast && at != std::string::npos;
         at = words.find(noun, at + 1)) {
        if (at > 0 && words[at - 1] != ' ' &&
            RE2::FullMatch(words.substr(at + noun.size()), plural)) {
            return true;
        }
    }
    return false;
}

bool same_number(const UnderstoodNeed& said, const UnderstoodNeed& need) {
    return said.quantity && need.quantity && said.quantity->value == need.quantity->value;
}

}  // namespace

bool points_at_part(std::string_view text, const std::string& need_text) {
    static const RE2 things(
        R"(\b(?:die|der|den|dem|das|des|dat|de|zur|zum|beim|diese[rnms]?|unsere[rnms]?|the|these|those|this|our) (?:\d+ )?([a-z]{4,})(?: ([a-z]{4,}))?)"
    );
    static const RE2 parts(
        R"(\b(?:die|den|der|diese[rnms]?|the|these|those) (?:\d+ )?(?:teile?n?|stuecke?n?|werkstuecke?n?|dinger?|parts?|pieces?)\b)"
    );
    static const RE2 no_thing(
        R"((?:sind|soll\w*|muess\w*|muss|duerf\w*|darf|koenn\w*|kann|werden|haben|brauch\w*|bitte|auch|noch|oder|aber|should|must|need|please|also|have|with)\b.*)"
    );
    const std::string words = plain_words(text.substr(0, kReadOfMessage));
    if (says(words, parts)) {
        return true;
    }
    const std::string needed = " " + plain_words(need_text);
    const auto named = [&](const std::string& noun) {
        return noun.size() >= kStemOfThing && !RE2::FullMatch(noun, no_thing) &&
               (needed.find(" " + noun.substr(0, kStemOfThing)) != std::string::npos ||
                ends_a_compound(needed, noun));
    };
    re2::StringPiece rest(words);
    std::string noun;
    // "Die langen Wellen"
    std::string behind;
    while (RE2::FindAndConsume(&rest, things, &noun, &behind)) {
        if (named(noun) || named(behind)) {
            return true;
        }
    }
    return false;
}

PartNamed part_named(
    std::string_view text,
    const UnderstoodNeed& said,
    const std::string& need_text,
    const UnderstoodNeed& need
) {
    if (said.processes.empty() || text.size() > kLongestNamingPart) {
        return PartNamed::no;
    }
    const std::string words = plain_words(text.substr(0, kReadOfMessage));
    if (!words.empty() && words[0] >= '0' && words[0] <= '9' && said.quantity &&
        !said.materials.empty()) {
        // "20 Drehteile aus 1.4301 … für unsere Pumpe"
        return PartNamed::no;
    }
    const auto known = [&](const std::string& process) {
        return std::ranges::find(need.processes, process) != need.processes.end();
    };
    const bool same_work = std::ranges::all_of(said.processes, known);
    const bool by_name = points_at_part(text, need_text);
    const bool number = said.quantity && !same_number(said, need);
    if (announces_another(words)) {
        return PartNamed::no;
    }
    if (asks_for_work(text)) {
        // "Die Wellen brauche ich schon Freitag", but "Wer kann die Wellen härten?"
        const bool needs_them = by_name && same_work && !number && only_needs(words);
        return needs_them ? PartNamed::surely : by_name ? PartNamed::may_be : PartNamed::no;
    }
    if (by_name) {
        return number ? PartNamed::may_be : PartNamed::surely;
    }
    if (!same_work || said.quantity) {
        return PartNamed::no;
    }
    return points(words) ? PartNamed::surely : PartNamed::may_be;
}

}  // namespace clusterlotse::commands
