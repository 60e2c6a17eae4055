#include "commands/discretion/surnames.hpp"

#include "commands/wording/pattern_search.hpp"
#include "matching/text/text.hpp"

#include <array>
#include <cstddef>
#include <re2/re2.h>
#include <string_view>
#include <utility>

namespace clusterlotse::commands {

namespace {

/// So much of the text before and behind a name is looked at.
constexpr std::size_t kAround = 60;

/// Letters, with umlauts and accents, and digits; no signs.
bool in_word(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto leads = [](unsigned char one) { return one >= 0xC3 && one <= 0xC5; };
    const unsigned char one = byte(at);
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9') ||
           leads(one) || (one >= 0x80 && one < 0xC0 && at > 0 && leads(byte(at - 1)));
}

/// Whose name is looked for: what stands around it must tell the more the less it is his own.
enum class Whose { writer, first, other };

/// How it is written: "Braun", "BRAUN" or "braun".
enum class Case { name, capitals, small };

/// "bei", "Fa.", "unser Kunde": behind these words stands who, not what.
bool leads_to_name(std::string_view before) {
    static const RE2 words(
        R"((?i)(?:^|[^\pL])(?:bei|beim|bei der|fa\.?|fima|firma|herrn?|hr\.|frau|fr\.|(?:end)?kunden?:?|kollegen?|kollegin|lieferant(?:en)?|(?:auftraggeber|kunde|lieferant|besteller)(?: ist| war)?:?|hause?|gebr\.?|gebrüder|inh\.?|i\. ?a\.|i\. ?v\.|ppa\.?|gez\.?|mr\.?|mrs\.?|ms\.?|at|supplier|customer|company|messrs\.?|named|called|heißen|heiße|name ist|namens|familie|family)[\s("„]*$)"
    );
    return says(before, words);
}

/// "Projekt Braun 2026"
bool leads_to_project(std::string_view before) {
    static const RE2 words(
        R"((?i)(?:^|[^\pL])(?:projekt|project|kommission|komm\.|bv|bauvorhaben)[\s:("„]*$)"
    );
    return says(before, words);
}

bool leads_to_writer(std::string_view before) {
    static const RE2 words(
        R"((?i)(?:^|[^\pL])(?:von|vom|für|fuer|an|mit|zu|zum|durch|gegen|wir|hier|hier (?:ist|schreibt)|bin|von der|from|for|by|to|of|with|is|projekt|project|kommission|bv|nach|anfrage)[\s("„]*$)"
    );
    return says(before, words);
}

/// "Gruß", "Hallo", "ich bin".
bool greets(std::string_view before) {
    static const RE2 words(
        R"((?i)(?:^|[^\pL])(?:hi|hallo|liebe[rn]?|dear|gruß|gruss|grüße|gruesse|lg|vg|mfg|best|regards|cheers|ich bin|hier ist|this is|moin)[\s,]*$)"
    );
    return says(before, words);
}

/// "GmbH", "hat", "-Zeichnung", "_4711": in front of these stands who.
bool follows_name(std::string_view behind) {
    static const RE2 legal(
        R"(^[\s,]*(?:(?:g?GmbH|mbH|AG|KGaA|KG|OHG|GbR|e\. ?K\b|UG|SE|Ltd|Inc|LLC)\b|[&+] ?(?:Co\b|Cie\b|Söhne|Sohn|Partner)))"
    );
    static const RE2 does(
        R"(^ +(?:hat|haben|hatte|macht|machte|kann|könnte|liefert|lieferte|braucht|sucht|benötigt|bietet|stellt|zahlt|will|sagt|meint|drängelt|drängt|entscheidet|wartet|fertigt|needs|wants|has|had|makes|made|used to|supplies|supplied|says)(?:[^\pL]|$))"
    );
    static const RE2 joined(
        R"(^(?:_[\pL\d]|[- ](?i:zeichnung|norm|werksnorm|team|nummer|nr\b|bestellung|auftrag|projekt|artikel|rechnung|drawing|order|project|standard)|[-_]\d))"
    );
    return says(behind, legal) || says(behind, does) || says(behind, joined);
}

bool stands_beside(std::string_view before, std::string_view behind) {
    static const RE2 begins(R"((?:^|\n)[ >]*$)");
    static const RE2 heads(R"(^[ ]*(?::|\n|$))");
    static const RE2 here(R"((?i)^,? (?:hier|here)(?:[^\pL]|$))");
    return (says(before, begins) && says(behind, heads)) || says(behind, here);
}

/// "Rohr Ø 40", "Braun RAL 8017".
bool tells_size(std::string_view behind) {
    static const RE2 size(R"(^,? (?:\d|Ø|ø|M\d|DN|RAL|mm|aus |in |of |from ))");
    return says(behind, size);
}

