#include "domain/files/archive.hpp"

#include "domain/file_name.hpp"
#include "domain/files/byte_reader.hpp"
#include "domain/files/ole_listing.hpp"
#include "domain/files/runnable_names.hpp"
#include "domain/files/signatures.hpp"
#include "domain/files/svg.hpp"
#include "domain/files/zip_listing.hpp"

#include <algorithm>

namespace clusterlotse::files {
namespace {

using Entries = std::vector<ZipEntry>;

constexpr std::size_t kHead = 40 * 1024;  // enough for the mark of a disk image
constexpr std::size_t kMostPacking = 1000;
constexpr std::size_t kAlwaysHarmless = 10u << 20;
constexpr std::size_t kMostLinks = 1u << 20;

bool has(const Entries& entries, std::string_view name) {
    return std::any_of(entries.begin(), entries.end(), [name](const ZipEntry& entry) {
        return entry.name == name;
    });
}

const ZipEntry* find(const Entries& entries, std::string_view name) {
    const auto found = std::find_if(entries.begin(), entries.end(), [name](const ZipEntry& entry) {
        return entry.name == name;
    });
    return found == entries.end() ? nullptr : &*found;
}

std::optional<FileKind> document_kind(const Entries& entries, std::string_view bytes) {
    if (has(entries, "[Content_Types].xml")) {
        if (has(entries, "xl/workbook.xml")) {
            return FileKind::xlsx;
        }
        if (has(entries, "word/document.xml")) {
            return FileKind::docx;
        }
        if (has(entries, "ppt/presentation.xml")) {
            return FileKind::pptx;
        }
        const bool model = std::any_of(entries.begin(), entries.end(), [](const ZipEntry& entry) {
            return lower(entry.name).starts_with("3d/") && lower(entry.name).ends_with(".model");
        });
        if (model) {
            return FileKind::three_mf;
        }
    }
    if (!entries.empty() && entries.front().name == "mimetype") {
        const auto type = zip_content(bytes, entries.front(), 100).value_or("");
        if (type.starts_with(media_type_of(FileKind::ods))) {
            return FileKind::ods;
        }
        if (type.starts_with(media_type_of(FileKind::odt))) {
            return FileKind::odt;
        }
    }
    return std::nullopt;
}

bool is_macro_part(const std::string& lowered) {
    const auto base = std::string_view(lowered).substr(lowered.rfind('/') + 1);
    const bool basic = lowered.starts_with("basic/") && lowered.find('/', 6) != lowered.npos &&
                       base.ends_with(".xml") && base != "script-lb.xml" && base != "dialog-lb.xml";
    return base == "vbaproject.bin" || base == "vbadata.xml" ||
           lowered.find("macrosheets/") != lowered.npos ||
           lowered.find("activex/") != lowered.npos || basic ||
           (lowered.starts_with("scripts/") && !lowered.ends_with('/'));
}

// A document may name a template elsewhere that its program then loads, macros and all.
bool loads_template(const Entries& entries, std::string_view bytes) {
    const ZipEntry* links = find(entries, "word/_rels/settings.xml.rels");
    if (links == nullptr) {
        return false;
    }
    const auto content = zip_content(bytes, *links, kMostLinks);
    if (!content) {
        return true;
    }
    const auto text = lower(*content);
    const auto at = text.find("/attachedtemplate\"");
    if (at == text.npos) {
        return false;
    }
    constexpr std::string_view kTarget = "target=\"";
    const auto target = text.find(kTarget, text.rfind('<', at));
    const auto where =
        target == text.npos ? std::string() : text.substr(target + kTarget.size(), 9);
    return where.starts_with("http") || where.starts_with("\\\\") || where == "file:////";
}

bool leads_out(std::string_view name) {
    return name.starts_with('/') || name.find('\\') != name.npos || name.find(':') != name.npos ||
           name == ".." || name.starts_with("../") || name.find("/../") != name.npos ||
           name.ends_with("/..") || name.find('\0') != name.npos;
}

std::optional<FileRefusal> worst(FileRefusal inside) {
    switch (inside) {
        case FileRefusal::unknown:
        case FileRefusal::empty:
        case FileRefusal::too_large:
        case FileRefusal::damaged:
            return std::nullopt;  // of no kind that we know, and nothing that runs
        default:
            return inside;
    }
}

std::optional<FileRefusal> inspect_entry(
    std::string_view bytes, const ZipEntry& entry, bool of_document, Unpacking& left
) {
    if (leads_out(entry.name)) {
        return FileRefusal::unsafe_archive;
    }
    if (entry.is_folder()) {
        return std::nullopt;
    }
    if (const auto refused = refused_extension(file_extension(entry.name))) {
        return refused;
    }
    if (entry.locked) {
        return FileRefusal::locked;
    }
    auto content = zip_content(bytes, entry, std::min(kHead, left.bytes));
    if (!content || content->size() >= left.bytes) {
        return FileRefusal::unsafe_archive;
    }
    const bool has_inside = content->starts_with("PK") || is_ole(*content) || is_svg(*content);
    if (has_inside && content->size() == kHead) {
        content = zip_content(bytes, entry, std::min(kMostFileBytes + 1, left.bytes));
        if (!content || content->size() > kMostFileBytes || content->size() >= left.bytes) {
            return FileRefusal::unsafe_archive;
        }
    }
    left.bytes -= content->size();
    const FileVerdict inside = inspect(entry.name, *content, left);
    // Parts of documents are XML with elements like those of web pages.
    const bool harmless = of_document && inside.refusal == FileRefusal::web_page;
    return inside.refusal && !harmless ? worst(*inside.refusal) : std::nullopt;
}

}  // namespace

FileVerdict inspect_archive(std::string_view extension, std::string_view bytes, Unpacking& left) {
    const auto entries = list_zip(bytes);
    if (!entries) {
        return refuse(FileRefusal::unsafe_archive);
    }
    if (left.depth == 0) {
        return refuse(FileRefusal::unsafe_archive);
    }
    const auto kind = document_kind(*entries, bytes);
    for (const ZipEntry& entry : *entries) {
        const bool dense = entry.size > kAlwaysHarmless && entry.size / kMostPacking > entry.packed;
        if (entry.size > left.declared || dense) {
            return refuse(FileRefusal::unsafe_archive);
        }
        left.declared -= entry.size;
        if (kind && is_macro_part(lower(entry.name))) {
            return refuse(FileRefusal::macros);
        }
    }
    if (loads_template(*entries, bytes)) {
        return refuse(FileRefusal::macros);
    }
    --left.depth;
    for (const ZipEntry& entry : *entries) {
        if (const auto refused = inspect_entry(bytes, entry, kind.has_value(), left)) {
            const bool archive = !kind && *refused != FileRefusal::locked;
            return refuse(archive ? FileRefusal::unsafe_archive : *refused);
        }
    }
    ++left.depth;
    if (kind) {
        return accept(*kind);
    }
    // An Office or ODF file of another kind is no archive of drawings.
    const bool archive = has_extension(FileKind::zip, extension) || extension.empty();
    return archive ? accept(FileKind::zip) : refuse(FileRefusal::unknown);
}

}  // namespace clusterlotse::files
