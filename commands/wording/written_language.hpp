#pragma once

#include "domain/channel.hpp"

#include <optional>
#include <string_view>

namespace clusterlotse::commands {

/// The language that the small words of a text belong to ("und", "für", "Stück"; "and", "the",
/// "pieces"); nothing where it has none, or as many of both: "V2A, Ø 40 x 120".
std::optional<Language> written_language(std::string_view text);

}  // namespace clusterlotse::commands
