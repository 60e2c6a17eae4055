#include "config/settings.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

/// Any bytes give settings or a list of problems whose descriptions are single lines.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto reading = clusterlotse::config::read_settings(text, "fuzz.toml");
    for (const auto& problem : reading.problems) {
        if (clusterlotse::config::describe(problem, "fuzz.toml").find('\n') != std::string::npos) {
            std::abort();
        }
    }
    return 0;
}
