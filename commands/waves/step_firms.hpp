#pragma once

#include "commands/desk/office.hpp"
#include "commands/waves/candidates.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The need as if it were of these steps alone.
UnderstoodNeed with_steps(UnderstoodNeed understood, std::vector<std::string> steps);

/// The best firms that do this step by itself and may be asked; nobody who is merely like the need.
std::vector<Profile> firms_of_step(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::string& step
);

/// The firms for those steps of the need that have any, each firm once, the best of each step
/// before the next best: at most kMostOfWave, however many steps there are.
std::vector<Profile> firms_of_steps(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// Those steps of a need of several that nobody who was asked does, or no more: all who do them
/// have declined or were not reached. Empty where the asker names whom to ask.
std::vector<std::string> steps_left(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// Whom to ask for these steps, each for those it does: at most `limit` firms. A step without any
/// stands in Candidates::steps without a firm.
Candidates candidates_for_steps(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<std::string>& steps,
    std::size_t limit
);

}  // namespace clusterlotse::commands
