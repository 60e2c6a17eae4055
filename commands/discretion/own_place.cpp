#include "commands/discretion/own_place.hpp"

#include "commands/asker/asker_firms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/name_list.hpp"
#include "commands/discretion/town_region.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/candidates.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// A shorter part of a town's name stands in too many words.
constexpr std::size_t kLeastTownPart = 6;

/// "Landau" of "Landau i. d. Pfalz", "Frankenthal" of "Frankenthal (Pfalz)".
std::string bare_town(std::string town) {
    static const RE2 behind(
        R"((?i)\s*(?:[(/,].*|\s(?:i\.|in|an|am|a\.|bei|b\.|ob|o\.|im|auf|near)\s.*))"
    );
    RE2::Replace(&town, behind, "");
    return std::string(trimmed(town));
}

/// What the town is called in a text. A name that is a word besides ("Halle") stands for it only
/// behind a word that leads to a place.
void add_town(const std::string& town, NameList& list) {
    if (town.empty()) {
        return;
    }
    const auto words = words_of_name(town);
    if (words.size() > 1 || !list.plain(town)) {
        list.add_as_written(town);
    } else {
        for (const char* before :
             {"in ", "nach ", "aus ", "bei ", "ab ", "um ", "near ", "from "}) {
            list.add_as_written(before + town);
        }
    }
    // "Kreuznach" of "Bad Kreuznach"
    if (words.size() > 1 && words.back().size() >= kLeastTownPart && !list.plain(words.back())) {
        list.add_as_written(words.back());
    }
}

/// "67722 Winnweiler": what stands before its town in a text.
std::string postcode_in(const Profile& firm, const std::string& text) {
    // Most texts have no postcode in them, and a pattern takes longer to make than to look for.
    static const RE2 any(R"(\b\d{5}\s)");
    const std::string town = bare_town(firm.city);
    std::string postcode;
    if (!town.empty() && RE2::PartialMatch(text, any)) {
        const RE2 before(R"((?i)\b(\d{5})\s+)" + RE2::QuoteMeta(town) + R"((?:\PL|$))");
        RE2::PartialMatch(text, before, &postcode);
    }
    return postcode;
}

std::string without_town_of(const Office& office, const Profile& firm, const std::string& text) {
    NameList list(office);
    add_town(bare_town(firm.city), list);
    std::string rest = text;
    // The town's own, where the profile names none.
    if (const std::string postcode = postcode_in(firm, text); !postcode.empty()) {
        RE2::GlobalReplace(&rest, "\\b" + postcode + "\\b", std::string(kLeftOut));
    }
    rest = list.identity().names.empty() ? rest : list.without(rest);
    if (!firm.postcode.empty() && rest.find(firm.postcode) != std::string::npos) {
        const RE2 postcode("\\b" + RE2::QuoteMeta(firm.postcode) + "\\b");
        RE2::GlobalReplace(&rest, postcode, std::string(kLeftOut));
    }
    return rest;
}

/// The work is done, or the goods are fetched, at a place: without any place nobody could say what
/// it takes. A part for such work ("Transportrollen", "repair plates") is made anywhere.
bool happens_at_place(const storage::NeedRecord& need) {
    static const RE2 at_place(
        R"(\b(?:vor ort\w*|transport(?:e|es|s|en|iert|ieren|kosten)?|spedition\w*|umzug\w*|umsetzung|umsetzen|demontage\w*|demontier\w*|inbetriebnahme\w*|baustelle\w*|on site|haulage|relocat\w*|dismantl\w*|reparatur(?:en)?|wartung(?:en)?|(?:transport|reparatur|wartungs)(?:auftr(?:ag|ags|aege)|arbeit|arbeiten|leistung|leistungen|dienst|dienste|service|einsatz|einsaetze|vertrag))\b)"
    );
    static const RE2 hyphen(R"((?i)\b(transport|reparatur|wartungs)-(\pL))");
    static const RE2 part(
        R"(\b(?:transport (?:roller|wheel|belt|frame|box|rack|cart|trolley|pallet|lock|eye|hook)s?)\b)"
    );
    std::string text = whole_text(need);
    RE2::GlobalReplace(&text, hyphen, R"(\1\2)");
    text = plain_words(text);
    RE2::GlobalReplace(&text, part, "");
    return RE2::PartialMatch(text, at_place);
}

constexpr std::size_t kDigitsOfRegion = 2;

