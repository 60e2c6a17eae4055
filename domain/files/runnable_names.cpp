#include "domain/files/runnable_names.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::files {
namespace {

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

template <std::size_t Size>
constexpr bool is_sorted(const std::array<std::string_view, Size>& words) {
    for (std::size_t i = 1; i < Size; ++i) {
        if (!(words[i - 1] < words[i])) {
            return false;
        }
    }
    return true;
}

constexpr auto kRunnable = std::to_array<std::string_view>(
    {"accda", "accdb",    "accde",       "action",    "ade",    "adp",       "apk",
     "app",   "appimage", "application", "appref-ms", "appx",   "arx",       "asp",
     "aspx",  "bas",      "bash",        "bat",       "cab",    "cgi",       "chm",
     "class", "cmd",      "com",         "command",   "cpl",    "crt",       "csh",
     "deb",   "desktop",  "diagcab",     "dll",       "dmg",    "drv",       "ear",
     "elf",   "exe",      "fas",         "fish",      "gadget", "grp",       "hlp",
     "hta",   "img",      "inf",         "ins",       "iqy",    "iso",       "isp",
     "jar",   "jnlp",     "js",          "jse",       "jsp",    "ksh",       "library-ms",
     "lnk",   "lsp",      "mad",         "maf",       "mda",    "mdb",       "mde",
     "mjs",   "msc",      "msi",         "msix",      "msp",    "mst",       "ocx",
     "one",   "osx",      "ova",         "php",       "pif",    "pkg",       "pl",
     "prf",   "ps1",      "ps1xml",      "ps2",       "psc1",   "psd1",      "psm1",
     "py",    "pyc",      "pyw",         "pyz",       "rb",     "reg",       "rpm",
     "run",   "scf",      "scpt",        "scr",       "sct",    "search-ms", "settingcontent-ms",
     "sh",    "shb",      "shs",         "slk",       "swf",    "swp",       "sys",
     "url",   "vb",       "vbe",         "vbs",       "vhd",    "vhdx",      "vlx",
     "war",   "wim",      "wsc",         "wsf",       "wsh",    "xll"}
);
constexpr auto kWithMacros = std::to_array<std::string_view>(
    {"docm",
     "dotm",
     "potm",
     "ppam",
     "ppsm",
     "ppt",
     "pptm",
     "sldm",
     "xla",
     "xlam",
     "xlsb",
     "xlsm",
     "xltm"}
);
constexpr auto kWebPages = std::to_array<std::string_view>(
    {"htm", "html", "mht", "mhtml", "shtml", "svgz", "xht", "xhtml", "xsl"}
);
constexpr auto kForeignArchives =
    std::to_array<std::string_view>({"7z",  "ace", "alz", "arc", "arj", "bz2", "gz",
                                     "lha", "lz",  "lzh", "rar", "tar", "tbz", "tgz",
                                     "txz", "udf", "uue", "xz",  "z",   "zst"});

}  // namespace

std::optional<FileRefusal> refused_extension(std::string_view extension) {
    static_assert(
        is_sorted(kRunnable) && is_sorted(kWithMacros) && is_sorted(kWebPages) &&
        is_sorted(kForeignArchives)
    );
    if (contains(kRunnable, extension)) {
        return FileRefusal::runnable;
    }
    if (contains(kWithMacros, extension)) {
        return FileRefusal::macros;
    }
    if (contains(kWebPages, extension)) {
        return FileRefusal::web_page;
    }
    if (is_foreign_archive(extension)) {
        return FileRefusal::unsafe_archive;
    }
    return std::nullopt;
}

bool is_foreign_archive(std::string_view extension) {
    return contains(kForeignArchives, extension);
}

}  // namespace clusterlotse::files
