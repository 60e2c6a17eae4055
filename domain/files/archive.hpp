#pragma once

#include "domain/file_type.hpp"

#include <cstddef>
#include <string_view>

namespace clusterlotse::files {

inline FileVerdict accept(FileKind kind) {
    return {kind, std::nullopt};
}
inline FileVerdict refuse(FileRefusal refusal) {
    return {std::nullopt, refusal};
}

/// What one inspection may still unpack, shared by archives within archives.
struct Unpacking {
    int depth = 3;                  ///< a table in a document in an archive
    std::size_t bytes = 64u << 20;  ///< unpacked and looked at
    std::size_t declared = kMostUnpackedBytes;
};

/// inspect_file without its bounds, for what lies in an archive.
FileVerdict inspect(std::string_view name, std::string_view bytes, Unpacking& left);

/// A ZIP file: what kind of document it is, or that it may be passed on as an archive.
FileVerdict inspect_archive(std::string_view extension, std::string_view bytes, Unpacking& left);

}  // namespace clusterlotse::files
