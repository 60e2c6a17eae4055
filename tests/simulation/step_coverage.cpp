#include "tests/simulation/step_coverage.hpp"

#include "domain/lifecycle.hpp"

#include <set>

namespace clusterlotse::simulation {

namespace {

using StateStep = std::pair<std::string, std::string>;

template <class States, class Events>
std::vector<StateStep> steps(States states, Events events) {
    std::set<StateStep> all;
    for (const auto from : states) {
        for (const auto event : events) {
            const auto following = next(from, event);
            if (following && *following != from) {
                all.emplace(name_of(from), name_of(*following));
            }
        }
    }
    return {all.begin(), all.end()};
}

}  // namespace

std::vector<StateStep> steps_of_needs() {
    return steps(need_states(), need_events());
}

std::vector<StateStep> steps_of_invitations() {
    return steps(invitation_states(), invitation_events());
}

}  // namespace clusterlotse::simulation
