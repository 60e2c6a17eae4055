#pragma once

#include "matching/text/string_pool.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
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

    /// What a text is worded like.
    struct Wording {
        /// The processes whose phrases are most like it, best first, ties by id.
        std::vector<Likely> likely;
        /// By process: how like its phrases are beside those of the first of `likely`, 0..1; empty
        /// where no word stands in any phrase.
        std::vector<float> beside_best;
        std::size_t words = 0;  ///< of the text that stand in any phrase, parts of compounds apart
    };

    /// The number of a word of phrases, which it has or gets now.
    std::uint32_t number_of(std::string_view word) { return words_.add(word); }

    /// A phrase that asks for `process`, by the numbers of its words.
    void add(std::uint16_t process, std::span<const std::uint32_t> words);

    /// Call once after all phrases and before likely(). The ids of processes are below `processes`.
    void finish(std::size_t processes);

    /// Of a text of these words, with at most `most` processes. Words that no phrase has change
    /// nothing.
    Wording wording(std::span<const Term> terms, std::size_t most) const;

    std::vector<Likely> likely(std::span<const Term> terms, std::size_t most) const {
        return wording(terms, most).likely;
    }

private:
    struct Use {
        std::uint32_t word;
        std::uint16_t process;
    };
    struct Value {
        std::uint16_t process;
        float value;
    };

    void count_uses();
    void weigh_words(std::size_t processes_with_phrases);
    std::vector<Likely> best_of(std::span<const float> sums, float square, std::size_t most) const;

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

/// Puts phrases into a book, taken apart as Analysis::terms takes needs apart: stems of words that
/// can tell something, and of the parts of compounds.
class PhraseWords {
public:
    /// `lexicon` with all its words, finished. Both must outlive this.
    PhraseWords(const Lexicon& lexicon, PhraseBook& book) : lexicon_(lexicon), book_(book) {}

    /// A phrase that asks for `process`.
    void add(std::uint16_t process, std::string_view phrase);

private:
    struct Numbers {
        std::uint32_t begin, end;  ///< in numbers_
    };

    const Lexicon& lexicon_;
    PhraseBook& book_;
    StringPool known_;                    ///< spelling keys
    std::vector<Numbers> words_;          ///< by number in known_
    std::vector<std::uint32_t> numbers_;  ///< of words in the book
    std::vector<std::uint32_t> phrase_;
};

}  // namespace clusterlotse::matching
