#include "commands/needs/clean_corrections.hpp"

#include "commands/asker/also_ask.hpp"
#include "commands/desk/words.hpp"
#include "commands/needs/amount_corrections.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/size_corrections.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <iterator>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// Nobody puts a figure right in more words.
constexpr std::size_t kLongestCleanCorrection = 160;

/// Words around a figure that is put right.
bool is_filler(const std::string& word) {
    static const RE2 filler(
        R"(nein|nee|ne|noe|zurueck|wieder|back|uebrigens|chef|chefin|kollege|kollegin|konstruktion|kunde|sagt|meint|schreibt|gesagt|says|said|doch|ach|so|oh|ups|huch|sorry|quatsch|moment|halt|stopp|entschuldigung|entschuldige|pardon|also|jetzt|nun|bitte|es|das|der|die|den|dem|ist|sind|war|waren|soll|sollen|sollte|wird|werden|muss|muessen|wir|ich|mir|mich|uns|brauchen|brauche|braeuchten|benoetigen|nehmen|haette|haetten|gern|gerne|statt|anstatt|stattdessen|sondern|nicht|mehr|korrektur|berichtigung|aenderung|aendert|geaendert|sich|neu|neue|neuer|neues|lieber|eher|besser|eigentlich|natuerlich|selbstverstaendlich|klar|durchmesser|dm|laenge|breite|hoehe|dicke|staerke|menge|stueckzahl|anzahl|werkstoff|material|termin|liefertermin|mm|cm|stueck|stk|stck|teile|pcs|pc|pieces|piece|parts|dia|auf|von|zu|um|und|aus|in|bei|an|vertippt|verschrieben|vertan|verguckt|meinte|meine|habe|hab|haben|hatte|sein|danke|hallo|moin|tippfehler|zahlendreher|fehler|richtig|falsch|waere|mach|machen|mal|draus|daraus|ja|mit|durch|no|not|actually|sorry|it|its|is|s|are|should|be|instead|rather|than|make|that|please|change|changed|to|correction|we|i|need|the|diameter|length|width|height|thickness|quantity|typo|mistake|my|meant|oops|thanks|of|from|now|wait|a|b|20\d\d)"
    );
    return RE2::FullMatch(word, filler);
}

bool is_number(const std::string& word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
}

/// What is left of a text without what was understood of it, as plain words.
std::string besides_figures(std::string text, const UnderstoodNeed& later) {
    for (const Wording& wording : later.wording) {
        const auto at = wording.words.empty() ? std::string::npos : text.find(wording.words);
        if (at != std::string::npos) {
            text.replace(at, wording.words.size(), " ");
        }
    }
    return plain_words(text);
}

/// Nothing is said but the figure itself and words of putting right.
bool only_puts_right(const std::string& rest) {
    for (std::size_t begin = 0; begin < rest.size();) {
        const auto end = std::min(rest.find(' ', begin), rest.size());
        const std::string word = rest.substr(begin, end - begin);
        if (!is_filler(word) && !is_number(word)) {
            return false;
        }
        begin = end + 1;
    }
    return true;
}

std::vector<std::string> read_with(
    const Office& office, storage::NeedRecord need, const std::string& words
) {
    need.amendments.push_back(words);
    return matching::describe(understand(office, need), office.vocabulary, need.language);
}

/// Of whom is asked and of whom not the very words count.
bool speaks_of_firms(
    const Office& office, const storage::NeedRecord& need, const std::string& words
) {
    return !ruled_out_by(office, need, words).empty() ||
           (may_add_firm(words) && !also_asked(office, words, need.asker_profile).empty());
}

/// "42CrMo4 statt C45" of a need that says 1.0503: what is replaced goes by its other name.
void add_other_names(
    const Office& office,
    const std::string& words,
    const UnderstoodNeed& before,
    Language language,
    UnderstoodNeed& named
) {
    const UnderstoodNeed said = office.engine.understand(words, today_of(office), language);
    const auto known = [&](const Material& one) {
        const auto among = [&](const std::vector<Material>& all) {
            return std::ranges::find(all, one) != all.end();
        };
        return among(before.materials) || among(named.materials);
    };
    if (std::ranges::all_of(said.materials, known)) {
        std::ranges::copy_if(
            said.wording,
            std::back_inserter(named.wording),
            [](const Wording& one) { return one.field == "materials"; }
        );
    }
}

std::string without_taking_back(const std::string& words) {
    static const RE2 taking_back(
        R"((?i)^\W*(?:b[- ]?20\d\d[- /]\d{1,6}\W*)?(?:(?:nein|nee|ne|nö|ach so|ach ja|ach|oh|ups|huch|sorry|quatsch|moment|entschuldigung|no|oops|wait)\b[\s,!.:–-]*)+(?:doch\b\s*)?)"
    );
    std::string rest = words;
    RE2::Replace(&rest, taking_back, "");
    return std::string(trimmed(rest));
}

}  // namespace

