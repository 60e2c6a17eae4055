#include "commands/discretion/firm_names.hpp"

#include <algorithm>
#include <set>

namespace clusterlotse::commands {

namespace {

/// "die Otterbachern".
constexpr std::size_t kLongestEnding = 3;

}  // namespace

void FirmNames::read(const storage::ProfileStore& profiles) {
    firms_.clear();
    by_word_.clear();
    words_.clear();
    profiles.for_each_name([&](const std::string& id, const std::string& name) {
        const auto firm = static_cast<std::uint32_t>(firms_.size());
        firms_.push_back({id, name});
        for (const std::string& word : name_words(name)) {
            std::vector<std::uint32_t>& holders = by_word_[word];
            if (holders.empty()) {
                words_[{word[0], word.size()}].push_back(word);
            }
            if (holders.empty() || holders.back() != firm) {
                holders.push_back(firm);
            }
        }
    });
    revision_ = profiles.revision();
    known_ = true;
}

std::vector<std::string> FirmNames::like(
    const storage::ProfileStore& profiles,
    const std::vector<TextWord>& text,
    const std::vector<std::string>& left_out
) {
    if (!known_ || revision_ != profiles.revision()) {
        read(profiles);
    }
    std::set<std::uint32_t> found;
    std::set<std::string> seen;
    for (const TextWord& word : text) {
        const std::string& letters = word.letters;
        if (letters.empty() || !seen.insert(letters).second) {
            continue;
        }
        const std::size_t least = letters.size() - std::min(letters.size(), kLongestEnding);
        for (std::size_t size = least; size <= letters.size() + 1; ++size) {
            const auto near = words_.find({letters[0], size});
            if (near == words_.end()) {
                continue;
            }
            for (const std::string& part : near->second) {
                if (may_be_word_of_name(letters, part)) {
                    const std::vector<std::uint32_t>& holders = by_word_.find(part)->second;
                    found.insert(holders.begin(), holders.end());
                }
            }
        }
    }
    std::vector<std::string> names;
    for (const std::uint32_t firm : found) {
        if (std::ranges::find(left_out, firms_[firm].id) == left_out.end()) {
            names.push_back(firms_[firm].name);
        }
    }
    return names;
}

}  // namespace clusterlotse::commands
