#pragma once

#include "commands/desk/office.hpp"
#include "commands/discretion/name_list.hpp"

#include <string>

namespace clusterlotse::commands {

/// Adds to the list what names members in these words of an asker, all but him and `reader`: "frag
/// doch auch CNC Ohmbachsee", "Ersatz für die Teile von Stahlhut", "bei Braun". Words of the trade
/// that stand for the work are not added.
void add_named(
    Office& office,
    const storage::NeedRecord& need,
    const std::string& words,
    const std::string& reader,
    NameList& list
);

}  // namespace clusterlotse::commands
