#include "commands/needs/clean_corrections.hpp"

#include "commands/asker/also_ask.hpp"
#include "commands/desk/words.hpp"
#include "commands/needs/amount_corrections.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/size_corrections.hpp"
#include "commands/wording/clauses.hpp"
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

using FieldOf = void (*)(UnderstoodNeed&, const UnderstoodNeed&);

/// One field at a time, so that each change is told by itself.
constexpr FieldOf kNeedFields[] = {
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.quantity = all.quantity; },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.diameter = all.dimensions_mm.diameter;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.length = all.dimensions_mm.length;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.width = all.dimensions_mm.width;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.height = all.dimensions_mm.height;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.thickness = all.dimensions_mm.thickness;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.mass_kg = all.mass_kg; },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.deadline = all.deadline; },
};

std::string materials_in_words(const UnderstoodNeed& need, Language language) {
    std::vector<std::string> names;
    for (const Material& material : need.materials) {
        names.push_back(material.number.value_or(material.name));
    }
    return joined(names, language == Language::de ? " oder " : " or ");
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

/// What `replaced` says of a need is said anew in `without`.
bool takes_the_place(
    const Office& office,
    const std::string& without,
    const std::string& replaced,
    Date today,
    Language language
) {
    const UnderstoodNeed gone = office.engine.understand(replaced, today, language);
    const UnderstoodNeed stays = office.engine.understand(without, today, language);
    const auto stands_for = [](const auto& other, const auto& one) {
        return !one || other.has_value();
    };
    const Dimensions& size = gone.dimensions_mm;
    const Dimensions& other = stays.dimensions_mm;
    const bool says_something = !gone.materials.empty() || !gone.tolerances.empty() ||
                                gone.deadline || gone.mass_kg || size != Dimensions{};
    return says_something && (gone.materials.empty() || !stays.materials.empty()) &&
           (gone.tolerances.empty() || !stays.tolerances.empty()) &&
           stands_for(stays.deadline, gone.deadline) && stands_for(stays.mass_kg, gone.mass_kg) &&
           stands_for(other.diameter, size.diameter) && stands_for(other.length, size.length) &&
           stands_for(other.width, size.width) && stands_for(other.height, size.height) &&
           stands_for(other.thickness, size.thickness);
}

/// "Statt 42CrMo4 bitte C45": what is replaced stands first, in as few words as say something.
std::string without_leading_replaced(
    const Office& office, const std::string& text, Date today, Language language
) {
    static const RE2 leading(
        R"((?is)^(\W*(?:(?:bitte|doch|also|nein|nee|ach|und|jetzt|please|no)[\s,]+)*)(?:statt|anstatt|anstelle von|instead of)\s+((?:(?:aus|in|von|dem|der|den)\s+)?)(.+)$)"
    );
    static const RE2 word(R"(^(\s*[^\s,;]+[,;]?))");
    constexpr int kMostWordsReplaced = 4;
    std::string lead;
    std::string article;
    std::string rest;
    if (!RE2::FullMatch(text, leading, &lead, &article, &rest)) {
        return text;
    }
    std::string replaced;
    std::string next;
    for (int words = 0; words < kMostWordsReplaced && RE2::PartialMatch(rest, word, &next);
         ++words) {
        replaced += next;
        rest.erase(0, next.size());
        if (takes_the_place(office, lead + rest, replaced, today, language)) {
            return lead + std::string(trimmed(rest));
        }
    }
    return text;
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

std::string changes_in_words(
    const Office& office,
    const UnderstoodNeed& before,
    const UnderstoodNeed& after,
    Language language
) {
    const std::string instead = language == Language::de ? " statt " : " instead of ";
    std::vector<std::string> changes;
    const auto add = [&](const std::string& was, const std::string& is) {
        if (is != was && !is.empty()) {
            changes.push_back(was.empty() ? is : is + instead + was);
        }
    };
    for (const FieldOf field : kNeedFields) {
        UnderstoodNeed was;
        UnderstoodNeed is;
        field(was, before);
        field(is, after);
        add(joined(matching::describe(was, office.vocabulary, language), " "),
            joined(matching::describe(is, office.vocabulary, language), " "));
    }
    add(materials_in_words(before, language), materials_in_words(after, language));
    return joined(changes, ", ");
}

std::string without_replaced(
    const Office& office, const std::string& text, Date today, Language language
) {
    static const RE2 instead(
        R"((?i)((?:,\s*|\s)(?:und nicht|statt|anstatt|anstelle von|instead of|rather than)\s+((?:aus\s+|in\s+|bis\s+|by\s+)?[^,;\n]*?\d[^,;\n]*?))(?:[,;\n]|\.\s|\.?\s*$))"
    );
    constexpr int kMost = 8;
    std::string rest = without_leading_replaced(office, text, today, language);
    for (int round = 0; round < kMost; ++round) {
        re2::StringPiece whole;
        std::string replaced;
        if (!RE2::PartialMatch(rest, instead, &whole, &replaced)) {
            break;
        }
        std::string without = rest;
        without.erase(static_cast<std::size_t>(whole.data() - rest.data()), whole.size());
        if (!takes_the_place(office, without, replaced, today, language)) {
            break;
        }
        rest = std::move(without);
    }
    return rest;
}

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

}  // namespace clusterlotse::commands
