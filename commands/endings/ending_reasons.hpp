#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// Why nothing came of a need in the cluster, as its asker says it to the question behind its end:
/// 1 price, 2 date, 3 nobody could do it, 4 not needed any more, 5 something else, or a word. The
/// code as the need keeps it: "price", "date", "not_able", "not_needed", "other". Nothing where he
/// says anything else.
std::optional<std::string> ending_reason(std::string_view text);

/// The same where it stands behind a comma in the words that end the need: "zurückgezogen, Bedarf
/// entfallen". No digit counts there.
std::optional<std::string> ending_reason_besides(std::string_view text);

/// True for a code of ending_reason().
bool is_ending_reason(std::string_view code);

/// True where firms that answered could be told his reason, and their last words can wait for it;
/// `chosen` gets the order.
bool can_still_say_why(
    Office& office,
    const std::vector<storage::Invitation>& asked,
    std::optional<std::int64_t> chosen = {}
);

/// Asks for the reason beside the confirmation of the end: once, where firms were asked or looked
/// for and no reason is known. Sets `why` and marks the message, so that a digit answers it.
void ask_why_it_ended(
    Office& office, const storage::NeedRecord& need, Fields& fields, storage::OutboxContext& context
);

/// His answer to that question: kept with the need. False where the row asked nothing of the kind,
/// or he says something else.
bool ending_reason_said(
    Office& office, const Request& request, const storage::OutboxReference& row
);

/// The needs that ended without an order in the cluster since `since` and whose reason is known:
/// `number`, `text`, and a switch by the code of the reason. At most kMostEndingsShown.
constexpr std::size_t kMostEndingsShown = 8;
std::vector<Fields> ended_without_order(Office& office, TimePoint since);

}  // namespace clusterlotse::commands
