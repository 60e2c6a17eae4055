#include "matching/process_index.hpp"

#include <algorithm>
#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr int kEvidenceSteps = 255;
constexpr int kWeightSteps = 240;  // with what rounding up adds, 255 times it fits 16 bits
constexpr std::size_t kClassWidth = 32;
constexpr std::size_t kScanned = 32;

std::uint8_t rounded_up(float value) {
    return static_cast<std::uint8_t>(
        std::clamp(std::ceil(value * kEvidenceSteps - 1e-3F), 0.0F, float{kEvidenceSteps})
    );
}

}  // namespace

/// The steps of a need in whole numbers.
struct ProcessIndex::Plan {
    struct Step {
        int weight = 0;
        const std::vector<Relation>* ways = nullptr;
    };
    std::vector<Step> steps;
    int all = 0;  ///< sum of the weights
};

void ProcessIndex::add(Slot slot, const std::vector<Offer>& offers) {
    if (slot / kBlock >= blocks_.size()) {
        blocks_.resize(slot / kBlock + 1);
    }
    Block& block = blocks_[slot / kBlock];
    block.size = std::max(block.size, slot % kBlock + 1);
    block.processes.resize(processes_);
    for (const Offer& offer : offers) {
        std::unique_ptr<Classes>& classes = block.processes[offer.process];
        if (!classes) {
            classes = std::make_unique<Classes>();
        }
        const std::uint8_t evidence = rounded_up(offer.evidence);
        (*classes)[evidence / kClassWidth].push_back(
            {static_cast<std::uint16_t>(slot % kBlock), evidence}
        );
    }
}

void ProcessIndex::remove(Slot slot, const std::vector<Offer>& offers) {
    for (const Offer& offer : offers) {
        const std::uint8_t evidence = rounded_up(offer.evidence);
        auto& postings =
            (*blocks_[slot / kBlock].processes[offer.process])[evidence / kClassWidth];
        const auto found =
            std::find_if(postings.begin(), postings.end(), [&](const Posting& posting) {
                return posting.place == slot % kBlock;
            });
        if (found != postings.end()) {
            *found = postings.back();
            postings.pop_back();
        }
    }
}

/// Fills sums_ for the block. Firms whose sum is below `least` may get too low a sum.
void ProcessIndex::weigh(const Block& block, const Plan& plan, int least) const {
    sums_.assign(block.size + kScanned, 0);
    for (const Plan::Step& step : plan.steps) {
        // What a firm must reach here even if it does every other step perfectly.
        const int others = (plan.all - step.weight) * kEvidenceSteps;
        const int needed = (std::max(0, least - others) + step.weight - 1) / step.weight;
        bool any = false;
        for (const Relation& relation : *step.ways) {
            if (block.processes.size() <= relation.offered ||
                !block.processes[relation.offered] ||
                rounded_up(relation.weight) < needed) {
                continue;
            }
            if (!any) {
                fits_.assign(block.size, 0);
                any = true;
            }
            std::array<std::uint8_t, kEvidenceSteps + 1> product;
            for (int i = 0; i <= kEvidenceSteps; ++i) {
                product[static_cast<std::size_t>(i)] =
                    rounded_up(relation.weight * static_cast<float>(i) / kEvidenceSteps);
            }
            const Classes& classes = *block.processes[relation.offered];
            for (std::size_t at = kClasses; at-- > 0;) {
                if (product[at * kClassWidth + kClassWidth - 1] < needed) {
                    break;
                }
                for (const Posting& posting : classes[at]) {
                    std::uint8_t& fit = fits_[posting.place];
                    fit = std::max(fit, product[posting.evidence]);
                }
            }
        }
        if (any) {
            const auto weight = static_cast<std::uint16_t>(step.weight);
            for (std::uint32_t i = 0; i < block.size; ++i) {
                sums_[i] = static_cast<std::uint16_t>(sums_[i] + weight * fits_[i]);
            }
        }
    }
}

std::vector<Candidate> ProcessIndex::best(
    const std::vector<WeightedStep>& steps, std::size_t most
) const {
    Plan plan;
    float all = 0;
    const std::size_t count = std::min(steps.size(), kMostSteps);
    for (std::size_t i = 0; i < count; ++i) {
        all += steps[i].weight;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const float share = steps[i].weight / all;
        plan.steps.push_back(
            {std::max(1, static_cast<int>(std::ceil(share * kWeightSteps - 1e-3F))),
             &steps[i].ways}
        );
        plan.all += plan.steps.back().weight;
    }
    // One number a firm, so that the best come first in ascending order, of equals the lower slot.
    constexpr std::uint64_t kHighest = 0xFFFF;
    const auto key_of = [](std::uint16_t sum, std::uint64_t slot) {
        return (kHighest - sum) << 32 | slot;
    };
    const auto sum_of = [](std::uint64_t key) { return static_cast<int>(kHighest - (key >> 32)); };
    std::vector<std::uint64_t> found;
    int least = 1;
    const auto cut = [&] {
        if (found.size() > most) {
            std::nth_element(
                found.begin(),
                found.begin() + static_cast<std::ptrdiff_t>(most) - 1,
                found.end()
            );
            found.resize(most);
            // Slots come in ascending order: one that is no better than the last comes behind it.
            least = sum_of(found[most - 1]) + 1;
        }
    };
    for (std::size_t number = 0; number < blocks_.size(); ++number) {
        const Block& block = blocks_[number];
        weigh(block, plan, least);
        for (std::uint32_t from = 0; from < block.size; from += kScanned) {
            std::uint16_t highest = 0;
            for (std::uint32_t i = from; i < from + kScanned; ++i) {
                highest = std::max(highest, sums_[i]);
            }
            if (highest < least) {
                continue;
            }
            for (std::uint32_t i = from; i < from + kScanned; ++i) {
                if (sums_[i] >= least) {
                    found.push_back(key_of(sums_[i], number * kBlock + i));
                }
            }
            if (found.size() >= 2 * most + kScanned) {
                cut();
            }
        }
    }
    cut();
    std::sort(found.begin(), found.end());
    std::vector<Candidate> result;
    result.reserve(found.size());
    const auto whole = static_cast<float>(kWeightSteps * kEvidenceSteps);
    for (const std::uint64_t key : found) {
        const auto sum = static_cast<float>(sum_of(key));
        result.push_back({static_cast<Slot>(key), std::min(1.0F, sum / whole)});
    }
    return result;
}

}  // namespace clusterlotse::matching
