#include "commands/asker/also_ask.hpp"
#include "commands/desk/enumerated.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/firm_mentions.hpp"
#include "commands/discretion/near_excluded.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/discretion/ruling_words.hpp"
#include "commands/discretion/surnames.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// Nobody asks for one more firm in more words.
constexpr std::size_t kLongestWish = 160;

const std::string kUnknownName =
    R"(((?:\p{Lu}[\pL\d.+-]*|\d+[\pL]+)(?:\s+(?:(?:&|und|u\.|\+|GmbH|KG|AG|Co\.?|mbH)\s*)*(?:\p{Lu}[\pL\d.+-]*|GmbH|KG|AG|mbH)){0,5}))";
const std::string kUnknownLead =
    R"((?i:(?:bitte|und|also|ach|ja|gern|gerne|können sie|koennen sie|könnten sie|könnt ihr|kannst du|hallo|please|could you|can you|and)[\s,]+)*)";
const std::string kUnknownArticle = R"((?i:(?:an|bei|die|den|der|das|the|to)\s+)*)";
const std::string kUnknownFirmWord = R"((?i:(firma|fa\.?|firm|company)\s+)?)";

/// "Härterei Müller", "Huber Zerspanung", "Beschichtung Krausewitz": beside a trade, or a work that
/// is not asked for in a verb ("Härten"), stands the name of a house.
bool names_a_house(
    PlainWords& plain, std::string_view name, const std::vector<TextWord>& parts, bool only_trades
) {
    const auto is_verb = [](const TextWord& part) {
        static const RE2 verb(R"([a-z]{2,}(?:en|ern|eln))");
        return RE2::FullMatch(part.letters, verb);
    };
    const auto is_name = [&](const TextWord& part) {
        // "RAL", "DIN" and "PVD" are no names of houses.
        static const RE2 written(R"(\p{Lu}\p{Ll}[\pL-]+)");
        const std::string_view word = name.substr(part.begin, part.end - part.begin);
        return RE2::FullMatch(re2::StringPiece(word.data(), word.size()), written) &&
               (!plain(part.letters) || is_surname_besides(part.letters));
    };
    const auto is_trade = [](const TextWord& part) { return names_a_trade(part.letters); };
    static const RE2 figure(R"(\d)");
    if (RE2::PartialMatch(re2::StringPiece(name.data(), name.size()), figure)) {
        return false;
    }
    const bool trade = std::ranges::any_of(parts, is_trade);
    const bool named = std::ranges::any_of(parts, [&](const TextWord& part) {
        return !is_trade(part) && is_name(part) && !(is_verb(part) && plain(part.letters));
    });
    const bool of_work = std::ranges::any_of(parts, [&](const TextWord& part) {
        return is_verb(part) && plain(part.letters);
    });
    return parts.size() > 1 && named && !of_work && (trade || only_trades);
}

}  // namespace

std::optional<std::string> unknown_firm_in(
    const Office& office, std::string_view text, const std::string& asker_profile
) {
    static const RE2 behind(
        R"(^\W*)" + kUnknownLead + R"((?i:(?:auch|noch|zusätzlich|zusaetzlich|also|mal)\s+)+)" +
        kUnknownArticle + kUnknownFirmWord + kUnknownName +
        R"(\s+(?i:(?:bitte|noch|auch|mit|gern|gerne|mal|doch)\s+)*(?i:an|mit)?(?i:fragen|anfragen|mitfragen|anschreiben|ansprechen|kontaktieren|dazunehmen|hinzunehmen|einladen|reinnehmen|asked)(?i:\s+(?:bitte|danke|please))*\W*$)"
    );
    static const RE2 before(
        R"(^\W*)" + kUnknownLead +
        R"((?i:(?:an)?frag(?:en|t|e)?(?:\s+sie)?|ask|include|invite|contact|add)\s+(?i:(?:bitte|auch|noch|mal|doch|please|also)\s+)*)" +
        kUnknownArticle + kUnknownFirmWord + kUnknownName +
        R"((?i:\s+(?:an|auch|bitte|noch|mit|dazu|mal|too|as|well|please))*\W*$)"
    );
    static const RE2 more(
        R"((?i)(?:^|[^\pL])(?:auch|noch|dazu|zusätzlich|zusaetzlich|also|too|as well|add|include)(?:[^\pL]|$))"
    );
    static const RE2 legal(R"((?:^|\s)(?:GmbH|mbH|KG|AG|OHG|GbR|UG|e\.?K\.?|Ltd\.?|Inc\.?)(?:\s|$))"
    );
    const re2::StringPiece words(text.data(), text.size());
    std::string firm_word;
    std::string name;
    if (text.size() > kLongestWish ||
        !(RE2::FullMatch(words, behind, &firm_word, &name) ||
          (RE2::FullMatch(words, before, &firm_word, &name) &&
           (!firm_word.empty() || RE2::PartialMatch(words, more)))) ||
        !also_asked(office, text, asker_profile).empty()) {
        return std::nullopt;
    }
    if (!firm_word.empty() || RE2::PartialMatch(name, legal)) {
        return name;
    }
    // "Auch Verzinken anfragen" wants other work, "auch Preise anfragen" no firm.
    PlainWords plain(office.engine);
    const std::vector<TextWord> parts = text_words(name);
    const bool any_name =
        std::ranges::any_of(parts, [&](const TextWord& part) { return !plain(part.letters); });
    const UnderstoodNeed read = office.engine.understand(name, today_of(office), Language::de);
    const bool says_work = !matching::empty(read) || read.quantity;
    UnderstoodNeed besides = read;
    besides.processes.clear();
    besides.kind.clear();
    besides.surface.clear();
    besides.heat_treatment.clear();
    const bool house =
        names_a_house(plain, name, parts, any_name && matching::empty(besides) && !read.quantity);
    return house || (any_name && !says_work) ? std::optional(name) : std::nullopt;
}

bool unknown_firm_wished(Office& office, const Request& request, const storage::NeedRecord& need) {
    const auto name = unknown_firm_in(office, request.message.text, need.asker_profile);
    if (!name) {
        return false;
    }
    Fields note;
    note.set("unknown", true)
        .set("words", *name)
        .set("near", alternatives(names_near(office, *name), need.language));
    Fields fields;
    fields.set("number", need.number).set("notes", std::vector<Fields>{note});
    reply_privately(
        office, request, "asked_as_well", fields, {storage::Purpose::acknowledgement, need.id}
    );
    return true;
}

}  // namespace clusterlotse::commands
