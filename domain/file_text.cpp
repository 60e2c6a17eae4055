#include "domain/file_text.hpp"

#include "domain/files/byte_reader.hpp"
#include "domain/files/escapes.hpp"
#include "domain/files/name_search.hpp"
#include "domain/files/pdf_streams.hpp"
#include "domain/files/zip_listing.hpp"

#include <algorithm>

namespace clusterlotse {
namespace {

using files::NameSearch;

constexpr std::size_t kMostPartBytes = 8u << 20;
constexpr std::size_t kMostFonts = 12;

void look_into_bytes(std::string_view bytes, NameSearch& search) {
    search.look_into(bytes);
    if (bytes.find('\0') != bytes.npos) {
        // UTF-16 of European letters is 8-bit text with zeros in between, whichever byte is first.
        std::string narrow(bytes);
        std::erase(narrow, '\0');
        search.look_into(narrow);
    } else if (bytes.find("\\X") != bytes.npos || bytes.find("\\S\\") != bytes.npos ||
               bytes.find("\\U+") != bytes.npos) {
        search.look_into(files::without_cad_escapes(bytes));
    }
    if (bytes.find("MTEXT") != bytes.npos) {
        search.look_into(files::without_mtext_codes(files::without_cad_escapes(bytes)));
    }
}

void look_into_page(std::string_view content, const files::CodeMap* font, NameSearch& search) {
    look_into_bytes(files::pdf_strings(content, font), search);
    for (const std::string& letters : files::pdf_spelled(content, font)) {
        search.look_into_spelled(letters);
    }
}

void look_into_pdf(std::string_view bytes, std::size_t& left, NameSearch& search) {
    search.look_into(bytes);
    look_into_page(bytes, nullptr, search);
    std::vector<files::CodeMap> fonts;
    files::for_each_stream(bytes, left, [&](std::string_view, std::string_view content) {
        left -= std::min(left, content.size());
        auto font = files::read_code_map(content);
        if (!font.empty() && fonts.size() < kMostFonts) {
            fonts.push_back(std::move(font));
        }
        look_into_bytes(content, search);
        look_into_page(content, nullptr, search);
        return !search.all_found();
    });
    // Which font a string is in stands elsewhere: each is tried, a wrong one gives no names.
    files::for_each_stream(bytes, fonts.empty() ? 0 : left, [&](auto, std::string_view content) {
        left -= std::min(left, content.size());
        const bool shows_text =
            content.find("Tj") != content.npos || content.find("TJ") != content.npos;
        for (std::size_t font = 0; shows_text && font < fonts.size(); ++font) {
            look_into_page(content, &fonts[font], search);
        }
        return !search.all_found();
    });
}

void look_into_part(std::string_view bytes, std::size_t& left, NameSearch& search, int depth);

void look_into_archive(std::string_view bytes, std::size_t& left, NameSearch& search, int depth) {
    for (const auto& entry : files::list_zip(bytes).value_or(std::vector<files::ZipEntry>{})) {
        search.look_into(entry.name);
        const auto content = files::zip_content(bytes, entry, std::min(left, kMostPartBytes));
        if (content) {
            left -= std::min(left, content->size());
            look_into_part(*content, left, search, depth - 1);
        }
        if (left == 0 || search.all_found()) {
            return;
        }
    }
}

void look_into_part(std::string_view bytes, std::size_t& left, NameSearch& search, int depth) {
    if (files::is_pdf(bytes)) {
        look_into_pdf(bytes, left, search);
        return;
    }
    if (depth > 0 && bytes.starts_with("PK")) {
        look_into_archive(bytes, left, search, depth);
        return;
    }
    look_into_bytes(bytes, search);
    if (files::trimmed_front(bytes).starts_with("<")) {
        // Formatting cuts words in two, and cells follow each other without a space.
        look_into_bytes(files::without_tags(bytes, ""), search);
        look_into_bytes(files::without_tags(bytes, " "), search);
    }
}

}  // namespace

std::vector<std::string> names_found(
    std::string_view bytes, const std::vector<std::string>& names
) {
    constexpr int kArchivesWithinEachOther = 3;
    NameSearch search(names);
    std::size_t left = kMostSearchedBytes;
    look_into_part(bytes.substr(0, kMostFileBytes), left, search, kArchivesWithinEachOther);
    return search.found();
}

bool names_are_readable(FileKind kind, std::string_view bytes) {
    switch (kind) {
        case FileKind::pdf:
            return files::is_readable_pdf(bytes);
        case FileKind::step:
        case FileKind::dxf:
        case FileKind::iges:
        case FileKind::parasolid:
        case FileKind::three_mf:
        case FileKind::xlsx:
        case FileKind::docx:
        case FileKind::pptx:
        case FileKind::ods:
        case FileKind::odt:
        case FileKind::xls:
        case FileKind::doc:
        case FileKind::csv:
        case FileKind::txt:
        case FileKind::svg:
        case FileKind::zip:
            return true;
        case FileKind::dwg:
        case FileKind::stl:
        case FileKind::jt:
        case FileKind::solidworks:
        case FileKind::inventor:
        case FileKind::catia:
        case FileKind::png:
        case FileKind::jpeg:
        case FileKind::tiff:
        case FileKind::webp:
        case FileKind::gif:
        case FileKind::bmp:
        case FileKind::heic:
            return false;
    }
    return false;
}

}  // namespace clusterlotse
