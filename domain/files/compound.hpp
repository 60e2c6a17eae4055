#pragma once

#include "domain/file_type.hpp"

#include <string_view>

namespace clusterlotse::files {

/// A compound file: an older Office document without macros, or a CAD file by its extension.
FileVerdict inspect_compound(std::string_view extension, std::string_view bytes);

}  // namespace clusterlotse::files
