#pragma once

#include <string_view>

namespace clusterlotse::commands {

/// True for a question how a need stands that asks nothing else: "wie steht es?", "gibt es schon
/// Antworten?", "any news yet?"; a need's number and a greeting may stand beside it.
bool asks_for_status(std::string_view text);

}  // namespace clusterlotse::commands
