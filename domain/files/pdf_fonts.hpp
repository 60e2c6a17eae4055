#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace clusterlotse::files {

/// What the codes in a PDF font's strings mean (a ToUnicode map, ISO 32000-1, 9.10.3). Fonts that
/// a drawing brings along number their letters as they please.
struct CodeMap {
    std::size_t width = 1;                                ///< bytes of a code
    std::unordered_map<std::uint32_t, std::string> text;  ///< code -> UTF-8

    bool empty() const { return text.empty(); }
    /// The text of a string in this font; codes without a meaning are left out.
    std::string decode(std::string_view codes) const;
};

/// Reads a map; empty where the stream is none. At most kMostCodes are read.
CodeMap read_code_map(std::string_view stream);
constexpr std::size_t kMostCodes = 20000;

}  // namespace clusterlotse::files
