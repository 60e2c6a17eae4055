#include "matching/index/process_index.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr int kIndexedEvidenceSteps = 255;

std::uint8_t rounded_up(float value) {
    // Cutting off what lies behind the point is much quicker than std::ceil().
    return static_cast<std::uint8_t>(
        std::clamp(value, 0.0F, 1.0F) * kIndexedEvidenceSteps + 0.999F
    );
}

}  // namespace

void ProcessIndex::add(Slot slot, const std::vector<Offer>& offers) {
    if (block_of(slot) >= blocks_.size()) {
        blocks_.resize(block_of(slot) + 1);
    }
    Block& block = blocks_[block_of(slot)];
    if (block.empty() && !offers.empty()) {
        block.resize(processes_);
    }
    for (const Offer& offer : offers) {
        std::unique_ptr<Classes>& classes = block[offer.process];
        if (!classes) {
            classes = std::make_unique<Classes>();
        }
        const std::uint8_t evidence = rounded_up(offer.evidence);
        (*classes)[evidence / kClassWidth].add(place_of(slot), evidence);
    }
}

ProcessIndex::Step::Step(const std::vector<Relation>& ways) {
    for (const Relation& relation : ways) {
        Way way{relation.offered, {}};
        for (int i = 0; i <= kIndexedEvidenceSteps; ++i) {
            way.fits[static_cast<std::size_t>(i)] =
                rounded_up(relation.weight * static_cast<float>(i) / kIndexedEvidenceSteps);
        }
        ways_.push_back(way);
    }
}

/// Each list lies elsewhere: asks for the memory of all at once, and where those of the next block
/// lie.
void ProcessIndex::prefetch(std::size_t block, const Step& step, int least) const {
    for (const Step::Way& way : step.ways_) {
        if (const Classes* all = classes(block, way.offered)) {
            for (const auto& one : *all) {
                __builtin_prefetch(&one);
            }
        }
        if (block + 1 < blocks_.size() && !blocks_[block + 1].empty()) {
            __builtin_prefetch(&blocks_[block + 1][way.offered]);
        }
    }
    for (const Step::Way& way : step.ways_) {
        if (const Classes* all = classes(block, way.offered)) {
            for (std::size_t at = kClasses; at-- > 0 && can_reach(way, at, least);) {
                (*all)[at].prefetch();
            }
        }
    }
}

bool ProcessIndex::raise_fits(std::size_t block, const Step& step, int least, std::uint8_t* fits)
    const {
    prefetch(block, step, least);
    bool any = false;
    for (const Step::Way& way : step.ways_) {
        const Classes* all = classes(block, way.offered);
        if (all == nullptr) {
            continue;
        }
        for (std::size_t at = kClasses; at-- > 0 && can_reach(way, at, least);) {
            const GapList& list = (*all)[at];
            list.each([&](std::uint32_t place, std::uint8_t evidence) {
                fits[place] = std::max(fits[place], way.fits[evidence]);
            });
            any = any || !list.empty();
        }
    }
    return any;
}

}  // namespace clusterlotse::matching
