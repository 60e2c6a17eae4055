#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// Where the person at this address is reached: that address, and his others as the profile has
/// them.
std::string contact_of(Office& office, const Address& address);

/// `firm`, `name` and `contact` of the person at this address; `firm` is what is given where he
/// stands in no profile.
Fields contact_card(
    Office& office, const storage::NeedRecord& need, const Address& address, const std::string& firm
);

/// Tells both sides whom they deal with, and how to reach him.
void give_cards(
    Office& office, const storage::NeedRecord& need, const storage::Invitation& invitation
);

/// A thumb, a heart or a thank-you for the card with the other side's contact: it means nothing
/// more. False for any other word, and behind any other message.
bool thanked_for_card(Office& office, const Request& request, const storage::OutboxReference& row);

/// A message to the firm in the thread of its request. `card`: kept in OutboxContext::question_id.
void write_to_supplier(
    Office& office,
    const storage::Invitation& invitation,
    std::string_view template_name,
    const Fields& fields,
    storage::Purpose purpose,
    std::optional<std::int64_t> card = std::nullopt
);

}  // namespace clusterlotse::commands
