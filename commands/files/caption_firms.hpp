#pragma once

#include "commands/desk/office.hpp"
#include "commands/files/captions.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// The words beside files of this need, read with the firms in mind: where they say more than who
/// gets the files, "nur an einer Seite" limits nothing, but "nur für Otterbach" does, and so does a
/// name that is no word of the trade.
Caption heard_caption(Office& office, const storage::NeedRecord& need, std::string_view text);

/// What the words say besides who gets the files, without the parts of sentences that tell this or
/// name a firm; empty where no more is left than what the files are.
std::string words_beside(Office& office, const storage::NeedRecord& need, std::string_view text);

/// The words without "Bestellung anbei": what is ordered stands beside it.
std::string words_without_paper(std::string_view text);

}  // namespace clusterlotse::commands
