#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// What an addition says is not to be done, in its own words: "doch nicht verzinkt" gives
/// "verzinkt", "Härten fällt weg" gives "Härten". Empty where it says nothing of the kind; total on
/// any text.
std::vector<std::string> denied_work(std::string_view text);

/// Takes out of what is understood the steps whose name the addition denies, as long as one is
/// left.
void drop_denied(const Office& office, std::string_view addition, UnderstoodNeed& understood);

/// True where the words deny a step of this need and leave it another one.
bool drops_step(const Office& office, const storage::NeedRecord& need, const std::string& text);

/// Amends the need whose step the words deny: `last`, of which was spoken last, else the only one
/// of his latest needs. False where they deny no step of it.
bool step_dropped(
    Office& office, const Request& request, const std::optional<storage::NeedRecord>& last
);

}  // namespace clusterlotse::commands
