#include "matching/negation.hpp"

#include <algorithm>

namespace clusterlotse::matching {

bool negated(const Analysis& analysis, const Mention& mention, std::uint32_t between) {
    return std::any_of(
        analysis.mentions.begin(),
        analysis.mentions.end(),
        [&](const Mention& other) {
            return other.kind == SenseKind::cue && other.id == static_cast<Id>(Cue::negation) &&
                   other.last <= mention.first && mention.first - other.last <= between &&
                   analysis.atoms[other.first].sentence == analysis.atoms[mention.first].sentence;
        }
    );
}

}  // namespace clusterlotse::matching
