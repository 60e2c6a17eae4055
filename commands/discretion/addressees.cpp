#include "commands/discretion/addressees.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/ruling_words.hpp"
#include "commands/discretion/text_words.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <optional>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMostAddressees = 12;

/// What stands before the names.
struct Opening {
    std::size_t begin = 0;
    std::size_t names = 0;  ///< where they begin
    bool direct = false;    ///< "direkt an"
    bool heading = false;   ///< at the beginning of a text
};

/// Names as they stand behind each other, and where each ends.
struct NamedList {
    std::vector<std::string> names;
    std::vector<std::size_t> ends;
};

NamedList names_at(const std::string& text, std::size_t at) {
    static const RE2 name(
        R"(\s*(?i:(?:an|bei|to|with|die|der|den|dem|the|firma|firmen)\s+|fa(?:\x01|\s)\s*)*((?:\p{Lu}|\d+[\pL-])[\pL\d&+'\x01-]*(?:\.[\pL\d&+'-]+)*(?:\s+(?:&|\+|u\x01|\p{Lu}[\pL\d&+'\x01-]*(?:\.[\pL\d&+'-]+)*|\d+))*))"
    );
    static const RE2 between(
        R"(\s*(?:,|;|/|\s(?i:und|oder|sowie|and|or|&)\s)\s*(?i:(?:und|and|sowie)\s+)?)"
    );
    NamedList list;
    re2::StringPiece rest(text.data() + at, text.size() - at);
    std::string one;
    while (list.names.size() < kMostAddressees && RE2::Consume(&rest, name, &one)) {
        list.names.push_back(one);
        list.ends.push_back(static_cast<std::size_t>(rest.data() - text.data()));
        if (!RE2::Consume(&rest, between)) {
            break;
        }
    }
    return list;
}

/// "…, sonst niemand", "… and nobody else": where that ends; nothing where it does not follow.
std::optional<std::size_t> end_of_nobody_else(const std::string& text, std::size_t at) {
    static const RE2 nobody(
        R"(\s*[,;(–-]?\s*(?i:(?:und|and|bitte|please|aber)\s+)*(?i:(?:sonst|ansonsten)\s+(?:(?:bitte|an|bei)\s+)*(?:niemand\w*|kein\w*|nirgends|nirgendwo)(?:\s+(?:sonst|ander\w+|weiter\w*|mehr|firmen?|betriebe?|fragen|anfragen|schicken))*|(?:an\s+|bei\s+)?(?:niemand\w*|kein\w*)\s+(?:sonst|ander\w*|weiter\w*)(?:\s+(?:firmen?|betriebe?|fragen|anfragen|schicken))*|(?:to\s+)?(?:nobody|no\s?one|none)\s+else(?:\s+please)?|(?:only|alone|allein|exklusiv)(?:\s+(?:please|bitte))?|(?:nur|only)\s+(?:an\s+|to\s+|bei\s+)?(?:die|diese|denen|dort|da|them|those|these)(?:\s+(?:zwei|beiden|drei|two|three|please|bitte))*)\)?(?:\s*[.!:;]|\s+(?:–|-)|,|\s*\n|\s*$))"
    );
    re2::StringPiece rest(text.data() + at, text.size() - at);
    return RE2::Consume(&rest, nobody)
               ? std::optional(static_cast<std::size_t>(rest.data() - text.data()))
               : std::nullopt;
}

/// Where the clause ends that begins with the names, behind a verb of asking or none.
std::optional<std::size_t> end_of_clause(const std::string& text, std::size_t at, bool heading) {
    static const RE2 end(
        R"((?:\s+(?i:anfragen|fragen|schicken|senden|weiterleiten|weitergeben|geben|richten|gehen|bitte|please))*\s*(?:[.!?;:,()\n]|\s(?:–|-)\s|$))"
    );
    static const RE2 colon(
        R"((?:\s+(?i:anfragen|fragen|schicken|senden|weiterleiten|weitergeben|richten|bitte|please))*\s*[:\n])"
    );
    re2::StringPiece rest(text.data() + at, text.size() - at);
    return RE2::Consume(&rest, heading ? colon : end)
               ? std::optional(static_cast<std::size_t>(rest.data() - text.data()))
               : std::nullopt;
}

std::vector<Opening> openings_in(const std::string& text) {
    static const RE2 opening(
        R"((?:^|[\n.!?;:]\s*)((?i:(?:hallo|moin|servus|hi|hello|guten\s+(?:tag|morgen)|sehr geehrte damen und herren|zusammen|lotse)[,!]?\s+)*(?i:(?:bitte|please|gern|gerne|anfrage|anfragen|bedarf|neue[rn]?|diese[rns]?|den|die|das|der|eine?|an|request|inquiry|enquiry|rfq|ask|send|this|it|fragen\s+sie|frag|fragt|schicken\s+sie|senden\s+sie|geht|gehen|soll)\s+)*?)((?i:(?:direkt|directly|straight|unmittelbar)\s+)?)((?i:(?:an|bei|to|with)\s+)))"
    );
    std::vector<Opening> found;
    constexpr int kParts = 4;
    re2::StringPiece parts[kParts];
    std::size_t at = 0;
    while (opening.Match(text, at, text.size(), RE2::UNANCHORED, parts, kParts)) {
        const re2::StringPiece& lead = parts[1];
        const re2::StringPiece& preposition = parts[3];
        Opening one;
        one.begin = static_cast<std::size_t>(lead.data() - text.data());
        one.names = static_cast<std::size_t>(preposition.data() - text.data()) + preposition.size();
        one.direct = !parts[2].empty();
        one.heading = trimmed(std::string_view(text).substr(0, one.begin)).empty();
        found.push_back(one);
        at = one.names;
    }
    return found;
}

/// "Fräswerk Otterbach", not "Herr Schmidt" or "Einkauf".
bool calls_a_trade(const std::string& written) {
    const auto words = text_words(written);
    return words.size() > 1 && std::ranges::any_of(words, [](const TextWord& word) {
               return names_a_trade(word.letters) || is_ruling_word(word.letters, WordList::legal);
           });
}

bool calls_a_person(const std::string& written) {
    static const RE2 person(R"((?i:herrn?|frau|mr|mrs|ms)\b.*)");
    return says_only(written, person);
}

}  // namespace

std::vector<OnlyFirms> addressees_in(const std::string& text) {
    std::vector<OnlyFirms> places;
    for (const Opening& opening : openings_in(text)) {
        const NamedList list = names_at(text, opening.names);
        for (std::size_t count = list.names.size(); count > 0; --count) {
            const std::size_t behind = list.ends[count - 1];
            const auto alone = end_of_nobody_else(text, behind);
            const bool by_place = opening.direct || opening.heading;
            const auto end = alone      ? alone
                             : by_place ? end_of_clause(text, behind, !opening.direct)
                                        : std::nullopt;
            if (!end) {
                continue;
            }
            const bool colon = *end > 0 && text[*end - 1] == ':';
            OnlyFirms place;
            place.begin = opening.begin;
            place.end = *end;
            place.heading = !alone && !opening.direct;
            for (std::size_t at = 0; at < count; ++at) {
                const std::string& firm = list.names[at];
                const bool sure = alone || calls_a_trade(firm) || (opening.direct && colon);
                place.firms.push_back({firm, sure && !calls_a_person(firm)});
            }
            places.push_back(std::move(place));
            break;
        }
    }
    return places;
}

}  // namespace clusterlotse::commands
