#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/letters.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// The registered names of members who may be meant where a ruled out name is nobody's: each of its
/// words stands nearly so in the member's name or town, "Eloxal Speyer" for "Speyerbach Eloxal" in
/// Speyer. Empty where a member goes by that name.
std::vector<std::string> names_near(const Office& office, std::string_view written);

/// Tells in a card which of the ruled out names are nobody's, and who is spared in their place.
void set_near_excluded(
    const Office& office,
    const std::vector<std::string>& excluded,
    Language language,
    Fields& fields
);

}  // namespace clusterlotse::commands
