#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::files {

struct ZipEntry {
    std::string name;  ///< as it stands there
    std::uint16_t method = 0;
    bool locked = false;  ///< encrypted
    std::size_t packed = 0;
    std::size_t size = 0;    ///< as declared
    std::size_t offset = 0;  ///< of its local header

    bool is_folder() const { return name.ends_with('/'); }
};

/// The central directory of a ZIP file (APPNOTE 4.3.12). Nothing where there is none, where it
/// does not fit the bytes or its local headers, where it needs ZIP64, or where it has more than
/// kMostArchiveEntries.
std::optional<std::vector<ZipEntry>> list_zip(std::string_view bytes);

/// The first `most` bytes of an entry; nothing where it is encrypted, damaged, or packed by
/// anything but "stored" and "deflated".
std::optional<std::string> zip_content(
    std::string_view bytes, const ZipEntry& entry, std::size_t most
);

}  // namespace clusterlotse::files
