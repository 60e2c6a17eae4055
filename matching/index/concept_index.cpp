#include "matching/index/concept_index.hpp"

#include <algorithm>
#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr float kLeastKept = 0.97F;  // of the rarities that lengths were measured with

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
        block.concepts[entry.id].push_back({place_of(slot), entry.count});
        const float part = worth[entry.count] * measured_with_[entry.id];
        square += part * part;
    }
    block.inverse.resize(block.size, 0);
    block.inverse[place_of(slot)] = inverse_of(square);
    rarity_.add(concepts);
    measured_ = false;
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
            for (const Posting& posting : block.concepts[id]) {
                const float part = worth[posting.count] * rare;
                block.inverse[posting.place] += part * part;
            }
        }
        for (float& length : block.inverse) {
            length = inverse_of(length);
        }
    }
}

void ConceptIndex::prepare() const {
    if (measured_) {
        return;
    }
    const std::vector<float>& now = weights();
    const auto kept = [&] {
        float least = 1;
        for (std::size_t id = 0; id < now.size(); ++id) {
            least = std::min(least, now[id] / measured_with_[id]);
        }
        return least;
    };
    if (kept() < kLeastKept) {
        measure();
    }
    slack_ = 1 / kept();
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
        __builtin_prefetch(block.concepts[wanted.id].data());
        if (number + 1 < blocks_.size() && !blocks_[number + 1].concepts.empty()) {
            __builtin_prefetch(&blocks_[number + 1].concepts[wanted.id]);
        }
    }
    for (const ConceptQuery::Wanted& wanted : query.wanted) {
        std::array<float, 256> parts;
        std::transform(worth.begin(), worth.end(), parts.begin(), [&](float count) {
            return wanted.weight * count;
        });
        for (const Posting& posting : block.concepts[wanted.id]) {
            dots_[posting.place] += parts[posting.count];
        }
    }
    const float factor = share * slack_;
    for (std::uint32_t i = 0; i < block.size; ++i) {
        sums[i] += factor * dots_[i] * block.inverse[i];
    }
}

}  // namespace clusterlotse::matching
