#include "commands/discretion/firm_mentions.hpp"

#include "domain/nearest.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace clusterlotse::commands {

namespace {

/// A shorter word is too easily spelled like another.
constexpr std::size_t kLeastMisspelled = 8;
constexpr std::size_t kLeastDistinct = 3;
/// From so many letters on a name is the name of a place as well.
constexpr std::size_t kLeastInhabited = 6;

bool legal_form(std::string_view word) {
    static constexpr std::array<std::string_view, 22> kForms = {
        "gmbh", "mbh", "ggmbh", "kg",  "kgaa", "ag",  "ohg",   "gbr", "ug",  "se",  "co",
        "ek",   "e",   "k",     "inc", "ltd",  "llc", "firma", "fa",  "und", "and", "u"};
    return std::ranges::find(kForms, word) != kForms.end();
}

/// "Otterbach", "Otterbachs", "die Otterbacher".
bool is_word_of_name(std::string_view word, std::string_view part) {
    if (!word.starts_with(part)) {
        return false;
    }
    const std::string_view ending = word.substr(part.size());
    const bool inhabitants = part.ends_with('e')
                                 ? ending == "r" || ending == "rn" || ending == "rs"
                                 : ending == "er" || ending == "ern" || ending == "ers";
    return ending.empty() || ending == "s" || (part.size() >= kLeastInhabited && inhabitants);
}

class Mentions {
public:
    Mentions(const std::vector<TextWord>& words, const IsPlainWord& plain)
        : words_(words), plain_(plain) {}

    void look_for(const std::string& name) {
        const std::vector<std::string> parts = name_words(name);
        for (std::size_t first = 0; first < words_.size() && !parts.empty();) {
            std::vector<std::size_t> met;
            std::size_t next = first;
            for (; next < words_.size() && (next == first || words_[next].apart == Apart::blank);
                 ++next) {
                const auto part = part_meant(words_[next].letters, parts, met);
                if (part) {
                    met.push_back(*part);
                } else if (met.empty() || !(legal_form(words_[next].letters) && follows(next, parts, met))) {
                    break;
                }
            }
            if (!met.empty() && names_it(parts, met, first, next)) {
                add(first, next - 1, met.size() > 1 || behind_firm(first), name);
                first = next;
            } else {
                ++first;
            }
        }
    }

    std::vector<FirmMention> found() {
        std::ranges::sort(found_, {}, &FirmMention::first);
        // Who is named with more words is meant: "Zerspanung Otterbach" is not "Galvanik
        // Otterbach".
        std::vector<FirmMention> longest;
        for (FirmMention& one : found_) {
            if (!longest.empty() && longest.back().last >= one.first) {
                const std::size_t kept = longest.back().last - longest.back().first;
                if (one.last - one.first > kept) {
                    longest.back() = std::move(one);
                }
                continue;
            }
            longest.push_back(std::move(one));
        }
        return longest;
    }

private:
    bool plain(const std::string& word) {
        const auto known = plain_words_.find(word);
        if (known == plain_words_.end()) {
            return plain_words_[word] = plain_(word);
        }
        return known->second;
    }

    std::optional<std::size_t> part_meant(
        const std::string& word,
        const std::vector<std::string>& parts,
        const std::vector<std::size_t>& met
    ) {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const std::string& part = parts[i];
            const bool same =
                is_word_of_name(word, part) && (word.size() <= part.size() + 1 || !plain(word));
            const bool misspelled = !same && part.size() >= kLeastMisspelled &&
                                    word.size() >= kLeastMisspelled && word[0] == part[0] &&
                                    edit_distance(word, part) == 1 && !plain(part) && !plain(word);
            if ((same || misspelled) && std::ranges::find(met, i) == met.end()) {
                return i;
            }
        }
        return std::nullopt;
    }

    /// "Müller & Co. Dreherei": behind the legal form at `at` the name goes on.
    bool follows(
        std::size_t at, const std::vector<std::string>& parts, const std::vector<std::size_t>& met
    ) {
        return at + 1 < words_.size() && words_[at + 1].apart == Apart::blank &&
               words_[at].letters != "und" && part_meant(words_[at + 1].letters, parts, met);
    }

    bool behind_firm(std::size_t first) const {
        static constexpr std::array<std::string_view, 5> kFirm = {
            "firma", "fa", "firm", "company", "kollegen"};
        return first > 0 && words_[first].apart != Apart::clause &&
               std::ranges::find(kFirm, words_[first - 1].letters) != kFirm.end();
    }

    bool names_it(
        const std::vector<std::string>& parts,
        const std::vector<std::size_t>& met,
        std::size_t first,
        std::size_t next
    ) {
        if (met.size() > 1 && (met.size() == parts.size() || (met[0] == 0 && met[1] == 1))) {
            return true;
        }
        if (parts.size() == 1 && behind_firm(first)) {
            return true;
        }
        for (std::size_t at = first; at < next; ++at) {
            const std::string& word = words_[at].letters;
            const bool digits = word.find_first_not_of("0123456789") == std::string::npos;
            const std::string& part = parts[met[std::min(at - first, met.size() - 1)]];
            // "Stanzels" may look like work where "Stanzel" does not.
            const bool genitive = word.size() == part.size() + 1 && word.ends_with('s');
            if (word.size() >= kLeastDistinct && !digits && !legal_form(word) &&
                (genitive || !plain(word)) && !plain(part)) {
                return true;
            }
        }
        return false;
    }

    void add(std::size_t first, std::size_t last, bool sure, const std::string& name) {
        for (FirmMention& one : found_) {
            if (one.first == first && one.last == last) {
                one.names.push_back(name);
                return;
            }
        }
        found_.push_back({first, last, sure, {name}});
    }

    const std::vector<TextWord>& words_;
    const IsPlainWord& plain_;
    std::map<std::string, bool> plain_words_;
    std::vector<FirmMention> found_;
};

}  // namespace

std::vector<std::string> name_words(const std::string& name) {
    std::vector<std::string> words;
    for (TextWord& word : text_words(name)) {
        if (!legal_form(word.letters)) {
            words.push_back(std::move(word.letters));
        }
    }
    return words;
}

bool may_be_word_of_name(const std::string& word, const std::string& part) {
    if (is_word_of_name(word, part)) {
        return true;
    }
    return part.size() >= kLeastMisspelled && word.size() >= kLeastMisspelled &&
           word[0] == part[0] && edit_distance(word, part) == 1;
}

std::vector<FirmMention> mentions_of(
    const std::vector<TextWord>& words,
    const std::vector<std::string>& firm_names,
    const IsPlainWord& plain
) {
    Mentions mentions(words, plain);
    for (const std::string& name : firm_names) {
        mentions.look_for(name);
    }
    return mentions.found();
}

}  // namespace clusterlotse::commands
