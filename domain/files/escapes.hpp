#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::files {

/// Text of a STEP or DXF file with the escapes of characters resolved: "\X2\00FC\X0\", "\X\FC" and
/// "\S\|" (ISO 10303-21), "\U+00FC" (DXF).
std::string without_cad_escapes(std::string_view text);

/// Text of a DXF file's MTEXT without its formatting: "\fArial|b0;", "\H2.5x;", "\A1;" and braces
/// are nothing, "\P" is a line's end and "\~" a space. What looks so elsewhere is cut as well.
std::string without_mtext_codes(std::string_view text);

/// XML without its tags, each replaced by `between`, references to characters resolved.
std::string without_tags(std::string_view xml, std::string_view between);

}  // namespace clusterlotse::files
