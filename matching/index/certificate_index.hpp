#pragma once

#include "matching/index/features.hpp"
#include "matching/index/firm_blocks.hpp"
#include "matching/ranking/ranking.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// Who holds which certificate, by blocks of firms, so that a need which asks for one knows,
/// without reading a firm, what certificate_factor() and a hard objection leave of its score at
/// most. A removed firm stays: who asks leaves it out.
class CertificateIndex {
public:
    /// For certificates with ids below `certificates`.
    explicit CertificateIndex(std::size_t certificates) : certificates_(certificates) {}

    /// Above all slots before it.
    void add(Slot slot, const Features& features);

    /// How a firm stands to a need's demands: a bit for each that it may fulfil, and kListing.
    using Standing = std::uint8_t;

    /// What a need asks for, prepared for many blocks.
    class Demands {
    public:
        Demands(const Lexicon& lexicon, const Query& query);

        /// No certificate lowers a score.
        bool none() const { return demands_.empty(); }
        /// What is left of the score of a firm that stands so, at most, 0..1.
        float most(Standing standing) const { return most_[standing]; }

    private:
        friend class CertificateIndex;
        struct Demand {
            std::vector<Id> held;  ///< certificates of which one may fulfil it
            float without = 1;     ///< what is left without them
            bool decides = false;  ///< whoever lists others instead is ruled out
        };
        std::vector<Demand> demands_;
        std::array<float, 256> most_{};
    };

    /// Fills `standings`, by place in the block.
    void fill(
        std::size_t block,
        const Demands& demands,
        std::size_t firms,
        std::vector<Standing>& standings
    ) const;

private:
    static constexpr Standing kListing = 0x80;      ///< lists certificates, whichever
    static constexpr std::size_t kMostDemands = 7;  // that count

    struct Block {
        std::vector<Standing> listing;                    ///< kListing or 0, by place
        std::vector<std::vector<std::uint16_t>> holding;  ///< places, by certificate
    };

    std::size_t certificates_;
    std::vector<Block> blocks_;
};

}  // namespace clusterlotse::matching
