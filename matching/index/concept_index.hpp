#pragma once

#include "matching/index/firm_blocks.hpp"
#include "matching/index/gap_list.hpp"
#include "matching/vocabulary/concepts.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// Which firm means which concept how often, by blocks of firms, so that a need is compared with
/// all firms without reading any. A removed firm stays: who asks leaves it out.
class ConceptIndex {
public:
    /// For concepts with ids below `concepts`.
    explicit ConceptIndex(std::size_t concepts) : rarity_(concepts), measured_with_(concepts, 1) {}

    /// Above all slots before it. Calls prepare() whenever a good share of all was added, so that a
    /// filled index is ready.
    void add(Slot slot, const std::vector<Concept>& concepts);
    /// Takes a removed firm's concepts out of the count.
    void forget(const std::vector<Concept>& concepts);

    /// How rare each concept is; valid until the next add() or forget().
    const std::vector<float>& weights() const { return rarity_.weights(); }

    /// Brings what is kept of the firms' lengths up to weights(). Mostly nothing has to be done;
    /// where the rarity of a concept has changed by a few percent, the firms that mean it are
    /// measured again, where it has of many, all firms are, 30 ns each.
    void prepare() const;

    /// Adds to sums[i] the most that `share` times meaning_of().likeness can be for firm i of the
    /// block. `sums` has kBlock entries. After prepare(), for a query made with weights().
    void add_likeness(
        std::size_t block, const ConceptQuery& query, float share, std::vector<float>& sums
    ) const;

private:
    struct Block {
        std::vector<GapList> concepts;       ///< by id: the count of each place
        std::uint32_t size = 0;              ///< places in use
        mutable std::vector<float> inverse;  ///< 1 over the length of what each firm means
    };

    void measure() const;
    void measure(Id id, float rare) const;

    ConceptRarity rarity_;
    std::vector<Block> blocks_;
    mutable std::vector<float> measured_with_;  ///< the rarities of Block::inverse
    mutable bool measured_ = false;             ///< with weights() as they are
    std::size_t added_ = 0;                     ///< since prepare() was last called by add()
    mutable float slack_ = 1;                   ///< lengths may have become shorter by this factor
    mutable std::vector<float> dots_;
};

}  // namespace clusterlotse::matching
