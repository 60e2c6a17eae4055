#pragma once

#include "commands/desk/office.hpp"

#include <string>

namespace clusterlotse::commands {

/// True where one sentence of the words takes something back and says it otherwise than the need:
/// "es sind doch 40 Stück".
bool words_correct(const Office& office, const storage::NeedRecord& need, const std::string& text);

/// Words that correct the need or rule out a firm, though answers are there and one of them may
/// seem to be meant: then everybody who was asked hears of it. False where they do neither.
bool asker_corrects(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
