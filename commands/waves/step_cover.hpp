#pragma once

#include "commands/waves/candidates.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace clusterlotse::commands {

/// The candidate to whom the match belongs, where it may be asked and is not among them yet.
using AskableFirm = std::function<std::optional<Candidate>(const matching::Match&)>;

/// Sees to it that a wave of at most `limit` firms serves all steps of a need, as far as the
/// cluster does: somebody who does all of them is among its firms, or the best firm for each step
/// stands in place of another one for a step that has several; where the wave has room, the next
/// best of each step are asked as well. Fills in Candidates::steps and Candidates::whole. False
/// where `found` holds nobody to take but firms that do all and may not be asked.
bool cover_all_steps(
    Candidates& candidates,
    std::size_t limit,
    const matching::Matching& found,
    const AskableFirm& askable
);

/// True where the candidate serves this step of the need.
bool serves(const Candidate& candidate, const std::string& step);

}  // namespace clusterlotse::commands
