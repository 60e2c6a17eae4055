#pragma once

#include <string_view>

namespace clusterlotse::bot {

/// Sends a state such as "READY=1" to systemd (sd_notify protocol); nothing happens without
/// $NOTIFY_SOCKET.
void tell_service_manager(std::string_view state);

}  // namespace clusterlotse::bot
