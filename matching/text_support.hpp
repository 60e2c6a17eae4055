#pragma once

#include "matching/analysis.hpp"
#include "matching/firm_table.hpp"
#include "matching/term_index.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// The words of one need, ready to be compared with firms' words.
class TextSupport {
public:
    struct Likeness {
        float share = 0;     ///< 0..1, how much of the need's words the firm's words cover
        int in_common = 0;   ///< words in common; a long one counts for two. Only where words carry
    };
    struct Alike {
        Slot slot = 0;
        Likeness likeness;
    };

    /// `carries`: nothing but the words tells what the need is about. `firms` is how many there
    /// are.
    TextSupport(
        const TermIndex& index, const std::vector<Term>& words, bool carries, std::size_t firms
    );

    /// No firm's share is above it.
    float most() const { return most_; }

    /// Compares with one firm.
    Likeness with(const FirmTable& firms, Slot slot) const;

    /// Places in the constructor's `words` of what the firm's words cover well, at most `most`;
    /// parts of compounds are left out.
    std::vector<std::size_t> covered_by(
        const FirmTable& firms, Slot slot, std::size_t most
    ) const;

    /// The firms with most in common, best first, at most `most` of them. Where the words are so
    /// frequent that all their firms are too many to read, the most frequent do not make a firm
    /// a candidate.
    std::vector<Alike> most_alike(const FirmTable& firms, std::size_t most) const;

private:
    struct Word {
        float weight = 0;
        float strongest = 0;
        int points = 1;  ///< for Likeness::in_common
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
    float most_ = 0;
    std::vector<std::uint64_t> filter_;      ///< one bit a hash of a term: none of its hits where 0
    std::vector<std::uint32_t> first_hits_;  ///< open addressing by term: place in hits_ + 1
    mutable std::vector<float> best_;        ///< by word, all zero between calls
};

}  // namespace clusterlotse::matching
