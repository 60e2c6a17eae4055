#pragma once

#include "config/settings.hpp"

namespace clusterlotse::bot {

/// `clusterlotse run`: connects every configured channel, writes the line `ready` to stderr once
/// all are connected, and works until SIGTERM or SIGINT; then ends within 10 s. Returns the exit
/// status of the contract.
int run(const config::Settings& settings);

}  // namespace clusterlotse::bot
