#include "matching/ranking/chain.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

/// A firm that does all but fits far worse than the best one does not spare the chain.
constexpr double kWorthAlone = 0.6;
/// The best for the other steps may stand before those who do the step that is left.
constexpr std::size_t kLookAt = 4 * kChainFirms;

bool stands_in(const std::vector<std::string>& list, const std::string& code) {
    return std::find(list.begin(), list.end(), code) != list.end();
}

/// A firm that is only like the need does no step of it.
bool does_steps(const Match& match) {
    return match.work == Work::shown && !match.covers.empty();
}

}  // namespace

std::vector<ChainLink> find_chain(
    const Engine& engine,
    std::string_view text,
    const UnderstoodNeed& need,
    const Matching& found,
    const MatchOptions& options
) {
    if (found.matches.empty()) {
        return {};
    }
    const double best = found.matches.front().score;
    const bool alone =
        std::any_of(found.matches.begin(), found.matches.end(), [&](const Match& match) {
            return does_all(found, match) && match.score >= kWorthAlone * best;
        });
    const auto first = std::find_if(found.matches.begin(), found.matches.end(), does_steps);
    if (alone || first == found.matches.end()) {
        return {};
    }
    std::vector<ChainLink> chain{{first->covers, {*first}}};
    std::vector<std::string> open = found.steps;
    MatchOptions once = options;
    once.top = kLookAt;
    once.chain = false;
    once.fill_up = false;
    for (;;) {
        std::erase_if(open, [&](const std::string& code) {
            return stands_in(chain.back().steps, code);
        });
        if (open.empty()) {
            return chain;
        }
        UnderstoodNeed rest = need;
        rest.processes = open;
        Matching next = engine.match(text, rest, once);
        // Of a single step nothing is listed, because a need of one step has no parts.
        for (Match& match : next.matches) {
            if (open.size() == 1 && !match.only_part) {
                match.covers = open;
            }
        }
        std::erase_if(next.matches, [](const Match& match) { return !does_steps(match); });
        next.matches.resize(std::min(next.matches.size(), kChainFirms));
        if (next.nobody || next.matches.empty()) {
            chain.push_back({open, {}});
            return chain;
        }
        chain.push_back({next.matches.front().covers, std::move(next.matches)});
    }
}

}  // namespace clusterlotse::matching
