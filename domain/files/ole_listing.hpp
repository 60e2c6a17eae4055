#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::files {

struct OleListing {
    std::vector<std::string> names;  ///< of storages and streams; other than ASCII as '?'
    bool installer = false;          ///< a Windows Installer package
};

/// True where the bytes begin like a compound file (MS-CFB).
bool is_ole(std::string_view bytes);

/// The directory of a compound file; nothing where it cannot be followed. Reads each sector at most
/// once.
std::optional<OleListing> list_ole(std::string_view bytes);

}  // namespace clusterlotse::files
