#include "commands/desk/sign_off.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/discretion_words.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMostLines = 40;
constexpr std::size_t kMostHeadLines = 3;
constexpr std::size_t kMostHeadBytes = 400;

bool is_farewell(std::string_view line) {
    static const RE2 farewell(
        R"((?i)^\W*(?:(?:vielen dank|danke|thanks|many thanks)\W+(?:und|and)\W+)?(?:(?:mit\s+)?(?:freundliche[nm]?|beste[nm]?|viele[nm]?|liebe[nm]?|herzliche[nm]?|schöne[nm]?|sonnige[nm]?)\s+gr(?:ü|ue)(?:ß|ss)e?n?|(?:gruß|gruss|grüße|gruesse|mfg|m\.f\.g|vg|lg|bg|hochachtungsvoll|(?:(?:kind|best|warm|with kind|with best)\s+)?regards|(?:yours\s+)?(?:sincerely|faithfully)|cheers|best wishes|all the best|best|ciao)(?:[\s,.!]+\pL[\pL .-]{0,40})?[\s,.!]*$|(?:i\. ?a\.|i\. ?v\.|ppa\.|gez\.)\s))"
    );
    static const RE2 separator(R"(^(?:--+|__+|\*\*+|==+|~~+|—+|–+)\s*$)");
    return says(line, farewell) || says(line, separator);
}

bool is_mobile_footer(std::string_view line) {
    static const RE2 footer(
        R"((?i)^\W*(?:von meinem \S+(?: \S+){0,4} gesendet|gesendet (?:von|mit|aus|über)(?: der)? (?:meinem )?\S+(?: \S+){0,5}|(?:diese nachricht wurde|diese mail wurde) .*gesendet.*|sent from (?:my|the|yahoo|outlook|proton|gmail).*|sent (?:via|with) .*|get outlook for .*|outlook für (?:ios|android).*|holen sie sich .*|kurz (?:und knapp )?vom handy.*|mobil (?:gesendet|geschrieben).*|unterwegs getippt.*)\W*$)"
    );
    return says(line, footer);
}

bool is_contact(std::string_view line) {
    static const RE2 reach(
        R"((?i)(?:[\pL\d._%+-]+@[\pL\d-]+\.[\pL]{2,}|(?:https?://|www\.)\S+|^\W*(?:tel|fon|telefon|phone|mobil|mobile|handy|fax|t|m|f|e-?mail|mail|web|internet)\.?\s?[:.]\s*\S|^\W*(?:tel|telefon|mobil|fax)\.? ?[+(0]|^[\s+(]*(?:\+|00|0)[\d ()/.–-]{6,}$))"
    );
    static const RE2 place(
        R"(^\s*(?:(?:D[- ])?\d{5} \p{Lu}[\pL -]+|\p{Lu}[\pL. -]*(?:[Ss]tr(?:aße|asse|\.)|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing) ?\d+ ?[a-z]?)(?:[,|·;•].*)?$)"
    );
    static const RE2 firm(
        R"((?:\b(?:GmbH|mbH|AG|KG|OHG|e\. ?K\.|UG|Ltd\.?|Inc\.?|GbR)(?:[^\pL]|$)|(?i)\b(?:HRB|HRA|amtsgericht|registergericht|geschäftsführ\w*|ust-?id\S*|steuernummer|sitz der gesellschaft|handelsregister|managing directors?)\b))"
    );
    static const RE2 notice(
        R"((?i)(?:diese (?:e-?mail|nachricht) (?:enthält|ist|kann)|this (?:e-?mail|message) (?:is|may|and|contains)|vertrauliche informationen|datenschutz\S*|confidential\b.*(?:recipient|intended)|bevor sie diese|please consider the environment|nicht der richtige adressat))"
    );
    return says(line, reach) || says(line, place) || says(line, firm) || says(line, notice);
}

bool is_thanks(std::string_view line) {
    static const RE2 thanks(
        R"((?i)^\W*(?:(?:vielen|besten|herzlichen|lieben) dank|danke(?:schön)?|thanks|thank you|many thanks)(?:\s+(?:schon ?mal|schon|vorab|im voraus|für (?:ihre|die|deine) (?:mühe|hilfe)|in advance|und gruß))*\W*$)"
    );
    return says(line, thanks);
}

