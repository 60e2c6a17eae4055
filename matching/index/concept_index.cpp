#include "matching/index/concept_index.hpp"

#include <algorithm>
#include <cmath>

namespace clusterlotse::matching {
namespace {

// Between these shares of the rarity that lengths were measured with, nothing is measured anew: the
// bounds stay within 4 % of the likeness.
constexpr float kLeastKept = 0.98F;
constexpr float kMostRisen = 1.015F;
constexpr float kRounding = 1.0001F;  // more than lengths lose by being changed concept by concept
constexpr std::size_t kMostMeasuredAlone = 64;  // concepts; from more on all firms are measured
constexpr std::size_t kAddedAtLeast = 256;
constexpr std::size_t kAddedShare = 16;  // one part of so many

float inverse_of(float square) {
    return square > 0 ? 1 / std::sqrt(square) : 0;
}

}  // namespace

void ConceptIndex::add(Slot slot, const std::vector<Concept>& concepts) {
    if (block_of(slot) >= blocks_.size()) {
        blocks_.resize(block_of(slot) + 1);
    }
    Block& block = blocks_[block_of(slot)];
    if (block.concepts.empty()) {
        block.concepts.resize(measured_with_.size());
    }
    block.size = place_of(slot) + 1U;
    const std::array<float, 256>& worth = count_worths();
    float square = 0;
    for (const Concept& entry : concepts) {
        block.concepts[entry.id].add(place_of(slot), entry.count);
        const float part = worth[entry.count] * measured_with_[entry.id];
        square += part * part;
    }
    block.inverse.resize(block.size, 0);
    block.inverse[place_of(slot)] = inverse_of(square);
    rarity_.add(concepts);
    measured_ = false;
    if (++added_ > kAddedAtLeast && added_ > slot / kAddedShare) {
        prepare();
        added_ = 0;
    }
}

void ConceptIndex::forget(const std::vector<Concept>& concepts) {
    rarity_.forget(concepts);
    measured_ = false;
}

void ConceptIndex::measure() const {
    const std::array<float, 256>& worth = count_worths();
    measured_with_ = weights();
    for (const Block& block : blocks_) {
        block.inverse.assign(block.size, 0);
        for (std::size_t id = 0; id < block.concepts.size(); ++id) {
            const float rare = measured_with_[id];
            block.concepts[id].each([&](std::uint32_t place, std::uint8_t count) {
                const float part = worth[count] * rare;
                block.inverse[place] += part * part;
            });
        }
        for (float& length : block.inverse) {
            length = inverse_of(length);
        }
    }
}

/// The same for the firms that mean one concept.
void ConceptIndex::measure(Id id, float rare) const {
    const std::array<float, 256>& worth = count_worths();
    const float change = rare * rare - measured_with_[id] * measured_with_[id];
    measured_with_[id] = rare;
    for (const Block& block : blocks_) {
        if (block.concepts.empty()) {
            continue;
        }
        block.concepts[id].each([&](std::uint32_t place, std::uint8_t count) {
            float& inverse = block.inverse[place];
            if (count > 0 && inverse > 0) {
                const float square = 1 / (inverse * inverse) + worth[count] * worth[count] * change;
                inverse = inverse_of(square);
            }
        });
    }
}

void ConceptIndex::prepare() const {
    if (measured_) {
        return;
    }
    const std::vector<float>& now = weights();
    std::vector<Id> stale;
    for (Id id = 0; id < now.size(); ++id) {
        const float share = now[id] / measured_with_[id];
        if (share < kLeastKept || share > kMostRisen) {
            stale.push_back(id);
        }
    }
    if (stale.size() > kMostMeasuredAlone) {
        measure();
    } else {
        for (const Id id : stale) {
            measure(id, now[id]);
        }
    }
    float kept = 1;
    for (std::size_t id = 0; id < now.size(); ++id) {
        kept = std::min(kept, now[id] / measured_with_[id]);
    }
    slack_ = kRounding / kept;
    measured_ = true;
}

void ConceptIndex::add_likeness(
    std::size_t number, const ConceptQuery& query, float share, std::vector<float>& sums
) const {
    if (number >= blocks_.size() || query.wanted.empty()) {
        return;
    }
    const Block& block = blocks_[number];
    const std::array<float, 256>& worth = count_worths();
    dots_.assign(block.size, 0);
    // Each list lies elsewhere: the memory of all is asked for at once, and where those of the
    // next block lie.
    for (const ConceptQuery::Wanted& wanted : query.wanted) {
        block.concepts[wanted.id].prefetch();
        if (number + 1 < blocks_.size() && !blocks_[number + 1].concepts.empty()) {
            __builtin_prefetch(&blocks_[number + 1].concepts[wanted.id]);
        }
    }
    for (const ConceptQuery::Wanted& wanted : query.wanted) {
        std::array<float, 256> parts;
        std::transform(worth.begin(), worth.end(), parts.begin(), [&](float count) {
            return wanted.weight * count;
        });
        float* dots = dots_.data();
        block.concepts[wanted.id].each([&](std::uint32_t place, std::uint8_t count) {
            dots[place] += parts[count];
        });
    }
    const float factor = share * slack_;
    for (std::uint32_t i = 0; i < block.size; ++i) {
        sums[i] += factor * dots_[i] * block.inverse[i];
    }
}

}  // namespace clusterlotse::matching
