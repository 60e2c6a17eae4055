#pragma once

#include "commands/letters/letters.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace clusterlotse::commands {

/// As write_to(), for what waits `waits` at least before it goes out, as what is by_day does, so
/// that it can still be taken back or replaced.
std::int64_t write_later(
    Office& office,
    const Recipient& recipient,
    std::string_view template_name,
    const Fields& fields,
    const storage::OutboxContext& context,
    std::chrono::minutes waits,
    std::optional<std::int64_t> thread_of
);

}  // namespace clusterlotse::commands
