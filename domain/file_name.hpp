#pragma once

#include "domain/file_type.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace clusterlotse {

constexpr std::size_t kMostFileNameBytes = 120;

/// A name under which a file of this kind can be shown, stored and sent: one path segment of at
/// most kMostFileNameBytes of valid UTF-8, without control, invisible and direction characters and
/// without what Windows forbids, ending in an extension of the kind. "..\Zeichnung.pdf.exe" never
/// comes out of it; "Skizze.pdf" that holds a PNG becomes "Skizze.png". Empty names become
/// "Datei" with the extension.
std::string safe_file_name(std::string_view written, FileKind kind);

/// The last extension in lower-case ASCII, without the dot; empty where there is none. Sees through
/// trailing dots and blanks and through invisible characters.
std::string file_extension(std::string_view name);

}  // namespace clusterlotse
