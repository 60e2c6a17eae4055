#pragma once

#include "matching/string_pool.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

struct Lexicon;
struct Term;

/// Sentences in which people ask for each process, and how like them a text is: a need that names
/// no work by any known word is still worded like others that ask for the same. Keeps one vector of
/// words a process, in which words count for more that few processes have (Rocchio's classifier).
class PhraseBook {
public:
    struct Likely {
        std::uint16_t process = 0;
        float likeness = 0;  ///< cosine, above 0, at most 1
    };

    /// A phrase that asks for `process`, as PhraseWords::of() takes it apart.
    void add(std::uint16_t process, std::span<const std::string> words);

    /// Call once after all phrases and before likely(). The ids of processes are below `processes`.
    void finish(std::size_t processes);

    /// The processes whose phrases are most like a text of these words, best first, ties by id; at
    /// most `most`. Words that no phrase has change nothing.
    std::vector<Likely> likely(std::span<const Term> terms, std::size_t most) const;

    /// How many of the words, parts of compounds apart, stand in any phrase.
    std::size_t known_words(std::span<const Term> terms) const;

private:
    struct Use {
        std::uint32_t word;
        std::uint16_t process;
        auto operator<=>(const Use&) const = default;
    };
    struct Value {
        std::uint16_t process;
        float value;
    };

    void weigh_words(std::size_t processes_with_phrases);

    StringPool words_;
    std::vector<Use> uses_;              ///< of words in phrases, until finish()
    std::vector<std::uint32_t> begins_;  ///< by word: its first place in values_; then the end
    std::vector<Value> values_;
    std::vector<float> rarity_;  ///< by word
    std::size_t processes_ = 0;
};

/// How many works the wording of a text is taken to speak for.
constexpr std::size_t kMostLikely = 10;

/// The cube of a likeness beside that of the first, 0..1; `likely` is not empty.
float share_of_best(std::span<const PhraseBook::Likely> likely, const PhraseBook::Likely& one);

/// Takes phrases apart as Analysis::terms takes needs apart: stems of words that can tell
/// something, and of the parts of compounds.
class PhraseWords {
public:
    /// `lexicon` with all its words, finished.
    explicit PhraseWords(const Lexicon& lexicon) : lexicon_(lexicon) {}

    std::vector<std::string> of(std::string_view phrase);

private:
    const Lexicon& lexicon_;
    StringPool known_;                             ///< spelling keys
    std::vector<std::vector<std::string>> words_;  ///< by number in known_
};

}  // namespace clusterlotse::matching
