#include <cstddef>
#include <cstdint>
#include <string_view>

#include "adapters/console/console_lines.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    clusterlotse::console::parse_console_line({reinterpret_cast<const char*>(data), size});
    return 0;
}
