#pragma once

#include "commands/discretion/firm_mentions.hpp"

#include <vector>

namespace clusterlotse::commands {

/// Adds to the mentions, in the order of the text, firms that are no members: "CNC Ohmbachsee", a
/// word of the trade and one that is none of the language, and "Berger GmbH aus Homburg".
void add_unknown_firms(
    const std::vector<TextWord>& words, const IsPlainWord& plain, std::vector<FirmMention>& mentions
);

}  // namespace clusterlotse::commands
