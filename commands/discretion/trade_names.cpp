#include "commands/discretion/trade_names.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/name_words.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <set>

namespace clusterlotse::commands {

namespace {

/// So many letters of a name are enough to know it by, where the word is written as no word is …
constexpr std::size_t kStemOfName = 4;
/// … and where only a number stands behind it: "Glanz 200" is no pump.
constexpr std::size_t kStemBeforeNumber = 5;
constexpr std::size_t kLeastOfNameWord = 5;

/// "GlanFlow": no word of the language is written so.
bool has_hump(const std::string& word) {
    static const RE2 hump(R"(\p{Ll}\p{Lu}\p{Ll})");
    return RE2::PartialMatch(word, hump);
}

/// Programs, and names that everybody uses.
bool is_everybodys(const std::string& folded_word) {
    static const std::set<std::string> known = {
        "solidworks", "autocad",   "sharepoint", "whatsapp", "mastercam",  "hypermill",
        "topsolid",   "solidedge", "solidcam",   "linkedin", "youtube",    "facebook",
        "featurecam", "powermill", "onedrive",   "dropbox",  "wetransfer", "gibbscam",
        "edgecam",    "siemensnx", "teamviewer"};
    return known.contains(folded_word);
}

std::set<std::string> stems_of(
    const std::vector<Profile>& firms, const IsPlainWord& plain, std::size_t letters
) {
    std::set<std::string> stems;
    for (const Profile& firm : firms) {
        for (const std::string& word : words_of_name(without_legal_form(firm.name))) {
            if (word.size() >= kLeastOfNameWord && !is_common_in_names(word) && !plain(word)) {
                stems.insert(folded(word).substr(0, letters));
            }
        }
    }
    return stems;
}

/// As their profiles write them.
std::set<std::string> humped_names(const std::vector<Profile>& firms, const IsPlainWord& plain) {
    static const RE2 word(R"((\p{Lu}\pL{3,}))");
    std::set<std::string> names;
    for (const Profile& firm : firms) {
        re2::StringPiece rest(firm.text);
        std::string one;
        while (RE2::FindAndConsume(&rest, word, &one)) {
            if (has_hump(one) && !is_everybodys(folded(one)) && !plain(one)) {
                names.insert(folded(one));
            }
        }
    }
    return names;
}

}  // namespace

std::string without_trade_names(
    const std::string& text, const std::vector<Profile>& firms, const IsPlainWord& plain
) {
    static const RE2 token(R"((\p{Lu}\pL{3,})((?:[ -]?\d{1,4}[A-Z]?\b)?))");
    const auto stems = stems_of(firms, plain, kStemOfName);
    const auto long_stems = stems_of(firms, plain, kStemBeforeNumber);
    const auto names = humped_names(firms, plain);
    std::string kept;
    re2::StringPiece rest(text);
    re2::StringPiece word;
    re2::StringPiece number;
    std::size_t at = 0;
    while (RE2::FindAndConsume(&rest, token, &word, &number)) {
        const std::string written(word.data(), word.size());
        const std::string lower = folded(written);
        const bool own_stem =
            ((has_hump(written) && stems.contains(lower.substr(0, kStemOfName))) ||
             (!number.empty() && long_stems.contains(lower.substr(0, kStemBeforeNumber)))) &&
            !plain(written);
        if (!own_stem && !names.contains(lower)) {
            continue;
        }
        const auto begin = static_cast<std::size_t>(word.data() - text.data());
        kept.append(text, at, begin - at);
        kept += kLeftOut;
        at = begin + word.size() + number.size();
    }
    return kept.append(text, at);
}

}  // namespace clusterlotse::commands
