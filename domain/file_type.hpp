#pragma once

#include "domain/file_bounds.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace clusterlotse {

/// Kinds of files that are passed on.
enum class FileKind {
    pdf,
    step,
    dxf,
    dwg,
    iges,
    stl,
    jt,
    parasolid,
    three_mf,
    solidworks,
    inventor,
    catia,
    xlsx,
    docx,
    pptx,
    ods,
    odt,
    xls,
    doc,
    csv,
    txt,
    png,
    jpeg,
    tiff,
    webp,
    gif,
    bmp,
    heic,
    svg,
    zip,
};

/// Why a file is not taken.
enum class FileRefusal {
    empty,
    too_large,  ///< more than kMostFileBytes
    runnable,   ///< a program, a script, an installer, a disk image, a link, or a PDF that starts
                ///< one
    macros,     ///< an Office file with macros or with a template from elsewhere
    web_page,   ///< HTML in any dress
    script,     ///< a picture (SVG) with active content
    unsafe_archive,  ///< an archive that holds one of these, cannot be looked through or unpacks to
                     ///< too much
    locked,          ///< protected by a password, so that nobody can look inside
    damaged,         ///< begins like a known kind and is none
    unknown,         ///< no kind that is passed on
};

/// What a file is: accepted as `kind`, or refused.
struct FileVerdict {
    std::optional<FileKind> kind = {};
    std::optional<FileRefusal> refusal = {};

    bool accepted() const { return kind.has_value(); }
};

/// Looks into the bytes; the name helps where bytes say nothing (text, some CAD) and is refused by
/// itself where it could be run. The declared media type plays no part. Archives and
/// documents are looked through, three within each other. Total on any bytes; a file is at most
/// 20 MB and unpacked to at most 64 MB.
FileVerdict inspect_file(std::string_view name, std::string_view bytes);

constexpr std::size_t kMostArchiveEntries = 2000;
constexpr std::size_t kMostUnpackedBytes = 200u << 20;  ///< what an archive may say it unpacks to

/// Stable lower-case word, e.g. "step", "three_mf".
std::string_view name_of(FileKind kind);
/// The media type to send it under, e.g. "application/pdf".
std::string_view media_type_of(FileKind kind);
/// The usual extension without the dot.
std::string_view extension_of(FileKind kind);
/// True for an extension in lower case that files of the kind have.
bool has_extension(FileKind kind, std::string_view extension);

/// Stable lower-case word, e.g. "unsafe_archive".
std::string_view name_of(FileRefusal refusal);

}  // namespace clusterlotse
