#include "commands/discretion/ruled_out.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/ruling_words.hpp"
#include "commands/discretion/rulings.hpp"
#include "commands/discretion/unknown_firms.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>
#include <utility>

namespace clusterlotse::commands {

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

}  // namespace clusterlotse::commands
