#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// What the asker adds and no firm that was asked needs to hear: who else may be asked, "gern auch
/// aus dem Saarland", and papers that are still to come.
bool changes_nothing_for_firms(const Office& office, const std::string& words, Language language);

/// True where suppliers read other words than before, or a name that they did not know. Who keeps
/// his name back takes nothing from what they have read.
bool reads_differently(
    Office& office, const storage::NeedRecord& before, const storage::NeedRecord& need
);

}  // namespace clusterlotse::commands
