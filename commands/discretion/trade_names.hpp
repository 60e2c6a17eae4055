#pragma once

#include "commands/discretion/redaction.hpp"
#include "domain/profile.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// `text` with kLeftOut for the trade names of these firms, with their number: those that their
/// profiles write as one does ("GlanFlow"), and those made of the beginning of the firm's own name
/// ("GlanFlow 200" and "Glanta-500" of Glantal Pumpen). Words of the language or the trade stay.
std::string without_trade_names(
    const std::string& text, const std::vector<Profile>& firms, const IsPlainWord& plain
);

}  // namespace clusterlotse::commands
