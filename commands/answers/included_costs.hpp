#pragma once

#include "commands/answers/own_price.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// "Nein, kommt extra, so um die 60" or "ja, ist drin", where the asker has just asked whether the
/// price includes the freight or the like: what that says of it as words for the reader of answers,
/// "Versand ca. 60 €", "zzgl. Versand", "inkl. Versand". Nothing for other words and behind other
/// questions.
std::optional<std::string> included_cost_told(const std::string& text, const PricesKnown& known);

}  // namespace clusterlotse::commands
