#include "commands/discretion/ruled_out.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/ruling_words.hpp"
#include "commands/discretion/rulings.hpp"
#include "commands/discretion/unknown_firms.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <utility>

namespace clusterlotse::commands {

namespace {

constexpr std::string_view kFirmsIn = "Firmen in ";

}  // namespace

std::vector<RuledOut> firms_ruled_out(
    std::string_view text, const std::vector<std::string>& firm_names, const IsPlainWord& plain
) {
    const std::vector<TextWord> words = text_words(text);
    std::vector<FirmMention> mentions = mentions_of(words, firm_names, plain);
    add_unknown_firms(words, plain, mentions);
    return Rulings(text, words, std::move(mentions)).found();
}

std::string without_ruled_out(std::string_view text, const std::vector<RuledOut>& places) {
    // "Nicht X und nicht Y": two places share the "und".
    std::string rest;
    std::size_t at = 0;
    for (const RuledOut& place : places) {
        if (place.begin > at) {
            rest += text.substr(at, place.begin - at);
        }
        rest += place.instead;
        at = std::max(at, place.end);
    }
    rest += text.substr(std::min(at, text.size()));
    return std::string(trimmed(rest));
}

std::string work_without(std::string_view text, const std::vector<RuledOut>& places) {
    std::vector<RuledOut> kept;
    for (const RuledOut& place : places) {
        if (!place.works) {
            kept.push_back(place);
            continue;
        }
        std::string words(text.substr(place.begin, place.end - place.begin));
        for (const std::string& firm : place.firms) {
            if (const auto at = words.find(firm); at != std::string::npos) {
                words.erase(at, firm.size());
            }
        }
        kept.push_back({place.begin, place.end, {}, false, std::move(words)});
    }
    return without_ruled_out(text, kept);
}

std::vector<std::string> firms_meant(const FirmMention& mention, std::string_view written) {
    std::vector<std::string> firms;
    for (const std::string& name : mention.names) {
        if (!matching::may_mean_firm(written, name)) {
            firms.push_back(name);
        }
    }
    if (firms.size() < mention.names.size() || mention.names.empty()) {
        firms.insert(firms.begin(), std::string(written));
    }
    return firms;
}

bool may_rule_out(const std::vector<TextWord>& words) {
    return std::ranges::any_of(words, [](const TextWord& word) {
        return may_begin_ruling(word.letters);
    });
}

std::vector<RuledOut> towns_ruled_out(std::string_view text) {
    static const RE2 rules_out(
        R"(((?:^|[,;]\s*|\s)(?i:(?:und|and|but|aber|bitte|please|an|bei|auch)\s+)*(?i:keine?n?|keiner|nicht an|nicht bei|ohne|no|not)\s+(?i:firma|firmen|betriebe?n?|anbietern?|lieferanten?|unternehmen|firms?|company|companies|suppliers?)\s+(?i:in|aus|um|from)\s+((?:Bad|Sankt|St\.)\s\p{Lu}\pL+|\p{Lu}[\pL-]+(?:\s+(?:am|an der|im)\s+\p{Lu}\pL+)?)))"
    );
    static const RE2 no_town(
        R"((?:Deutschland|Germany|Europa|Europe|Asien|Asia|China|Polen|Poland|Insolvenz|Serie|Urlaub|Kurzarbeit|KW|Frage))"
    );
    std::vector<RuledOut> places;
    re2::StringPiece rest(text.data(), text.size());
    re2::StringPiece all;
    re2::StringPiece town;
    while (places.size() < kMostRuledOut && RE2::FindAndConsume(&rest, rules_out, &all, &town)) {
        if (!RE2::FullMatch(town, no_town)) {
            const auto begin = static_cast<std::size_t>(all.data() - text.data());
            places.push_back(
                {begin,
                 begin + all.size(),
                 {std::string(kFirmsIn) + std::string(town.data(), town.size())}}
            );
        }
    }
    return places;
}

bool rules_out_town(std::string_view written, std::string_view city) {
    if (!written.starts_with(kFirmsIn)) {
        return false;
    }
    const std::string town = folded(written.substr(kFirmsIn.size()));
    const std::string known = folded(city);
    // "Frankenthal" is "Frankenthal (Pfalz)".
    return known.starts_with(town) &&
           (known.size() == town.size() || known[town.size()] == ' ' || known[town.size()] == ',');
}

}  // namespace clusterlotse::commands
