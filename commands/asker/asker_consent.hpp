#pragma once

#include "commands/desk/office.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace clusterlotse::commands {

/// A longer text is a message to the firm.
constexpr std::size_t kLongestConsent = 160;

/// The asker agrees that firms learn who he is, in an answer to what a firm wrote (`about`) or with
/// their numbers or names; only these learn it, and he is told which. Where it is not clear which,
/// he is asked. False where he says something else, or more than that: an award carries its own
/// yes.
bool asker_agrees(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    std::optional<std::int64_t> about = std::nullopt
);

/// True for a few words that let names be exchanged.
bool agrees_shortly(const std::string& text);

/// This one firm may learn who he is: exchange_names(), and he is told whom.
void agree_with_firm(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    storage::Invitation& invitation
);

/// Everybody who is asked may learn who he is; he is told so.
void name_to_everybody(Office& office, const Request& request, const storage::NeedRecord& need);

}  // namespace clusterlotse::commands
