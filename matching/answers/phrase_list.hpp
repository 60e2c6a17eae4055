#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clusterlotse::matching {

/// Phrases of an AnswerSentence's words that mean the same, as regular expressions (RE2) divided by
/// "|". "(?:W)" and "W{0,3}" stand for words, each with the blank behind it. A phrase is tried only
/// where a word is there that it cannot do without, so that hundreds of them cost little.
class PhraseList {
public:
    explicit PhraseList(std::string_view phrases);
    ~PhraseList();
    PhraseList(PhraseList&&) noexcept;
    PhraseList& operator=(PhraseList&&) noexcept;

    /// Bytes [first, second) of the first phrase that is found; nothing where none is.
    std::optional<std::pair<std::size_t, std::size_t>> find(const std::string& words) const;

    /// Replaces every occurrence of every phrase.
    void replace(std::string& words, const char* by) const;

private:
    struct Phrase;
    std::vector<Phrase> phrases_;
};

}  // namespace clusterlotse::matching
