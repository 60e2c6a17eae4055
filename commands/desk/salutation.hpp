#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// `text` whose first words greet nobody by name: "Hallo Dreherei Wolfstein, ja" is "Hallo, ja",
/// "Sehr geehrte Frau Weber," is "Guten Tag,". Greetings to everybody ("Hallo zusammen,") and all
/// that does not begin with a greeting stay.
std::string without_salutation(std::string_view text);

}  // namespace clusterlotse::commands
