#include "commands/discretion/unknown_firms.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/ruling_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLeastUnknown = 5;

/// What stands in firms' names oftener than in the trade, though compounds may look alike.
bool sounds_like_a_place(std::string_view word) {
    static constexpr std::array<std::string_view, 20> kEndings = {
        "bach", "see",     "berg",  "burg",   "heim",  "hausen", "dorf",   "stein", "thal", "tal",
        "feld", "kirchen", "stadt", "weiler", "hofen", "furt",   "brueck", "hoefe", "au",   "horn"};
    return std::ranges::any_of(kEndings, [&](std::string_view ending) {
        return word.size() > ending.size() + 2 && word.ends_with(ending);
    });
}

/// "Berger GmbH", "Firma Berger aus Homburg": where such a name ends that begins at `at`; nothing
/// where none begins there.
std::optional<std::size_t> end_of_named_firm(const std::vector<TextWord>& words, std::size_t at) {
    static constexpr std::array<std::string_view, 8> kForms = {
        "gmbh", "kg", "ag", "ohg", "ug", "gbr", "ltd", "inc"};
    static constexpr std::array<std::string_view, 4> kFirm = {"firma", "fa", "firm", "company"};
    static constexpr std::array<std::string_view, 3> kFrom = {"aus", "in", "from"};
    const auto one_of = [&](std::size_t place, const auto& list) {
        return place < words.size() && words[place].apart == Apart::blank &&
               std::ranges::find(list, words[place].letters) != list.end();
    };
    const bool called = std::ranges::find(kFirm, words[at].letters) != kFirm.end();
    std::size_t end = at + (called ? 1 : 0);
    if (end >= words.size() || !words[end].capital ||
        (called && words[end].apart == Apart::clause)) {
        return std::nullopt;
    }
    const bool formed = one_of(end + 1, kForms);
    if (!called && !formed) {
        return std::nullopt;
    }
    end += formed ? 1 : 0;
    if (one_of(end + 1, kFrom) && end + 2 < words.size() && words[end + 2].capital &&
        words[end + 2].apart == Apart::blank) {
        end += 2;
    }
    return end;
}

}  // namespace

void add_unknown_firms(
    const std::vector<TextWord>& words, const IsPlainWord& plain, std::vector<FirmMention>& mentions
) {
    std::vector<FirmMention> more;
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        const TextWord& trade = words[at];
        const TextWord& name = words[at + 1];
        const bool taken = std::ranges::any_of(mentions, [&](const FirmMention& one) {
            return one.first <= at + 1 && at <= one.last;
        });
        const bool letters = name.letters.find_first_of("0123456789") == std::string::npos;
        if (const auto end = end_of_named_firm(words, at); end && !taken) {
            more.push_back({at, *end, true, {}});
            at = *end;
            continue;
        }
        if (!taken && trade.capital && name.capital && name.apart == Apart::blank && letters &&
            name.letters.size() >= kLeastUnknown && names_a_trade(trade.letters) &&
            (sounds_like_a_place(name.letters) || !plain(name.letters))) {
            more.push_back({at, at + 1, true, {}});
        }
    }
    mentions.insert(mentions.end(), more.begin(), more.end());
    std::ranges::sort(mentions, {}, &FirmMention::first);
}

}  // namespace clusterlotse::commands
