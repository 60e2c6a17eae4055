#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clusterlotse::files {

constexpr char32_t kNoCharacter = 0xFFFFFFFF;

/// The character that begins at `at`, which is moved behind it; kNoCharacter, and one byte on,
/// where the bytes there are not UTF-8.
inline char32_t next_character(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at++]);
    if (first < 0x80) {
        return first;
    }
    const std::size_t more = first >= 0xF0 && first < 0xF5   ? 3
                             : first >= 0xE0 && first < 0xF0 ? 2
                             : first >= 0xC2 && first < 0xE0 ? 1
                                                             : 0;
    if (more == 0 || at + more > text.size()) {
        return kNoCharacter;
    }
    char32_t value = first & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xC0U) != 0x80) {
            return kNoCharacter;
        }
        value = value << 6U | (byte & 0x3FU);
    }
    const bool too_long = (more == 2 && value < 0x800) || (more == 3 && value < 0x10000);
    if (too_long || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) {
        return kNoCharacter;
    }
    at += more;
    return value;
}

inline void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

}  // namespace clusterlotse::files
