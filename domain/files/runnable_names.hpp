#pragma once

#include "domain/file_type.hpp"

#include <optional>
#include <string_view>

namespace clusterlotse::files {

/// Why a file with this extension (lower case, no dot) is not taken whatever it holds; nothing for
/// the others.
std::optional<FileRefusal> refused_extension(std::string_view extension);

/// True for archives that this program cannot look through.
bool is_foreign_archive(std::string_view extension);

}  // namespace clusterlotse::files
