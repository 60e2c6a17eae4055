#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// What the asker writes in his chat after an award, where `last`, the last message to him, was
/// about that need: the row that he answers as if he had answered the firm that got the order. Its
/// purpose lets a yes be one to the exchange of names only where that waits for him and the firm
/// has not just asked something that a yes answers. Nothing where the need was not awarded to a
/// firm, or where he plainly seeks another work or says what nobody but the bot can answer.
std::optional<storage::OutboxReference> talk_after_award(
    Office& office, const Request& request, const storage::OutboxReference& last
);

/// The same for the firm that got the order, where `last` took up what it wrote before: it goes on
/// writing to the asker. A yes and thanks are for the bot.
std::optional<storage::OutboxReference> firm_talks_on(
    Office& office, const Request& request, const storage::OutboxReference& last
);

/// "Bestellung kommt" of an asker who was written to last about another need than that of an order
/// he has given: he is asked to which firm that goes. False for any other words, and where he has
/// given no order.
bool order_spoken_of_elsewhere(
    Office& office, const Request& request, const storage::OutboxReference& last
);

/// True where the last message to the asker was about another need than `need`: what is for a firm
/// of that one is not sent to it without asking.
bool speaks_of_another_need(
    const std::optional<storage::OutboxReference>& last, const storage::NeedRecord& need
);

}  // namespace clusterlotse::commands
