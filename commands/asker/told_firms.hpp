#pragma once

#include "commands/asker/addressed_words.hpp"

#include <optional>
#include <string_view>

namespace clusterlotse::commands {

/// "Sagt Glantal bitte, dass …", "bei Westrich nachhaken, ob …", "@Glantal bitte Muster schicken",
/// "Glantal soll bitte anrufen": words that are for one firm, named by a word with a capital;
/// whether there is such a firm is not known here. Total on any text.
std::optional<Addressed> told_to_firm(std::string_view text);

/// "Hat Glantal ein Zeugnis?": a question that may be for the firm it names, and not how it
/// stands with its answer or what it is like.
bool may_ask_firm(std::string_view text);

}  // namespace clusterlotse::commands
