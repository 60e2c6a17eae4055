#pragma once

#include "domain/file_type.hpp"

#include <optional>
#include <string_view>

namespace clusterlotse::files {

/// Why bytes that begin like this are not taken under any name; nothing for the others.
std::optional<FileRefusal> refused_beginning(std::string_view bytes);

/// The kind that the bytes alone, or the bytes and the extension (lower case), show. Knows nothing
/// of archives, compound files, PDF and SVG, which have to be looked into.
std::optional<FileKind> plain_kind(std::string_view bytes, std::string_view extension);

/// True for text without control characters, in UTF-8, an 8-bit code or marked UTF-16.
bool is_text(std::string_view bytes);

/// True where a browser would take text for a web page.
bool is_web_page(std::string_view text);

}  // namespace clusterlotse::files
