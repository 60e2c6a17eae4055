#include "domain/file_type.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <stdexcept>
#include <vector>

namespace clusterlotse {
namespace {

struct Kind {
    FileKind kind;
    std::string_view name;
    std::string_view media_type;
    std::vector<std::string_view> extensions;
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{
        {FileKind::pdf, "pdf", "application/pdf", {"pdf"}},
        {FileKind::step, "step", "model/step", {"step", "stp", "p21"}},
        {FileKind::dxf, "dxf", "image/vnd.dxf", {"dxf"}},
        {FileKind::dwg, "dwg", "image/vnd.dwg", {"dwg", "dwt"}},
        {FileKind::iges, "iges", "model/iges", {"iges", "igs"}},
        {FileKind::stl, "stl", "model/stl", {"stl"}},
        {FileKind::jt, "jt", "model/jt", {"jt"}},
        {FileKind::parasolid,
         "parasolid",
         "model/vnd.parasolid.transmit.text",
         {"x_t", "x_b", "xmt_txt", "xmt_bin"}},
        {FileKind::three_mf, "three_mf", "model/3mf", {"3mf"}},
        {FileKind::solidworks,
         "solidworks",
         "application/octet-stream",
         {"sldprt", "sldasm", "slddrw"}},
        {FileKind::inventor, "inventor", "application/octet-stream", {"ipt", "iam", "idw", "ipn"}},
        {FileKind::catia,
         "catia",
         "application/octet-stream",
         {"catpart", "catproduct", "catdrawing"}},
        {FileKind::xlsx,
         "xlsx",
         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
         {"xlsx", "xltx"}},
        {FileKind::docx,
         "docx",
         "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
         {"docx", "dotx"}},
        {FileKind::pptx,
         "pptx",
         "application/vnd.openxmlformats-officedocument.presentationml.presentation",
         {"pptx", "ppsx", "potx"}},
        {FileKind::ods, "ods", "application/vnd.oasis.opendocument.spreadsheet", {"ods", "ots"}},
        {FileKind::odt, "odt", "application/vnd.oasis.opendocument.text", {"odt", "ott"}},
        {FileKind::xls, "xls", "application/vnd.ms-excel", {"xls", "xlt"}},
        {FileKind::doc, "doc", "application/msword", {"doc", "dot"}},
        {FileKind::csv, "csv", "text/csv", {"csv"}},
        {FileKind::txt, "txt", "text/plain", {"txt", "md", "asc"}},
        {FileKind::png, "png", "image/png", {"png"}},
        {FileKind::jpeg, "jpeg", "image/jpeg", {"jpg", "jpeg", "jpe", "jfif"}},
        {FileKind::tiff, "tiff", "image/tiff", {"tif", "tiff"}},
        {FileKind::webp, "webp", "image/webp", {"webp"}},
        {FileKind::gif, "gif", "image/gif", {"gif"}},
        {FileKind::bmp, "bmp", "image/bmp", {"bmp", "dib"}},
        {FileKind::heic, "heic", "image/heic", {"heic", "heif"}},
        {FileKind::svg, "svg", "image/svg+xml", {"svg"}},
        {FileKind::zip, "zip", "application/zip", {"zip", "stpz"}},
    };
    return all;
}

const Kind& row(FileKind kind) {
    for (const Kind& row : kinds()) {
        if (row.kind == kind) {
            return row;
        }
    }
    throw std::logic_error("a kind of file without a row in domain/file_type.cpp");
}

}  // namespace

std::string_view name_of(FileKind kind) {
    return row(kind).name;
}

std::string_view media_type_of(FileKind kind) {
    return row(kind).media_type;
}

std::string_view extension_of(FileKind kind) {
    return row(kind).extensions.front();
}

bool has_extension(FileKind kind, std::string_view extension) {
    const auto& known = row(kind).extensions;
    return std::find(known.begin(), known.end(), extension) != known.end();
}

std::string_view name_of(FileRefusal refusal) {
    switch (refusal) {
        case FileRefusal::empty:
            return "empty";
        case FileRefusal::too_large:
            return "too_large";
        case FileRefusal::runnable:
            return "runnable";
        case FileRefusal::macros:
            return "macros";
        case FileRefusal::web_page:
            return "web_page";
        case FileRefusal::script:
            return "script";
        case FileRefusal::unsafe_archive:
            return "unsafe_archive";
        case FileRefusal::locked:
            return "locked";
        case FileRefusal::damaged:
            return "damaged";
        case FileRefusal::unknown:
            return "unknown";
    }
    return "unknown";
}

}  // namespace clusterlotse
