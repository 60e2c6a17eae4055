#include "matching/needs/spoken_steps.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr float kLeastSpoken = 0.05F;  // of a step that nothing in the wording speaks for
constexpr float kOfHeading = 0.8F;     // of what speaks for the heading above a step

}  // namespace

float spoken_for(const Lexicon& lexicon, std::span<const float> beside_best, Id process) {
    float most = beside_best.empty() ? 1 : kLeastSpoken;
    for (std::size_t id = 0; id < beside_best.size(); ++id) {
        if (beside_best[id] <= most) {
            continue;
        }
        const Id other = static_cast<Id>(id);
        if (lexicon.is_ancestor_process(process, other)) {
            most = beside_best[id];
        } else if (lexicon.processes[process].parent == other) {
            most = std::max(most, kOfHeading * beside_best[id]);
        }
    }
    return most;
}

}  // namespace clusterlotse::matching