/// "Ersatz für die Teile von Schlosser.", "Angebot von Schlosser liegt vor", "stellt Schlosser
/// bei".
bool works_with(std::string_view before, std::string_view behind) {
    static const RE2 origin(R"((?i)(?:^|[^\pL])(?:von|vom|an|from|by|to)[\s„"(]*$)");
    static const RE2 ends(
        R"(^[“")]*(?:[.,;!?\n)]|$| (?:und|and|bei|kennt|knows|today|liegt|machen|gekauft)(?:[^\pL]|$)))"
    );
    static const RE2 thing(
        R"((?i)(?:angebote?|zeichnung(?:en)?|teile?n?|muster|werkzeuge?|vorrichtung(?:en)?|lieferung|ware|mail|rechnung|anfrage|quote|drawings?|parts?|tools?) (?:(?:ist|sind|kommt|kommen|war|is|are) )?(?:von|from|by|of) *$)"
    );
    static const RE2 provides(R"((?i)(?:^|[^\pL])stell(?:t|te|en) *$)");
    static const RE2 besides(R"(^ bei(?:[^\pL]|$))");
    return (says(before, origin) && says(behind, ends)) ||
           (says(before, thing) && !tells_size(behind)) ||
           (says(before, provides) && says(behind, besides));
}

class SurnameSearch {
public:
    explicit SurnameSearch(const std::string& text) : text_(text) {}

    void look_for(const std::string& name, Whose whose) {
        const std::string key = matching::squeezed(name);
        if (key.size() < 2) {
            return;
        }
        for (std::size_t begin = 0; begin < text_.size();) {
            if (!in_word(text_, begin)) {
                ++begin;
                continue;
            }
            std::size_t end = begin;
            while (end < text_.size() && in_word(text_, end)) {
                ++end;
            }
            const std::string_view word = std::string_view(text_).substr(begin, end - begin);
            const std::size_t ending = ending_behind(word, key);
            if (ending != std::string_view::npos && meant(begin, end, ending > 0, whose)) {
                places_.emplace_back(begin, end);
            }
            begin = end;
        }
    }

    std::string result() const {
        std::string out;
        std::size_t at = 0;
        for (std::size_t begin = 0; begin < text_.size();) {
            std::size_t end = begin;
            for (const auto& [first, last] : places_) {
                end = first == begin ? last : end;
            }
            if (end > begin) {
                out.append(text_, at, begin - at).append(kLeftOut);
                at = end;
            }
            begin = end > begin ? end : begin + 1;
        }
        return out.append(text_, at);
    }

    bool found() const { return !places_.empty(); }

private:
    /// Bytes of "s" or "sche" behind the name; npos where the word is another one.
    static std::size_t ending_behind(std::string_view word, const std::string& key) {
        static constexpr std::array<std::string_view, 6> kEndings = {
            "", "s", "sche", "schen", "scher", "sches"};
        for (const std::string_view ending : kEndings) {
            if (word.size() > ending.size() && word.ends_with(ending) &&
                matching::squeezed(word.substr(0, word.size() - ending.size())) == key) {
                return ending.size();
            }
        }
        return std::string_view::npos;
    }

    static Case case_of(std::string_view word) {
        const auto capital = [](std::string_view letter) {
            return (letter[0] >= 'A' && letter[0] <= 'Z') ||
                   (letter.size() > 1 && letter[0] == '\xC3' &&
                    static_cast<unsigned char>(letter[1]) < 0x9F);
        };
        const std::size_t second = static_cast<unsigned char>(word[0]) >= 0x80 ? 2 : 1;
        return !capital(word)                                         ? Case::small
               : word.size() > second && capital(word.substr(second)) ? Case::capitals
                                                                      : Case::name;
    }

    bool meant(std::size_t begin, std::size_t end, bool inflected, Whose whose) const {
        const std::string_view text = text_;
        const std::size_t from = begin > kAround ? begin - kAround : 0;
        const std::string_view before = text.substr(from, begin - from);
        const std::string_view behind = text.substr(end, kAround);
        static const RE2 genitive(R"(^['’](?:s(?:[^\pL]|$)| \p{Lu}))");
        const bool owns = inflected || says(behind, genitive);
        if (case_of(text.substr(begin, end - begin)) == Case::small) {
            static const RE2 linked(R"([@/_]$)");
            static const RE2 here(R"((?i)^(?: (?:hier|here)(?:[^\pL]|$)|_))");
            return whose != Whose::other &&
                   (greets(before) || says(behind, here) || says(before, linked));
        }
        if (whose == Whose::first) {
            static const RE2 apart(R"((?:^|[.!?,:\n–-])[ >]*$)");
            static const RE2 last(R"(^[ .!]*(?:\n|$))");
            return greets(before) || (says(before, apart) && says(behind, last)) ||
                   (leads_to_name(before) && !tells_size(behind));
        }
        if (follows_name(behind) || owns || leads_to_project(before) ||
            (leads_to_name(before) && !tells_size(behind))) {
            return true;
        }
        static const RE2 linked(R"([_]$)");
        if (says(before, linked)) {
            return true;
        }
        if (whose == Whose::other && works_with(before, behind)) {
            return true;
        }
        return whose == Whose::writer && (greets(before) || stands_beside(before, behind) ||
                                          (leads_to_writer(before) && !tells_size(behind)));
    }

    const std::string& text_;
    std::vector<std::pair<std::size_t, std::size_t>> places_;
};

}  // namespace

std::string without_surnames(const std::string& text, const Surnames& names) {
    SurnameSearch search(text);
    for (const std::string& name : names.of_writer) {
        search.look_for(name, Whose::writer);
    }
    for (const std::string& name : names.first) {
        search.look_for(name, Whose::first);
    }
    for (const std::string& name : names.of_others) {
        search.look_for(name, Whose::other);
    }
    return search.found() ? search.result() : text;
}

}  // namespace clusterlotse::commands
