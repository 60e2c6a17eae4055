#pragma once

#include "commands/desk/office.hpp"
#include "domain/end_reason.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What decided, as the asker says it to the question behind his award: 1 price, 2 date, 3 quality,
/// 4 distance, a word, or that nothing of it did (changed_mind); a yes may stand beside it. Nothing
/// where he says anything else.
std::optional<EndReason> deciding_reason(std::string_view text);

/// Marks the message behind an award as the one that asks what decided.
void ask_what_decided(storage::OutboxContext& context, const storage::NeedRecord& need);

/// His answer to that question, or to why nothing came of a need (commands/endings/ending_reasons):
/// the others who answered get it as their reason where it is true of them, and he hears that they
/// do, or that they had their last words before. A yes beside it agrees to what else the award
/// asked. False where the row asked nothing of the kind, or he says something else.
bool deciding_said(Office& office, const Request& request, const storage::OutboxReference& row);

}  // namespace clusterlotse::commands
