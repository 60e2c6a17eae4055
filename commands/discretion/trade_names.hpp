#pragma once

#include "commands/discretion/redaction.hpp"
#include "domain/profile.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// The trade names of these firms that are written as no word of the language is ("GlanFlow"):
/// those in their profiles, and those in `texts` that are made of the beginning of a firm's own
/// name; and what `texts` call in quotes a model, a product or a brand of the writer's. Neither
/// alloys ("42CrMo4") nor programs nor words of the trade.
std::vector<std::string> trade_names_in(
    const std::vector<Profile>& firms,
    const std::vector<std::string>& texts,
    const IsPlainWord& plain
);

/// `text` with kLeftOut for the trade names of these firms, in any case and with their number:
/// trade_names_in() `said` and `text`, and those made of the beginning of the firm's own name
/// before a number ("Glanta-500" of Glantal Pumpen). Words of the language or the trade stay.
std::string without_trade_names(
    const std::string& text,
    const std::vector<Profile>& firms,
    std::vector<std::string> said,
    const IsPlainWord& plain
);

}  // namespace clusterlotse::commands
