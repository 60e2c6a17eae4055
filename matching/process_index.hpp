#pragma once

#include "matching/ranking.hpp"
#include "matching/term_index.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace clusterlotse::matching {

/// A firm that may do the work, with a bound on how well.
struct Candidate {
    Slot slot = 0;
    float fit = 0;  ///< not below the weighted mean of its fits for the steps; at most 1/50 above
};

/// One step of a need and what it counts for.
struct WeightedStep {
    std::vector<Relation> ways;  ///< what serves it
    float weight = 1;
};

/// Who offers which process. Firms stand in blocks of 65,536 slots, each process's firms of a block
/// in classes of evidence, so that a need reads only the classes that can still matter.
class ProcessIndex {
public:
    /// For processes with ids below `processes`.
    explicit ProcessIndex(std::size_t processes) : processes_(processes) {}

    void add(Slot slot, const std::vector<Offer>& offers);
    /// With the same offers as add().
    void remove(Slot slot, const std::vector<Offer>& offers);

    /// The firms that fit best, best first, lower slots before higher ones; about `most`, and all
    /// where no more than that offer anything fitting. At most kMostSteps steps.
    std::vector<Candidate> best(const std::vector<WeightedStep>& steps, std::size_t most) const;

private:
    static constexpr std::uint32_t kBlock = 1 << 16;
    static constexpr std::size_t kClasses = 8;

    struct Posting {
        std::uint16_t place;     ///< in its block
        std::uint8_t evidence;   ///< in steps of 1/255, rounded up
    };
    using Classes = std::array<std::vector<Posting>, kClasses>;
    struct Block {
        std::vector<std::unique_ptr<Classes>> processes;  ///< null: offered by none of the block
        std::uint32_t size = 0;                           ///< places in use
    };
    struct Plan;

    void weigh(const Block& block, const Plan& plan, int least) const;

    std::size_t processes_;
    std::vector<Block> blocks_;
    mutable std::vector<std::uint16_t> sums_;
    mutable std::vector<std::uint8_t> fits_;
};

}  // namespace clusterlotse::matching
