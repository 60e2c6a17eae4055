#include "matching/ranking/ranking.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr float kSurelyTold = 0.85F;
constexpr float kSaid = 0.6F;  // a step that the wording leaves in doubt is no step of its own

}  // namespace

std::vector<std::size_t> own_steps(const Lexicon& lexicon, const Query& query) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < query.steps.size() && i < kMostSteps; ++i) {
        const Step& step = query.steps[i];
        const bool makes = step.implied && step.main;
        if ((!step.implied || makes) && step.strength >= kSaid &&
            !lexicon.processes[step.process].soft) {
            places.push_back(i);
        }
    }
    return places;
}

std::vector<std::size_t> leading_steps(const Lexicon& lexicon, const Query& query) {
    std::vector<std::size_t> mains;
    for (std::size_t i = 0; i < query.steps.size() && i < kMostSteps; ++i) {
        if (query.steps[i].main && !lexicon.processes[query.steps[i].process].soft) {
            mains.push_back(i);
        }
    }
    const auto additional = [&](std::size_t place) {
        return lexicon.processes[query.steps[place].process].secondary;
    };
    const bool only_additional = std::all_of(mains.begin(), mains.end(), additional);
    const auto lead = std::find_if(mains.begin(), mains.end(), [&](std::size_t place) {
        return only_additional || !additional(place);
    });
    if (mains.size() < 2 || lead == mains.end()) {
        return {};
    }
    const Step& first = query.steps[*lead];
    if (!first.told || first.implied || first.strength < kSurelyTold) {
        return {};
    }
    // "hochglanzvernickeln", "hochglanz vernickeln": one task.
    std::vector<std::size_t> leading;
    std::uint32_t at = first.at;
    for (const std::size_t place : mains) {
        const std::uint32_t here = query.steps[place].at;
        if (query.steps[place].told && here >= at && here - at < 2) {
            leading.push_back(place);
            at = here;
        }
    }
    return leading;
}

bool surely_told(const Query& query) {
    return std::any_of(query.steps.begin(), query.steps.end(), [](const Step& step) {
        return step.main && step.told && !step.implied && step.strength >= kSurelyTold;
    });
}

}  // namespace clusterlotse::matching
