#pragma once

#include "matching/index/firm_blocks.hpp"
#include "matching/index/gap_list.hpp"
#include "matching/ranking/ranking.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace clusterlotse::matching {

/// Who offers which process, by blocks of firms; in each, a process's firms stand in classes of
/// evidence, so that a need reads only the classes that can still matter. A removed firm stays: who
/// asks leaves it out.
class ProcessIndex {
public:
    /// For processes with ids below `processes`.
    explicit ProcessIndex(std::size_t processes) : processes_(processes) {}

    /// Above all slots before it.
    void add(Slot slot, const std::vector<Offer>& offers);

    /// A step of a need, prepared for many blocks; `ways` as ways_to() gives them.
    class Step {
    public:
        explicit Step(const std::vector<Relation>& ways);

    private:
        friend class ProcessIndex;
        struct Way {
            Id offered;
            std::array<std::uint8_t, 256> fits;  ///< by evidence
        };
        std::vector<Way> ways_;
    };

    /// Raises fits[i] to the most that firm i of the block can fit the step, in steps of 1/255
    /// rounded up. What is below `least` may be left out. False where nothing was raised.
    bool raise_fits(std::size_t block, const Step& step, int least, std::uint8_t* fits) const;

    /// Calls visit(slot) for the firms that can fit a step by `least` or more, block by block the
    /// surest evidence first, until it answers true; tells whether it did. A firm may come more
    /// than once.
    template <class Visit>
    bool any_of(const std::vector<Relation>& ways, float least, Visit visit) const;

private:
    static constexpr std::size_t kClasses = 8;
    static constexpr std::size_t kClassWidth = 256 / kClasses;

    /// The evidence of each place in steps of 1/255, rounded up.
    using Classes = std::array<GapList, kClasses>;
    using Block = std::vector<std::unique_ptr<Classes>>;  ///< by process; null: nobody's

    const Classes* classes(std::size_t block, Id process) const {
        return block >= blocks_.size() || blocks_[block].empty() ? nullptr
                                                                 : blocks_[block][process].get();
    }

    static bool can_reach(const Step::Way& way, std::size_t of_class, int least) {
        return way.fits[of_class * kClassWidth + kClassWidth - 1] >= least;
    }
    void prefetch(std::size_t block, const Step& step, int least) const;

    std::size_t processes_;
    std::vector<Block> blocks_;
};

template <class Visit>
bool ProcessIndex::any_of(const std::vector<Relation>& ways, float least, Visit visit) const {
    for (std::size_t block = 0; block < blocks_.size(); ++block) {
        for (const Relation& way : ways) {
            const Classes* all = classes(block, way.offered);
            for (std::size_t at = all == nullptr ? 0 : kClasses; at-- > 0;) {
                const bool found = (*all)[at].any_of([&](std::uint32_t place, std::uint8_t value) {
                    const float most = way.weight * static_cast<float>(value) / 255;
                    return value > 0 && most >= least && visit(slot_at(block, place));
                });
                if (found) {
                    return true;
                }
            }
        }
    }
    return false;
}

}  // namespace clusterlotse::matching