/// What may be said of where the firm sits: "Region PLZ 67". A postcode that its profile does not
/// name may stand before its town in its own words; without any the town tells it.
std::string region_of(const Office& office, const Profile& firm, const storage::NeedRecord& need) {
    std::string postcode = firm.postcode;
    for (const std::string& text : {firm.text, whole_text(need)}) {
        postcode = postcode.empty() ? postcode_in(firm, text) : postcode;
    }
    const std::string digits = postcode.size() > kDigitsOfRegion
                                   ? postcode.substr(0, kDigitsOfRegion)
                                   : region_around(office, bare_town(firm.city));
    return digits.empty() ? std::string() : "Region PLZ " + digits;
}

/// The town gives way to its region.
std::string with_region(
    const Office& office,
    const storage::NeedRecord& need,
    const Profile& firm,
    const std::string& text
) {
    static const RE2 left_out(R"(\[…\](?:[ ,]*\[…\])*)");
    const std::string region = region_of(office, firm, need);
    if (region.empty()) {
        return without_town_of(office, firm, text);
    }
    constexpr std::string_view kBefore = "\x04";
    std::string rest = text;
    for (auto at = rest.find(kLeftOut); at != std::string::npos; at = rest.find(kLeftOut)) {
        rest.replace(at, kLeftOut.size(), kBefore);
    }
    rest = without_town_of(office, firm, rest);
    RE2::GlobalReplace(&rest, left_out, "[" + region + "]");
    for (auto at = rest.find(kBefore); at != std::string::npos; at = rest.find(kBefore)) {
        rest.replace(at, kBefore.size(), kLeftOut);
    }
    return rest;
}

/// "etwa 12 km entfernt", "Entfernung zu Kusel"
bool says_how_far(const matching::Fact& fact) {
    static const RE2 distance(R"(\bkm entfernt\b|^Entfernung\b)");
    return RE2::PartialMatch(fact.de, distance);
}

}  // namespace

std::string without_own_place(
    const Office& office, const storage::NeedRecord& need, const std::string& text
) {
    std::string rest = text;
    for (const Profile& firm : firms_of_asker(office, need)) {
        rest = happens_at_place(need) ? with_region(office, need, firm, rest)
                                      : without_town_of(office, firm, rest);
    }
    return rest;
}

std::string own_region_told(
    const Office& office, const storage::NeedRecord& need, const std::string& text
) {
    if (is_open(need) || !happens_at_place(need)) {
        return {};
    }
    for (const Profile& firm : firms_of_asker(office, need)) {
        if (without_town_of(office, firm, text) != text) {
            return region_of(office, firm, need);
        }
    }
    return {};
}

bool region_missing(
    const Office& office, const storage::NeedRecord& need, const std::string& text
) {
    static const RE2 said(R"(\bPLZ\s*\d{2})");
    return happens_at_place(need) && own_region_told(office, need, text).empty() &&
           !RE2::PartialMatch(whole_text(need), said) && !own_place_in(office, need, text).empty();
}

std::string own_place_in(
    const Office& office, const storage::NeedRecord& need, const std::string& text
) {
    if (is_open(need)) {
        return {};
    }
    for (const Profile& firm : firms_of_asker(office, need)) {
        if (without_town_of(office, firm, text) != text) {
            return firm.city;
        }
    }
    return {};
}

bool place_is_secret(
    const Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    if (is_open(need)) {
        return false;
    }
    if (understood.place.empty()) {
        return understood.radius_km.has_value();
    }
    // The place stands here without the word that leads to it.
    return !own_place_in(office, need, "in " + understood.place).empty();
}

matching::Match match_told(matching::Match match, bool secret) {
    if (secret) {
        std::erase_if(match.facts, says_how_far);
    }
    return match;
}

std::vector<std::string> facts_told(
    const matching::Match& match, matching::Fact::Verdict verdict, Language language, bool secret
) {
    return facts_of(match_told(match, secret), verdict, language);
}

std::vector<std::string> tellable(
    Office& office, const storage::NeedRecord& need, std::vector<std::string> phrases
) {
    if (words_for_suppliers(office, need, joined(phrases, "\n")) != joined(phrases, "\n")) {
        std::erase_if(phrases, [&](const std::string& phrase) {
            return words_for_suppliers(office, need, phrase) != phrase;
        });
    }
    return phrases;
}

}  // namespace clusterlotse::commands
