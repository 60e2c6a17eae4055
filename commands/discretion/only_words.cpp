#include "commands/discretion/only_words.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/addressees.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMostFirmsSpared = 12;
constexpr std::size_t kMostNameBytes = 80;

/// Splits "Dreherei Lautertal, Fa. Müller & Co. und Becker".
std::vector<std::string> firms_in(std::string_view list) {
    static const RE2 between(
        R"(((?i)\s*(?:,|;|/|\s(?:und|oder|sowie|and|or|bzw\.?|beziehungsweise|&(?: an)?)\s(?:an\s|bei\s|to\s)?)\s*))"
    );
    static const RE2 company(R"((?i)\s&\s(Co|Sohn|Söhne|Partner)\b)");
    std::string text(list);
    RE2::GlobalReplace(&text, company, " +\\1");
    std::vector<std::string> firms;
    re2::StringPiece rest(text);
    re2::StringPiece found;
    const auto add = [&firms](std::string one) {
        static const RE2 plus(R"( \+(Co|Sohn|Söhne|Partner))");
        static const RE2 article(
            R"((?i)^(?:an |bei |to |die |der |den |das |dem |firmen |the |herrn? |frau )+)"
        );
        RE2::GlobalReplace(&one, plus, " & \\1");
        RE2::Replace(&one, article, "");
        const std::string_view name = trimmed(one);
        if (!name.empty() && name.size() <= kMostNameBytes && firms.size() < kMostFirmsSpared) {
            firms.emplace_back(name);
        }
    };
    while (RE2::PartialMatch(rest, between, &found)) {
        add(std::string(rest.data(), static_cast<std::size_t>(found.data() - rest.data())));
        rest.remove_prefix(static_cast<std::size_t>(found.data() - rest.data()) + found.size());
    }
    add(std::string(rest));
    return firms;
}

/// The text with another sign for each point that ends no sentence, byte for byte.
std::string with_abbreviations_marked(std::string_view text) {
    static const RE2 abbreviation(R"((?i)\b(fa|co|gebr|inh|dr|st|e|k|u)\.)");
    std::string marked(text);
    RE2::GlobalReplace(&marked, abbreviation, "\\1\x01");
    return marked;
}

bool looks_like_firm(const std::string& written) {
    static const RE2 firm_form(
        R"((?:^|[^\pL])(?:Fa\.?|Firma|GmbH|AG|KG|OHG|GbR|e\.? ?K\.?|mbH|UG|Ltd|Inc)(?:[^\pL]|$))"
    );
    return says(written, firm_form);
}

/// "Nur an X und Y", "ausschließlich bei X anfragen".
std::vector<OnlyFirms> only_these(const std::string& text) {
    std::vector<OnlyFirms> places;
    // The list ends with its sentence; the point behind "Fa." or "Co." ends none.
    static const RE2 only(
        R"(((?:[^\n.!?;:]{0,40}?\b(?i:anfrage|bedarf|bitte|fragen sie|frag|geht|please|request|ask|send|this|schicken sie|senden sie)\b[^\n.!?;:]{0,25}?)?\b(?i:nur|ausschließlich|ausschliesslich|lediglich|exklusiv|only|exclusively|gezielt)\s+(?i:(?:bitte |please )?)((?i:(?:an|bei|to|with|ask)\s+)?)((?:(?i:die |der |den |the |firma |firmen |fa\.? ?)*)\p{Lu}[^\n.!?;:()]{1,300}?)(\s+(?i:an|be)?(?i:fragen|gefragt|schicken|senden|weitergeben|weiterleiten|richten|gehen|geben|please|bitte|be asked|to be asked|dürfen|sollen|soll)\b[^\n.!?;:]{0,20})?(?:[.!?;:()–\n]|$)))"
    );
    static const RE2 asking(
        R"((?i)\b(?:anfrage|anfragen|fragen|frag|gefragt|befragen|request|ask|asked)\b)"
    );
    static const RE2 name_like(
        R"((?:\p{Lu}[\pL\d.&+-]*|&|u\.|\d+)(?:\s+(?:\p{Lu}[\pL\d.&+-]*|&|u\.|\d+)){0,5})"
    );
    re2::StringPiece rest(text.data(), text.size());
    re2::StringPiece whole;
    re2::StringPiece preposition;
    re2::StringPiece list;
    re2::StringPiece verb;
    while (RE2::PartialMatch(rest, only, &whole, &preposition, &list, &verb)) {
        const std::string_view all(whole.data(), whole.size());
        const auto before = static_cast<std::size_t>(list.data() - text.data());
        static const RE2 not_only(
            R"((?i)\b(?:nicht|not|never)\s+(?:nur|ausschließlich|ausschliesslich|lediglich|only|exclusively)\s[^\n.!?;:]{0,20}$)"
        );
        if (says(text.substr(0, before), not_only)) {
            rest.remove_prefix(static_cast<std::size_t>(whole.data() - rest.data()) + whole.size());
            continue;
        }
        const bool asks = says(all, asking) || (!preposition.empty() && !verb.empty());
        OnlyFirms place;
        place.begin = static_cast<std::size_t>(whole.data() - text.data());
        place.end = place.begin + whole.size();
        for (std::string& firm : firms_in({list.data(), list.size()})) {
            std::ranges::replace(firm, '\x01', '.');
            const bool surely = looks_like_firm(firm) || (asks && RE2::FullMatch(firm, name_like));
            place.firms.push_back({std::move(firm), surely});
        }
        places.push_back(std::move(place));
        rest.remove_prefix(static_cast<std::size_t>(whole.data() - rest.data()) + whole.size());
    }
    return places;
}

}  // namespace

std::vector<OnlyFirms> only_firms_in(std::string_view source) {
    const std::string text = with_abbreviations_marked(source);
    std::vector<OnlyFirms> places = only_these(text);
    for (OnlyFirms& place : addressees_in(text)) {
        const bool known = std::ranges::any_of(places, [&](const OnlyFirms& other) {
            return place.begin < other.end && other.begin < place.end;
        });
        if (!known) {
            places.push_back(std::move(place));
        }
    }
    for (OnlyFirms& place : places) {
        for (WantedFirm& firm : place.firms) {
            std::ranges::replace(firm.written, '\x01', '.');
        }
    }
    std::ranges::sort(places, {}, &OnlyFirms::begin);
    return places;
}

}  // namespace clusterlotse::commands
