#include "domain/files/signatures.hpp"

#include "domain/files/byte_reader.hpp"
#include "domain/files/runnable_names.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::files {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kBeginning = 4096;

bool is_disk_image(std::string_view bytes) {
    return cut(bytes, 0x8001, 5) == "CD001" || cut(bytes, 0x8001, 5) == "BEA01";
}

std::string_view line_at(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (!line.empty() && is_blank(line.back())) {
        line.remove_suffix(1);
    }
    return trimmed_front(line);
}

bool is_dxf(std::string_view bytes) {
    if (bytes.starts_with("AutoCAD Binary DXF\r\n\x1a\0"sv)) {
        return true;
    }
    auto text = bytes.substr(0, kBeginning);
    // Group 999 is a comment.
    for (int groups = 0; groups < 50; ++groups) {
        const auto code = line_at(text);
        const auto value = line_at(text);
        if (code != "999") {
            return code == "0" && value == "SECTION";
        }
    }
    return false;
}

bool is_step(std::string_view bytes) {
    auto text = trimmed_front(bytes.substr(0, kBeginning));
    while (text.starts_with("/*")) {
        const auto end = text.find("*/");
        text = end == text.npos ? ""sv : trimmed_front(text.substr(end + 2));
    }
    return text.starts_with("ISO-10303-21;");
}

// Lines of 80 columns; column 73 names the section, the rest counts its lines.
bool is_iges(std::string_view bytes) {
    const auto line = bytes.substr(0, 80);
    if (line.size() < 80 || line[72] != 'S' || line.find('\n') != line.npos) {
        return false;
    }
    auto number = line.substr(73);
    number.remove_prefix(std::min(number.find_first_not_of(" 0"), number.size()));
    return number == "1";
}

bool is_stl(std::string_view bytes, std::string_view extension) {
    const auto beginning = lower(bytes.substr(0, kBeginning));
    if (trimmed_front(beginning).starts_with("solid") &&
        beginning.find("facet") != beginning.npos && is_text(bytes)) {
        return true;
    }
    const std::size_t triangles = u32_at(bytes, 80);
    return extension == "stl" && triangles > 0 && bytes.size() == 84 + 50 * triangles;
}

bool is_bmp(std::string_view bytes) {
    constexpr std::array<std::uint32_t, 6> kHeaders{12, 40, 52, 56, 108, 124};
    const auto header = u32_at(bytes, 14);
    return bytes.starts_with("BM") && u32_at(bytes, 6) == 0 &&
           std::find(kHeaders.begin(), kHeaders.end(), header) != kHeaders.end();
}

bool is_heic(std::string_view bytes) {
    const auto brand = cut(bytes, 8, 4);
    return cut(bytes, 4, 4) == "ftyp" &&
           (brand == "heic" || brand == "heix" || brand == "mif1" || brand == "msf1");
}

std::optional<FileKind> picture(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) {
        return FileKind::png;
    }
    if (bytes.starts_with("\xFF\xD8\xFF")) {
        return FileKind::jpeg;
    }
    if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv)) {
        return FileKind::tiff;
    }
    if (bytes.starts_with("RIFF") && cut(bytes, 8, 4) == "WEBP") {
        return FileKind::webp;
    }
    if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) {
        return FileKind::gif;
    }
    if (is_bmp(bytes)) {
        return FileKind::bmp;
    }
    return is_heic(bytes) ? std::optional(FileKind::heic) : std::nullopt;
}

std::optional<FileKind> model(std::string_view bytes, std::string_view extension) {
    if (is_step(bytes)) {
        return FileKind::step;
    }
    if (is_dxf(bytes)) {
        return FileKind::dxf;
    }
    if (bytes.starts_with("AC10") && bytes.size() > 128) {
        return FileKind::dwg;
    }
    if (is_iges(bytes)) {
        return FileKind::iges;
    }
    if (bytes.starts_with("Version ") && bytes.substr(0, 80).find("JT") != bytes.npos) {
        return FileKind::jt;
    }
    if (bytes.starts_with("**ABCDEFGHIJKLMNOPQRSTUVWXYZ") ||
        (bytes.starts_with("PS\0"sv) && has_extension(FileKind::parasolid, extension))) {
        return FileKind::parasolid;
    }
    if (bytes.starts_with("V5_CFV2")) {
        return FileKind::catia;
    }
    // Since 2015 no compound file any more, but packed streams behind this mark.
    if (has_extension(FileKind::solidworks, extension) &&
        bytes.substr(0, 1u << 16).find("\x14\0\x06\0\x08\0"sv) != bytes.npos) {
        return FileKind::solidworks;
    }
    return is_stl(bytes, extension) ? std::optional(FileKind::stl) : std::nullopt;
}

}  // namespace

