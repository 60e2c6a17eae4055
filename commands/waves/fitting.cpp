#include "commands/waves/candidates.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using matching::Fact;
using matching::Match;
using matching::Matching;

}  // namespace

bool contradicts(const Match& match) {
    return std::ranges::any_of(match.facts, [](const Fact& fact) {
        return fact.verdict == Fact::Verdict::contradicts;
    });
}

bool shows_anything(const Match& match) {
    return std::ranges::any_of(match.facts, [](const Fact& fact) {
        return fact.verdict == Fact::Verdict::fits;
    });
}

std::vector<const Match*> fitting_matches(const Matching& found) {
    std::vector<const Match*> fits;
    for (const Match& match : found.matches) {
        if (!found.nobody && !contradicts(match) && shows_anything(match) &&
            match.work != matching::Work::unshown) {
            fits.push_back(&match);
        }
    }
    const auto maker = std::ranges::find(fits, false, &Match::only_part);
    if (!fits.empty()) {
        const double best = (maker == fits.end() ? fits.front() : *maker)->score;
        std::erase_if(fits, [&](const Match* match) { return match->score < kShareOfBest * best; });
    }
    return fits;
}

}  // namespace clusterlotse::commands
