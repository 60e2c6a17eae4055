#include "commands/waves/candidates.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using matching::Fact;
using matching::Match;
using matching::Matching;

/// The same share for a firm of which so many reasons are known that it needs no likeness of words.
constexpr double kShareOfBestProven = 0.3;
constexpr std::ptrdiff_t kReasonsThatProve = 3;

/// The work and two things more are known to fit: "Drehen, 1.4571, Ø bis 350 mm".
bool proven(const Match& match) {
    return match.work == matching::Work::shown &&
           std::ranges::count(match.facts, Fact::Verdict::fits, &Fact::verdict) >=
               kReasonsThatProve;
}

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
        std::erase_if(fits, [&](const Match* match) {
            return match->score < (proven(*match) ? kShareOfBestProven : kShareOfBest) * best;
        });
    }
    return fits;
}

}  // namespace clusterlotse::commands
