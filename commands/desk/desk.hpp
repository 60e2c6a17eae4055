#pragma once

#include "commands/desk/office.hpp"

#include <cstdint>
#include <string>

namespace clusterlotse::commands {

/// The bot's front desk: who may speak, and what becomes of everything that
/// comes in; what a member's words mean is for commands/desk/attempts. Called
/// inside the transaction that claimed the message; all effects and replies are
/// rows of that transaction. Throws only what storage throws.
class Desk {
public:
    explicit Desk(Office& office) : office_(office) {}

    void handle(const InboundMessage& message);

    /// A message that a server refused for good.
    void not_delivered(std::int64_t outbox_id, const std::string& reason);

    /// A message that made handle() throw and was put aside.
    void parked(const InboundMessage& message);

private:
    Office& office_;
};

}  // namespace clusterlotse::commands
