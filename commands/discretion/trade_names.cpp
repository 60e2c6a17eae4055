#include "commands/discretion/trade_names.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/name_words.hpp"
#include "commands/discretion/named_models.hpp"

#include <algorithm>
#include <optional>
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

/// "CrMo" of 42CrMo4, "AlMgSi", "TiAlV": an alloy is nobody's.
bool is_alloy(const std::string& word) {
    static const RE2 symbols(
        R"((?:Al|Ag|Au|Be|Bi|B|Cd|Ce|Co|Cr|Cu|C|Fe|La|Li|Mg|Mn|Mo|Nb|Nd|Ni|N|Pb|P|Sb|Se|Si|Sm|Sn|S|Ta|Te|Ti|V|W|Y|Zn|Zr)+)"
    );
    return RE2::FullMatch(word, symbols);
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

/// What is written as no word of the language is and names nothing that many use; `told`: as far as
/// it is made of the beginning of a firm's own name.
void add_humped(
    const std::string& text,
    const IsPlainWord& plain,
    const std::set<std::string>* told,
    std::vector<std::string>& names
) {
    // With the digits around it: "42CrMo4" is one word.
    static const RE2 word(R"(([\pL\d]*?)(\p{Lu}\pL{3,})(\d*))");
    re2::StringPiece rest(text);
    std::string before;
    std::string one;
    std::string behind;
    while (RE2::FindAndConsume(&rest, word, &before, &one, &behind)) {
        const bool named = told == nullptr ? !is_everybodys(folded(one)) && !is_machine_type(one)
                                           : told->contains(folded(one).substr(0, kStemOfName));
        if (named && has_hump(one) && !is_alloy(one) && !plain(one) &&
            ((before.empty() && behind.empty()) || !plain(before + one + behind))) {
            names.push_back(one);
        }
    }
}

/// 'Für unser Modell "Terrano 3"': what the writer calls a product of his own, in quotes. A machine
/// or a cutter that a supplier has to know is called neither a model nor a brand of his.
void add_called_his_own(
    const std::string& text, const IsPlainWord& plain, std::vector<std::string>& names
) {
    static const RE2 own(
        R"((?i)(?:^|[^\pL])(?:unser(?:e[nmrs]?)?|our)\s+(?:(?:eigene[nmrs]?|neue[nmrs]?|own|new)\s+)*(?:modell\pL*|baureihe|produkt\pL*|marke|eigenmarke|model|product|product line|brand)\s+(?:namens\s+|called\s+)?[„"“»«']([^„"“”»«'\n]{3,40})["“”»«'])"
    );
    re2::StringPiece rest(text);
    std::string quoted;
    while (RE2::FindAndConsume(&rest, own, &quoted)) {
        for (const std::string& word : words_of_name(quoted)) {
            static const RE2 written(R"(\p{Lu}\pL{3,})");
            if (RE2::FullMatch(word, written) && !plain(word) && !is_everybodys(folded(word))) {
                names.push_back(word);
            }
        }
    }
}

/// Where `written`, which may begin with other letters, is or ends with a name in any case.
std::optional<std::size_t> begin_of_name(
    const std::string& written, const std::set<std::string>& names
) {
    static const RE2 capital(R"((\p{Lu}\pL{3,})$)");
    if (names.contains(folded(written))) {
        return 0;
    }
    std::string end;
    return RE2::PartialMatch(written, capital, &end) && names.contains(folded(end))
               ? std::optional(written.size() - end.size())
               : std::nullopt;
}

}  // namespace

std::vector<std::string> trade_names_in(
    const std::vector<Profile>& firms,
    const std::vector<std::string>& texts,
    const IsPlainWord& plain
) {
    std::vector<std::string> names;
    for (const Profile& firm : firms) {
        add_humped(firm.text, plain, nullptr, names);
    }
    const auto stems = stems_of(firms, plain, kStemOfName);
    for (const std::string& text : texts) {
        add_humped(text, plain, &stems, names);
        add_called_his_own(text, plain, names);
    }
    std::ranges::sort(names);
    const auto twice = std::ranges::unique(names);
    names.erase(twice.begin(), twice.end());
    return names;
}

std::string without_trade_names(
    const std::string& text,
    const std::vector<Profile>& firms,
    std::vector<std::string> said,
    const IsPlainWord& plain
) {
    static const RE2 token(R"((\pL{4,})((?:[ -]?\d{1,4}[A-Za-z]?\b)?))");
    const auto long_stems = stems_of(firms, plain, kStemBeforeNumber);
    said.push_back(text);
    std::set<std::string> names;
    for (const std::string& name : trade_names_in(firms, said, plain)) {
        names.insert(folded(name));
    }
    std::string kept;
    re2::StringPiece rest(text);
    re2::StringPiece word;
    re2::StringPiece number;
    std::size_t at = 0;
    while (RE2::FindAndConsume(&rest, token, &word, &number)) {
        const std::string written(word.data(), word.size());
        std::optional<std::size_t> name = begin_of_name(written, names);
        if (!name && !number.empty() &&
            long_stems.contains(folded(written).substr(0, kStemBeforeNumber)) && !plain(written) &&
            !plain(written + std::string(number.data(), number.size()))) {
            name = 0;
        }
        if (!name) {
            continue;
        }
        const auto begin = static_cast<std::size_t>(word.data() - text.data()) + *name;
        kept.append(text, at, begin - at);
        kept += kLeftOut;
        at = static_cast<std::size_t>(word.data() - text.data()) + word.size() + number.size();
    }
    return kept.append(text, at);
}

}  // namespace clusterlotse::commands