/// What a signature says of its writer's work.
bool is_role(std::string_view line) {
    static const RE2 role(
        R"((?i)^\s*(?:(?:leiter|leiterin|leitung|head of|abteilung|team)\s+)?(?:einkauf|einkäufer(?:in)?|vertrieb|geschäftsführ\w*|geschäftsleitung|inhaber(?:in)?|disposition|arbeitsvorbereitung|technischer \w+|logistik|buchhaltung|qualitätssicherung|purchasing|procurement|sales|buyer|managing director|ceo|owner|prokurist(?:in)?|assistenz\s?\w*)(?:\s*(?:&|und|and|/|,|\|)\s*\p{Lu}\S+)*\s*$)"
    );
    return says(line, role);
}

/// "Peter Sommer", "Leiter Einkauf": words in capitals and no figure among them.
bool may_be_name(std::string_view line) {
    static const RE2 names(
        R"(^\s*(?:(?:Dr|Prof|Dipl|Ing|i\. ?A|i\. ?V)\.?[- ]?)*\p{Lu}[\pL.'’-]*(?:(?:\s+(?:von|van|der|de|und|&|\||/|im|für|and|of)){0,2}[\s,|/&-]+\p{Lu}[\pL.'’-]*){1,5}\s*$)"
    );
    return says(line, names);
}

bool is_one_of(std::string_view line, const std::vector<std::string>& names) {
    const std::string said = folded(trimmed(line));
    return std::ranges::any_of(names, [&](const std::string& name) {
        if (name.empty()) {
            return false;
        }
        const std::string known = folded(name);
        // "Erika" where Erika Brandt writes.
        const bool first_name = said.size() > 1 && known.starts_with(said + " ");
        const bool last_name = said.size() > 2 && known.ends_with(" " + said);
        return said == known || first_name || last_name;
    });
}

std::vector<std::string_view> first_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin <= text.size() && lines.size() <= kMostLines;) {
        const auto end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// "Bitte nur an Schichtwerk Additiv GmbH": who may get the need is no signature, whatever firm
/// stands in it.
bool says_to_whom(std::string_view line) {
    static const RE2 spares(
        R"((?i)\b(?:nicht|keinesfalls|not|never)\s+(?:an|bei|to|ask)\b|\b(?:außer|ausser|except)\b)"
    );
    return !read_discretion(line).only.empty() ||
           RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), spares);
}

}  // namespace

std::string_view without_footer(
    std::string_view text,
    const std::vector<std::string>& names,
    const SaysSomething& says_something
) {
    text = without_sign_off(text, names);
    const auto lines = first_lines(text);
    if (lines.size() < 2 || lines.size() > kMostLines ||
        std::ranges::any_of(lines, is_postscript)) {
        return text;
    }
    // From below: how far up the sign-off reaches.
    std::size_t head = lines.size();
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (is_farewell(trimmed(lines[i]))) {
            head = i;
            break;
        }
    }
    while (head > 1) {
        const std::string_view line = trimmed(lines[head - 1]);
        if (says_to_whom(line)) {
            break;
        }
        const bool footer =
            line.empty() || is_mobile_footer(line) || is_thanks(line) || is_role(line) ||
            is_contact(line) || is_one_of(line, names) || small_talk(line) == SmallTalk::thanks ||
            small_talk(line) == SmallTalk::empty || (may_be_name(line) && !says_something(line));
        if (!footer) {
            break;
        }
        --head;
    }
    // Below a signature it is meant no less.
    const auto below = lines.begin() + static_cast<std::ptrdiff_t>(std::min(head, lines.size()));
    if (head > kMostHeadLines || head == lines.size() ||
        std::any_of(below, lines.end(), [](std::string_view line) {
            return says_to_whom(trimmed(line));
        })) {
        return text;
    }
    const auto end =
        static_cast<std::size_t>(lines[head - 1].data() - text.data()) + lines[head - 1].size();
    const std::string_view said = trimmed(text.substr(0, end));
    return said.empty() || said.size() > kMostHeadBytes ? text : said;
}

bool is_postscript(std::string_view line) {
    static const RE2 postscript(
        R"((?i)^\W*(?:p\.? ?s\b\.?|nachtrag|ergänzung|edit|update)(?:[^\pL]|$))"
    );
    return says(line, postscript);
}

bool begins_sign_off(std::string_view line) {
    return is_farewell(line) || is_mobile_footer(line);
}

}  // namespace clusterlotse::commands
