#pragma once

#include "matching/index/firm_index.hpp"
#include "matching/ranking/ranking.hpp"
#include "matching/ranking/text_likeness.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// The most that each firm can score for one need, added up from lists by process, concept and word
/// without reading a firm. Asks for one block of firms after the other, from the first on.
class FirmBounds {
public:
    /// A firm with something in common with the need.
    struct Firm {
        float most = 0;  ///< score_of() it is not below the firm's score
        Slot slot = 0;
    };

    /// Keeps references to all of it.
    FirmBounds(
        const Lexicon& lexicon,
        const FirmIndex& index,
        const Query& query,
        const TextSupport& words,
        const LikenessToNeed& texts
    );

    std::size_t blocks() const { return (index_.firms().slots() + kBlock - 1) / kBlock; }

    /// Appends the block's firms of which `most` is at least `least`. For a need with steps those
    /// that may serve one, else those that have a word of it; removed firms may be among them.
    void append(std::size_t block, float least, std::vector<Firm>& firms);

private:
    struct Step {
        ProcessIndex::Step ways;
        float part;  ///< of a fit of 1
    };

    void fill_beside(std::size_t block, Slot first, Slot end);
    float find_likely(const std::vector<float>& sums, float least);
    void add_steps(std::size_t block, float least, float highest);
    void keep(std::size_t place, Slot first, float most, float least, std::vector<Firm>& firms);

    const FirmIndex& index_;
    const Query& query_;
    const LikenessToNeed& texts_;
    MostParts parts_;
    CertificateIndex::Demands demands_;
    std::vector<Step> steps_;
    float all_steps_ = 0;  ///< the most that all steps together can give
    TextSupport::Pass words_;
    // By place in the block.
    std::vector<float> beside_;  ///< what stands beside that which makes it a firm worth a look
    std::vector<float> by_words_;
    std::vector<CertificateIndex::Standing> standings_;  ///< where certificates are asked for
    std::vector<std::uint8_t> fits_;
    std::vector<std::uint16_t> likely_;  ///< places that may reach what is asked for
    std::vector<float> by_steps_;        ///< beside likely_
};

}  // namespace clusterlotse::matching
