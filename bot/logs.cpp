#include "bot/logs.hpp"

#include <spdlog/spdlog.h>
#include <utility>

namespace clusterlotse::bot {

std::function<void(const std::string&)> logger(std::string room) {
    return
        [room = std::move(room)](const std::string& line) { spdlog::warn("{}: {}", room, line); };
}

Logger adapter_log(std::string channel) {
    return [channel = std::move(channel)](LogLevel level, std::string_view text) {
        const auto severity = level == LogLevel::info      ? spdlog::level::info
                              : level == LogLevel::warning ? spdlog::level::warn
                                                           : spdlog::level::err;
        spdlog::log(severity, "{}: {}", channel, text);
    };
}

}  // namespace clusterlotse::bot
