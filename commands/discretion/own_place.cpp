#include "commands/discretion/own_place.hpp"

#include "commands/asker/asker_firms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/name_list.hpp"
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

std::string without_town_of(const Office& office, const Profile& firm, const std::string& text) {
    NameList list(office);
    add_town(bare_town(firm.city), list);
    std::string rest = list.identity().names.empty() ? text : list.without(text);
    if (!firm.postcode.empty()) {
        const RE2 postcode("\\b" + RE2::QuoteMeta(firm.postcode) + "\\b");
        RE2::GlobalReplace(&rest, postcode, std::string(kLeftOut));
    }
    return rest;
}

/// The work is done, or the goods are fetched, at a place: without any place nobody could say what
/// it takes.
bool happens_at_place(const storage::NeedRecord& need) {
    static const RE2 at_place(
        R"(\b(?:vor ort\w*|transport\w*|spedition\w*|umzug\w*|umsetzung|umsetzen|demontage\w*|demontier\w*|inbetriebnahme\w*|baustelle\w*|on site|haulage|relocat\w*|dismantl\w*|reparatur\w*|wartung\w*)\b)"
    );
    return RE2::PartialMatch(plain_words(whole_text(need)), at_place);
}

/// What may be said of where the firm sits: "Region PLZ 67".
std::string region_of(const Profile& firm) {
    constexpr std::size_t kDigitsOfRegion = 2;
    return firm.postcode.size() > kDigitsOfRegion
               ? "Region PLZ " + firm.postcode.substr(0, kDigitsOfRegion)
               : std::string();
}

/// The town gives way to its region.
std::string with_region(const Office& office, const Profile& firm, const std::string& text) {
    static const RE2 left_out(R"(\[…\](?:[ ,]*\[…\])*)");
    const std::string region = region_of(firm);
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
        rest = happens_at_place(need) ? with_region(office, firm, rest)
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
            return region_of(firm);
        }
    }
    return {};
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
