#pragma once

#include "adapters/log.hpp"

#include <functional>
#include <string>

namespace clusterlotse::bot {

/// Warns in the log of the process, each line behind the name of the room it comes from.
std::function<void(const std::string&)> logger(std::string room);

/// Takes what an adapter says into the log of the process.
Logger adapter_log(std::string channel);

}  // namespace clusterlotse::bot
