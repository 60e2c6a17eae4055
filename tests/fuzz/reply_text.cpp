#include "adapters/email/mime/html_text.hpp"
#include "adapters/email/mime/newly_written.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::string plain = clusterlotse::email::newly_written(text);
    const std::string html = clusterlotse::email::html_to_text(text);
    const bool clean =
        (plain + html).find_first_of(std::string_view("\0\r\x01\x02\x03", 5)) == std::string::npos;
    return clean ? 0 : (__builtin_trap(), 0);
}
