#include "adapters/email/mime/mail_reading.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view raw(reinterpret_cast<const char*>(data), size);
    const auto reading = clusterlotse::email::read_mail(
        raw, {"mx.example.org", "bedarf@cluster.example.org", "loop"}
    );
    return reading.full_text.find('\r') == std::string::npos ? 0 : (__builtin_trap(), 0);
}
