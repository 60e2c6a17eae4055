#include "commands/discretion/own_abbreviations.hpp"

#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLeastOfName = 4;

/// True where the words hold a longer one of the name.
bool of_name(const std::string& words, const std::string& name) {
    std::size_t begin = 0;
    while (begin < name.size()) {
        const auto end = std::min(name.find(' ', begin), name.size());
        const std::string word = name.substr(begin, end - begin);
        if (word.size() >= kLeastOfName && words.find(word) != std::string::npos) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

bool abbreviates(const std::string& letters, const std::string& name) {
    const bool begins = (" " + name).find(std::string(" ") + letters.front()) != std::string::npos;
    std::size_t at = 0;
    const bool in_order = std::ranges::all_of(letters, [&](char letter) {
        at = name.find(letter, at);
        return at != std::string::npos && ++at > 0;
    });
    return begins && in_order;
}

}  // namespace

std::vector<std::string> own_abbreviations(std::string_view text, std::string_view name) {
    static const RE2 behind(R"(([^()\n]{3,60})[ \t]*\(\s*(\p{Lu}[\p{Lu}&.]{1,6})\s*\))");
    static const RE2 before(R"((?:^|[^\pL])(\p{Lu}[\p{Lu}&.]{1,6})[ \t]*\(([^()\n]{3,60})\))");
    const std::string known = plain_words(name);
    std::vector<std::string> found;
    const auto take = [&](const std::string& words, const std::string& letters) {
        const std::string plain = plain_words(letters);
        std::string bare;
        std::ranges::copy_if(plain, std::back_inserter(bare), [](char c) { return c != ' '; });
        if (!bare.empty() && of_name(plain_words(words), known) && abbreviates(bare, known)) {
            found.push_back(letters);
        }
    };
    std::string words;
    std::string letters;
    re2::StringPiece rest(text.data(), text.size());
    while (RE2::FindAndConsume(&rest, behind, &words, &letters)) {
        take(words, letters);
    }
    rest = re2::StringPiece(text.data(), text.size());
    while (RE2::FindAndConsume(&rest, before, &letters, &words)) {
        take(words, letters);
    }
    return found;
}

}  // namespace clusterlotse::commands
