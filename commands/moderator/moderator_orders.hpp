#pragma once

#include "commands/desk/office.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// PendingChoice::invitations holds kOrderChoice - id for a need that a moderator's order may be
/// about.
constexpr std::int64_t kOrderChoice = -(std::int64_t{1} << 44);

/// A moderator's short order that answers nothing he was asked: "2 und 4 auch fragen", "bei 123
/// noch Hembach dazu", "nimm Kessler raus", "123 zurückstellen bis Juni", "freigeben". Done for the
/// need of the number, else for `below`, else for the only one it can be about; where there are
/// several, or he says it in the room, he is asked which, in his direct chat. False for anything
/// else, a need of his own included.
bool moderator_orders(
    Office& office,
    const Request& request,
    const std::optional<storage::NeedRecord>& below = std::nullopt
);

/// True for such an order whose need is known.
bool is_order_for_named(Office& office, const Request& request);

/// Asks which of these needs his words are about, and keeps the words for his answer.
void ask_about_which(
    Office& office, const Request& request, const std::vector<storage::NeedRecord>& needs
);

/// Does what the words say for this need.
void order_for(Office& office, const Request& request, const storage::NeedRecord& need);

/// True where words are the number of this need and nothing else: "B-2026-123", "die 123 bitte".
bool is_number_of(const std::string& words, const std::string& number);

/// True where he neither seeks anything himself nor was asked for anything.
bool only_moderates(Office& office, const Speaker& speaker);

/// The needs that moderators have before them, to be released or as found nobody.
std::vector<storage::NeedRecord> needs_before_moderators(Office& office);

}  // namespace clusterlotse::commands
