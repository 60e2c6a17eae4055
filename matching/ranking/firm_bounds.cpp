#include "matching/ranking/firm_bounds.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace clusterlotse::matching {
namespace {

constexpr float kFitSteps = 255;
constexpr std::size_t kSummedAtOnce = 32;
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
    : index_(index),
      query_(query),
      texts_(texts),
      parts_(most_parts(query)),
      demands_(lexicon, query),
      words_(words) {
    const std::size_t count = std::min(query.steps.size(), kMostSteps);
    double all = 0;
    for (std::size_t i = 0; i < count; ++i) {
        all += weight_of(lexicon, query.steps[i]);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const double share = weight_of(lexicon, query.steps[i]) / all;
        steps_.push_back(
            {ProcessIndex::Step(ways_to(lexicon, query.steps[i].process)),
             static_cast<float>(parts_.process * share) * query.steps[i].spoken}
        );
        all_steps_ += steps_.back().part;
    }
    all_steps_ += kRounding;
    index.concepts().prepare();
}

/// All but the steps, and but the words where they stand for them.
void FirmBounds::fill_beside(std::size_t block, Slot first, Slot end) {
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
}

/// Fills likely_ with the places whose sum is at least `least`, and tells the highest of all.
float FirmBounds::find_likely(const std::vector<float>& sums, float least) {
    likely_.resize(sums.size());
    std::size_t count = 0;
    float highest = 0;
    for (std::size_t from = 0; from < sums.size(); from += kSummedAtOnce) {
        const std::size_t to = std::min(from + kSummedAtOnce, sums.size());
        const float here = highest_of(sums.data() + from, to - from);
        highest = std::max(highest, here);
        // Without a branch: which of them are likely cannot be foretold.
        for (std::size_t i = here >= least ? from : to; i < to; ++i) {
            likely_[count] = static_cast<std::uint16_t>(i);
            count += sums[i] >= least ? 1U : 0U;
        }
    }
    likely_.resize(count);
    return highest;
}

/// Fills by_steps_. Firms that cannot reach `least`, the best one having `highest` beside its
/// steps, may get too little.
void FirmBounds::add_steps(std::size_t block, float least, float highest) {
    by_steps_.assign(likely_.size(), 0);
    float needed = least - highest;
    for (const Step& step : steps_) {
        needed -= step.part;
    }
    for (const Step& step : steps_) {
        // What a firm must reach here even if it does every other step perfectly.
        const float fit = (needed + step.part) / step.part * kFitSteps;
        fits_.assign(beside_.size(), 0);
        if (index_.processes().raise_fits(
                block,
                step.ways,
                static_cast<int>(std::clamp(fit - 1, 0.0F, kFitSteps)),
                fits_.data()
            )) {
            const float part = step.part / kFitSteps;
            for (std::size_t i = 0; i < likely_.size(); ++i) {
                by_steps_[i] += part * static_cast<float>(fits_[likely_[i]]);
            }
        }
    }
}

/// Appends the firm at a place of the block that begins with `first` where its certificates leave
/// it enough.
void FirmBounds::keep(
    std::size_t place, Slot first, float most, float least, std::vector<Firm>& firms
) {
    const float share = demands_.none() ? 1 : demands_.most(standings_[place]);
    if (share < 1) {
        most = static_cast<float>(least_sum(score_of(most) * share)) + kRounding;
    }
    if (most >= least) {
        firms.push_back({most, first + static_cast<Slot>(place)});
    }
}

void FirmBounds::append(std::size_t block, float least, std::vector<Firm>& firms) {
    const Slot first = slot_at(block, 0);
    const Slot end = std::min(first + kBlock, index_.firms().slots());
    fill_beside(block, first, end);
    if (!demands_.none()) {
        index_.certificates().fill(block, demands_, end - first, standings_);
    }
    if (steps_.empty()) {
        // Without steps the words stand for the process, too.
        by_words_.assign(beside_.size(), 0);
        words_.add(first, end, static_cast<float>(parts_.process + parts_.words), by_words_);
        add_beside(by_words_.data(), beside_.data(), beside_.size());
        find_likely(by_words_, std::max(least, std::numeric_limits<float>::min()));
        for (const std::uint16_t place : likely_) {
            keep(place, first, by_words_[place], least, firms);
        }
        return;
    }
    words_.add(first, end, static_cast<float>(parts_.words), beside_);
    const float highest = find_likely(beside_, least - all_steps_);
    if (likely_.empty()) {
        return;
    }
    add_steps(block, least, highest);
    for (std::size_t i = 0; i < likely_.size(); ++i) {
        const float most = by_steps_[i] + beside_[likely_[i]];
        if (by_steps_[i] > 0) {
            keep(likely_[i], first, most, least, firms);
        }
    }
}

}  // namespace clusterlotse::matching
