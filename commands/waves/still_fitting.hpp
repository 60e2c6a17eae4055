#pragma once

#include "commands/desk/office.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// A firm that was asked and has not answered, whose profile shows less of what is wanted now than
/// of what was.
struct NoLongerFit {
    std::int64_t invitation = 0;
    std::string firm;
};

/// Those whom a change of the need leaves without what it asks for now; nobody whom the asker or a
/// moderator had asked though he did not fit before.
std::vector<NoLongerFit> no_longer_fitting(
    Office& office,
    const storage::NeedRecord& was,
    const UnderstoodNeed& before,
    const storage::NeedRecord& need,
    const UnderstoodNeed& after
);

}  // namespace clusterlotse::commands
