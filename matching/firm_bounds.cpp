#include "matching/firm_bounds.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr float kFitSteps = 255;
constexpr std::size_t kAtOnce = 32;
constexpr float kRounding = 1e-5F;  // more than what adding up in another order can change

/// None of them is below 0. By lanes, which the compiler works at once.
float highest_of(const float* values, std::size_t count) {
    std::array<float, 8> lanes{};
    std::size_t at = 0;
    for (; at + lanes.size() <= count; at += lanes.size()) {
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            const float value = values[at + lane];
            lanes[lane] = lanes[lane] < value ? value : lanes[lane];
        }
    }
    float highest = *std::max_element(lanes.begin(), lanes.end());
    for (; at < count; ++at) {
        highest = std::max(highest, values[at]);
    }
    return highest;
}

void add_fits(float* sums, const std::uint8_t* fits, std::size_t count, float part) {
    for (std::size_t i = 0; i < count; ++i) {
        sums[i] += part * static_cast<float>(fits[i]);
    }
}

/// Adds to what a firm has in common with the need what stands beside it; nothing where it has
/// nothing in common.
void add_beside(float* sums, const float* beside, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const float both = sums[i] + beside[i];
        sums[i] = sums[i] > 0 ? both : 0;
    }
}

}  // namespace

FirmBounds::FirmBounds(
    const Lexicon& lexicon,
    const FirmIndex& index,
    const Query& query,
    const TextSupport& words,
    const LikenessToNeed& texts
)
    : index_(index), query_(query), texts_(texts), parts_(most_parts(query)), words_(words) {
    const std::size_t count = std::min(query.steps.size(), kMostSteps);
    double all = 0;
    for (std::size_t i = 0; i < count; ++i) {
        all += weight_of(lexicon, query.steps[i]);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const double share = weight_of(lexicon, query.steps[i]) / all;
        steps_.push_back(
            {ProcessIndex::Step(ways_to(lexicon, query.steps[i].process)),
             static_cast<float>(parts_.process * share)}
        );
    }
    index.concepts().prepare();
}

/// Fills main_. Firms that cannot reach `least` may get too little.
void FirmBounds::add_steps(std::size_t block, float least) {
    float needed = least - highest_of(beside_.data(), beside_.size());
    for (const Step& step : steps_) {
        needed -= step.part;
    }
    for (const Step& step : steps_) {
        // What a firm must reach here even if it does every other step perfectly.
        const float fit = (needed + step.part) / step.part * kFitSteps;
        fits_.assign(main_.size(), 0);
        if (index_.processes().raise_fits(
                block,
                step.ways,
                static_cast<int>(std::clamp(fit - 1, 0.0F, kFitSteps)),
                fits_.data()
            )) {
            add_fits(main_.data(), fits_.data(), main_.size(), step.part / kFitSteps);
        }
    }
}

void FirmBounds::append(std::size_t block, float least, std::vector<Firm>& firms) {
    const Slot first = slot_at(block, 0);
    const Slot end = std::min(first + kBlock, index_.firms().slots());
    main_.assign(end - first, 0);
    beside_.assign(end - first, kRounding + static_cast<float>(parts_.always));
    if (texts_.has_letters()) {
        for (std::size_t i = 0; i < beside_.size(); ++i) {
            beside_[i] += static_cast<float>(
                parts_.letters * texts_.letters_of(first + static_cast<Slot>(i))
            );
        }
    }
    index_.concepts().add_likeness(
        block, query_.concepts, static_cast<float>(parts_.meaning), beside_
    );
    if (steps_.empty()) {
        // Without steps the words stand for the process, too.
        words_.add(first, end, static_cast<float>(parts_.process + parts_.words), main_);
    } else {
        words_.add(first, end, static_cast<float>(parts_.words), beside_);
        add_steps(block, least);
    }
    add_beside(main_.data(), beside_.data(), main_.size());
    for (std::size_t from = 0; from < main_.size(); from += kAtOnce) {
        const std::size_t to = std::min(from + kAtOnce, main_.size());
        const float highest = highest_of(main_.data() + from, to - from);
        for (std::size_t i = highest > 0 && highest >= least ? from : to; i < to; ++i) {
            if (main_[i] > 0 && main_[i] >= least) {
                firms.push_back({main_[i], first + static_cast<Slot>(i)});
            }
        }
    }
}

}  // namespace clusterlotse::matching
