#include "commands/wishes/wish_spelling.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

namespace {

/// True where `word` is `right` with a letter too many, too few, wrong or two swapped; the first
/// and the last one are right, so that "batches" and "Treffen" stay what they are.
bool misspells(std::string_view word, std::string_view right) {
    constexpr std::size_t kShortest = 6;
    if (word == right || right.size() < kShortest || word.empty() ||
        word.front() != right.front()) {
        return false;
    }
    std::size_t begin = 0;
    while (begin < word.size() && begin < right.size() && word[begin] == right[begin]) {
        ++begin;
    }
    word.remove_prefix(begin);
    right.remove_prefix(begin);
    std::size_t same = 0;
    while (same < word.size() && same < right.size() &&
           word[word.size() - 1 - same] == right[right.size() - 1 - same]) {
        ++same;
    }
    word.remove_suffix(same);
    right.remove_suffix(same);
    if (word.size() == 2 && right.size() == 2) {
        return word[0] == right[1] && word[1] == right[0];
    }
    return word.size() + right.size() == 1 || (word.size() == 1 && right.size() == 1 && same > 0);
}

}  // namespace

std::string spelled_right(std::string words) {
    static constexpr std::array<std::string_view, 12> kKnown{
        "monatlich",
        "woechentlich",
        "treffer",
        "wochen",
        "abbestellen",
        "uebersicht",
        "monthly",
        "weekly",
        "matches",
        "unsubscribe",
        "anfragen",
        "requests"};
    static const RE2 glued("\\b(\\d{1,3})([a-z]+)");
    RE2::GlobalReplace(&words, glued, "\\1 \\2");
    std::string right;
    for (std::size_t begin = 0; begin < words.size();) {
        const auto end = std::min(words.find(' ', begin), words.size());
        std::string_view word = std::string_view(words).substr(begin, end - begin);
        begin = end + 1;
        for (const std::string_view known : kKnown) {
            word = misspells(word, known) ? known : word;
        }
        right.append(right.empty() ? "" : " ").append(word);
    }
    return right;
}

}  // namespace clusterlotse::commands
