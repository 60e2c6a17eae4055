#include "matching/needs/missing_step.hpp"

#include "matching/ranking/need_search.hpp"

#include <vector>

namespace clusterlotse::matching {
namespace {

constexpr float kAlmostDoes = 0.25F;          // it may be there, only badly shown
constexpr std::size_t kMostForOneStep = 256;  // firms that are read to find one that does it

}  // namespace

std::optional<std::size_t> missing_step(
    const Lexicon& lexicon, const FirmIndex& index, const Query& query, const MatchOptions& options
) {
    const std::vector<std::size_t> leading = leading_steps(lexicon, query);
    Features features;
    for (const std::size_t place : leading) {
        const StepWays& wanted = query.ways[place];
        std::size_t read = 0;
        const auto does = [&](Slot slot) {
            if (!index.firms().alive(slot) || !eligible(options, index.firms(), slot)) {
                return false;
            }
            index.firms().facts(slot, lexicon, features, false);
            return ++read > kMostForOneStep ||
                   fit_of(lexicon, features, wanted).value >= kAlmostDoes;
        };
        if (index.processes().any_of(ways_to(lexicon, wanted.wanted), kAlmostDoes, does)) {
            return std::nullopt;
        }
    }
    return leading.empty() ? std::nullopt : std::optional(leading.front());
}

}  // namespace clusterlotse::matching