std::optional<FileRefusal> refused_beginning(std::string_view bytes) {
    constexpr std::array kPrograms{
        "\x7F"
        "ELF"sv,
        "\xFE\xED\xFA\xCE"sv,
        "\xFE\xED\xFA\xCF"sv,
        "\xCE\xFA\xED\xFE"sv,
        "\xCF\xFA\xED\xFE"sv,
        "\xCA\xFE\xBA\xBE"sv,
        "#!"sv,
        "\0asm"sv,
        "dex\n"sv,
        "L\0\0\0\x01\x14\x02\0"sv,
        "MSCF"sv,
        "ITSF"sv,
        "!<arch>\n"sv,
        "\xED\xAB\xEE\xDB"sv,
    };
    constexpr std::array kArchives{
        "Rar!\x1A\x07"sv,
        "7z\xBC\xAF\x27\x1C"sv,
        "\x1F\x8B"sv,
        "BZh"sv,
        "\xFD"
        "7zXZ\0"sv,
        "\x28\xB5\x2F\xFD"sv,
    };
    const auto begins = [bytes](std::string_view magic) { return bytes.starts_with(magic); };
    const bool shell = trimmed_front(bytes.substr(0, 64)).starts_with("#!");
    // Words in a text may begin with MZ; a program goes on with bytes that no text has.
    const bool windows = bytes.starts_with("MZ") && !is_text(bytes.substr(0, kBeginning));
    if (std::any_of(kPrograms.begin(), kPrograms.end(), begins) || shell || windows ||
        is_disk_image(bytes)) {
        return FileRefusal::runnable;
    }
    if (std::any_of(kArchives.begin(), kArchives.end(), begins) || cut(bytes, 257, 5) == "ustar") {
        return FileRefusal::unsafe_archive;
    }
    return std::nullopt;
}

bool is_text(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        const std::size_t low = bytes[0] == '\xFF' ? 0 : 1;
        for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
            const auto unit = static_cast<unsigned char>(bytes[at + low]);
            if (bytes[at + 1 - low] == '\0' && unit < 32 && !is_blank(static_cast<char>(unit))) {
                return false;
            }
        }
        return bytes.size() % 2 == 0;
    }
    return std::all_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 32 && byte != 127) || is_blank(c) || c == '\x1A';
    });
}

bool is_web_page(std::string_view text) {
    std::string head;
    for (const char c : text.substr(0, kBeginning)) {
        if (c != '\0') {
            head += lower(c);
        }
    }
    std::string_view rest = head;
    if (rest.starts_with("\xFF\xFE") || rest.starts_with("\xFE\xFF")) {
        rest.remove_prefix(2);
    }
    rest = trimmed_front(rest);
    while (rest.starts_with("<!--") || rest.starts_with("<?")) {
        const auto end = rest.find('>');
        rest = end == rest.npos ? ""sv : trimmed_front(rest.substr(end + 1));
    }
    constexpr std::array kTags{
        "<!doctype html"sv,
        "<html"sv,
        "<head"sv,
        "<body"sv,
        "<script"sv,
        "<iframe"sv,
        "<meta"sv,
        "<title"sv,
        "<table"sv,
        "<a href"sv,
        "mime-version:"sv};
    return std::any_of(kTags.begin(), kTags.end(), [rest](std::string_view tag) {
        return rest.starts_with(tag);
    });
}

std::optional<FileKind> plain_kind(std::string_view bytes, std::string_view extension) {
    if (const auto found = picture(bytes)) {
        return found;
    }
    if (const auto found = model(bytes, extension)) {
        return found;
    }
    const bool csv = has_extension(FileKind::csv, extension);
    if ((csv || extension.empty() || has_extension(FileKind::txt, extension)) && is_text(bytes)) {
        return csv ? FileKind::csv : FileKind::txt;
    }
    return std::nullopt;
}

}  // namespace clusterlotse::files
