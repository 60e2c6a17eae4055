#include "commands/moderator_endings.hpp"

#include "commands/endings.hpp"

namespace clusterlotse::commands {

bool settle_need(
    Office& office,
    storage::NeedRecord& need,
    NeedEvent event,
    const std::string& reason,
    std::optional<std::int64_t> chosen
) {
    return end_need(office, need, {.event = event, .chosen = chosen, .words = reason});
}

}  // namespace clusterlotse::commands