std::optional<std::string> clean_words_in(
    const Office& office,
    const storage::NeedRecord& need,
    const std::string& kept,
    Language language
) {
    static const RE2 figure(R"(\d)");
    if (kept.size() > kLongestCleanCorrection || !RE2::PartialMatch(kept, figure)) {
        return std::nullopt;
    }
    storage::NeedRecord amended = need;
    amended.amendments.push_back(kept);
    const UnderstoodNeed before = understand(office, need);
    const UnderstoodNeed after = understand(office, amended);
    return changes_in_words(office, before, after, need.language) == kept
               ? std::optional(changes_in_words(office, before, after, language))
               : std::nullopt;
}

std::string behind_number(const std::string& text) {
    static const RE2 number(
        R"((?i)^\s*(?:(?:zu|für|fuer|wegen|betr\.?|re:?)\s+)?B-\d{4}-\d+\s*[:,–-]?\s*)"
    );
    std::string words = text;
    RE2::Replace(&words, number, "");
    return words;
}

std::string in_clean_words(
    const Office& office, const storage::NeedRecord& need, const std::string& words
) {
    if (words.size() > kLongestCleanCorrection || speaks_of_firms(office, need, words)) {
        return words;
    }
    const UnderstoodNeed before = understand(office, need);
    storage::NeedRecord amended = need;
    amended.amendments.push_back(words);
    const UnderstoodNeed after = understand(office, amended);
    const auto meant = matching::describe(after, office.vocabulary, need.language);
    const UnderstoodNeed later = office.engine.understand(
        without_replaced(
            office,
            with_amount_named(with_size_named(words), before),
            today_of(office),
            need.language
        ),
        today_of(office),
        need.language
    );
    const std::string changes = changes_in_words(office, before, after, need.language);
    // "Doch 1.4301 statt S235": what is replaced is named as well.
    UnderstoodNeed named = later;
    std::ranges::copy_if(before.wording, std::back_inserter(named.wording), [](const Wording& one) {
        return one.field == "materials";
    });
    add_other_names(office, words, before, need.language, named);
    const std::string besides = besides_figures(words, named);
    if (!changes.empty() && !besides.empty() && only_puts_right(besides) &&
        read_with(office, need, changes) == meant) {
        return changes;
    }
    const std::string rest = without_taking_back(words);
    const bool says_facts = !matching::empty(later) || later.quantity || later.deadline;
    return rest != words && says_facts && read_with(office, need, rest) == meant ? rest : words;
}

namespace {

/// "Nicht 20 Stück", "20 Stück sind falsch", and not "20 Stück, nicht mehr": the figure is none,
/// and what it is instead is not said.
bool takes_figure_back(const std::string& words) {
    static const RE2 negation(
        R"(\b(?:nicht|net|nit|kein|keine|not|no longer|never|aren t|isn t|falsch|wrong|verkehrt|fehler\w*|tippfehler|zahlendreher|mistake|typo|vertippt|verschrieben|vertan|verguckt|stimmt nicht|stimmen nicht)\b)"
    );
    static const RE2 stands_for(R"(\b(?:sondern|statt|anstatt|instead of|rather than)\b)");
    static const RE2 no_more(
        R"((?i)[,;]\s*(?:aber\s+|but\s+)?(?:nicht\s+mehr|mehr\s+nicht|nicht\s+mehr\s+und\s+nicht\s+weniger|not\s+more|no\s+more)\W*$)"
    );
    const std::string plain = plain_words(words);
    return says(plain, negation) && !says(plain, stands_for) && !says(words, no_more);
}

/// The text says nothing but figures that stand in the need already, rightly or not.
bool names_what_stands(
    const Office& office, const storage::NeedRecord& need, const std::string& text
) {
    const std::string words = behind_number(text);
    if (words.size() > kLongestCleanCorrection || words.find('?') != std::string::npos ||
        speaks_of_firms(office, need, words)) {
        return false;
    }
    const Date today = today_of(office);
    const UnderstoodNeed before = understand(office, need);
    const std::string named = with_amount_named(with_size_named(words), before);
    UnderstoodNeed said = office.engine.understand(named, today, need.language);
    const UnderstoodNeed as_written = office.engine.understand(words, today, need.language);
    std::ranges::copy(as_written.wording, std::back_inserter(said.wording));
    UnderstoodNeed details = said;
    details.kind.clear();
    const bool says_facts = !matching::empty(details) || said.quantity || said.deadline;
    static const RE2 calls_wrong(
        R"(\b(?:ein fehler|a mistake|stimmt|stimmen|verkehrt|wrong|nicht richtig|aren t|isn t)\b)"
    );
    std::string besides = besides_figures(words, said);
    RE2::GlobalReplace(&besides, calls_wrong, "nicht");
    return says_facts && only_puts_right(besides) &&
           read_with(office, need, words) ==
               matching::describe(before, office.vocabulary, need.language);
}

}  // namespace

bool stands_already(
    const Office& office, const storage::NeedRecord& need, const std::string& text
) {
    return names_what_stands(office, need, text) && !takes_figure_back(behind_number(text));
}

bool denies_what_stands(
    const Office& office, const storage::NeedRecord& need, const std::string& text
) {
    return takes_figure_back(behind_number(text)) && names_what_stands(office, need, text);
}

}  // namespace clusterlotse::commands
