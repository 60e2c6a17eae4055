#pragma once

#include "commands/desk/office.hpp"
#include "storage/inbox_store.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The need that a choice without an invitation stands for; 0 where it stands for none.
std::int64_t need_of_choice(std::int64_t id);

/// Which of the offered matters the words mean, as the choice holds them: by position, by a need's
/// number or by a firm; several only of what a supplier wrote to several requests, and of a
/// moderator's order. Empty where they mean none.
std::vector<std::int64_t> meant_choices(
    Office& office, const storage::PendingChoice& choice, const std::string& words
);

}  // namespace clusterlotse::commands
