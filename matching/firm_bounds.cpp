#include "matching/firm_bounds.hpp"

#include <algorithm>
#include <cmath>

namespace clusterlotse::matching {
namespace {

constexpr float kFitSteps = 255;
constexpr std::size_t kAtOnce = 32;
constexpr float kRounding = 1e-5F;  // more than what adding up in another order can change

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
    float needed = least - *std::max_element(beside_.begin(), beside_.end());
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
            const float part = step.part / kFitSteps;
            for (std::size_t i = 0; i < main_.size(); ++i) {
                main_[i] += part * static_cast<float>(fits_[i]);
            }
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
    for (std::size_t i = 0; i < main_.size(); ++i) {
        main_[i] = main_[i] > 0 ? main_[i] + beside_[i] : 0;
    }
    for (std::size_t from = 0; from < main_.size(); from += kAtOnce) {
        const std::size_t to = std::min(from + kAtOnce, main_.size());
        float highest = 0;
        for (std::size_t i = from; i < to; ++i) {
            highest = std::max(highest, main_[i]);
        }
        for (std::size_t i = highest > 0 && highest >= least ? from : to; i < to; ++i) {
            if (main_[i] > 0 && main_[i] >= least) {
                firms.push_back({main_[i], first + static_cast<Slot>(i)});
            }
        }
    }
}

}  // namespace clusterlotse::matching
