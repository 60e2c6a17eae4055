#pragma once

#include "matching/index/firm_blocks.hpp"
#include "matching/index/firm_table.hpp"
#include "matching/index/term_index.hpp"
#include "matching/text/analysis.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// The words of one need, ready to be compared with firms' words.
class TextSupport {
public:
    struct Likeness {
        float share = 0;    ///< 0..1, how much of the need's words the firm's words cover
        int in_common = 0;  ///< words in common; a long one counts for two. Only where words carry
    };
    /// `carries`: nothing but the words tells what the need is about. `firms` is how many there
    /// are.
    TextSupport(
        const TermIndex& index, const std::vector<Term>& words, bool carries, std::size_t firms
    );

    /// Compares with one firm.
    Likeness with(const FirmTable& firms, Slot slot) const;

    /// Places in the constructor's `words` of what the firm's words cover well, at most `most`;
    /// parts of compounds are left out.
    std::vector<std::size_t> covered_by(const FirmTable& firms, Slot slot, std::size_t most) const;

    /// Goes once through all firms, in the order of their slots. Keeps a reference.
    class Pass {
    public:
        explicit Pass(const TextSupport& words);

        /// Adds `scale` times with().share to sums[slot - first] of each firm from `first` to
        /// before `end`. Rounding apart; a firm that was removed may count. `end` is at most kBlock
        /// above `first` and never falls.
        void add(Slot first, Slot end, float scale, std::vector<float>& sums);

    private:
        struct List {
            float value;
            SlotList::Reader reader;
        };
        struct Word {
            float share = 0;          ///< of a value of 1
            std::vector<List> lists;  ///< the highest value first
        };
        std::vector<Word> words_;
        std::vector<std::uint32_t> seen_;  ///< by place: the last round_ in which it was raised
        std::uint32_t round_ = 0;
    };

private:
    struct Word {
        float weight = 0;
        float strongest = 0;
        int points = 1;         ///< for Likeness::in_common
        std::size_t place = 0;  ///< in the constructor's `words`
        bool part = false;
    };
    /// A known word that is one of the need's, or like it.
    struct Hit {
        std::uint32_t term = 0;
        std::uint32_t word = 0;
        float value = 0;
    };

    void place_hits();
    Likeness sum(const std::vector<float>& best) const;

    const TermIndex& index_;
    bool carries_;
    std::vector<Word> words_;
    std::vector<Hit> hits_;  ///< by term, then by word
    float total_ = 0;
    std::vector<std::uint64_t> filter_;      ///< one bit a hash of a term: none of its hits where 0
    std::vector<std::uint32_t> first_hits_;  ///< open addressing by term: place in hits_ + 1
    mutable std::vector<float> best_;        ///< by word, all zero between calls
};

}  // namespace clusterlotse::matching
