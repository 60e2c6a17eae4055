#include "storage/profile_files/profile_files.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any bytes give profiles or problems, and what was read without a problem survives being written
/// and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace clusterlotse::profile_files;
    const std::string_view content(reinterpret_cast<const char*>(data), size);
    const auto reading = read_profiles(content, FileFormat::jsonl, CodeCheck{});
    if (reading.problems.empty()) {
        const auto again = read_profiles(
            write_profiles(reading.profiles, FileFormat::jsonl), FileFormat::jsonl, CodeCheck{}
        );
        if (!again.problems.empty() || again.profiles != reading.profiles) {
            std::abort();
        }
    }
    return 0;
}
