#pragma once

#include "commands/desk/office.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace clusterlotse::commands {

/// A firm has at most so many capacities noted at a time.
constexpr std::size_t kMostCapacities = 20;

/// `!frei`: notes what the argument says is free, or that something is taken ("ausgebucht 17");
/// without one lists what the speaker's firm has free, privately.
void run_free_capacity(Office& office, const Request& request, const std::string& argument);

/// A message without a command word that says what is free: "frei: …", or a sentence that can mean
/// nothing else; or one that corrects or takes back what was said before. True where it was that
/// and is answered. `answered`: the row that the message answers. What answers a request, or seeks
/// capacity, is left to others.
bool free_capacity_said(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& answered
);

/// The message by which a firm said what it has free was edited, or taken back: what it said then
/// follows, where it was not changed by later words. True where it was such a message.
bool free_capacity_edited(Office& office, const Request& edit);

}  // namespace clusterlotse::commands
