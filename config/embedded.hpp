#pragma once

#include <span>
#include <string_view>

namespace clusterlotse::config {

/// One data file of config/ that is compiled into the program.
struct EmbeddedFile {
    std::string_view path;     ///< below config/, e.g. "templates/de/help.txt"
    std::string_view content;  ///< the bytes, for the life of the program
};

/// All vocabulary, template and sample files, in the order of their paths.
std::span<const EmbeddedFile> embedded_files();

}  // namespace clusterlotse::config
