#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::files {

/// The content of a PDF's stream behind the filters its dictionary names (ISO 32000-1, 7.4):
/// ASCIIHexDecode, ASCII85Decode and FlateDecode, in any order; at most `most` bytes. Damaged
/// content is given as far as it goes. Nothing where there is a filter this program does not know.
std::optional<std::string> unfiltered(
    std::string_view dictionary, std::string_view packed, std::size_t most
);

/// True for what ends a name such as "/Filter".
bool ends_pdf_name(char c);

/// True where the dictionary names a filter at all.
bool is_filtered(std::string_view dictionary);

}  // namespace clusterlotse::files
