#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace clusterlotse::files {

/// Little-endian numbers anywhere in foreign bytes; 0 beyond the end.
inline std::uint32_t u32_at(std::string_view bytes, std::size_t offset) {
    if (offset > bytes.size() || bytes.size() - offset < 4) {
        return 0;
    }
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) {
        value = value << 8U | static_cast<unsigned char>(bytes[offset + i]);
    }
    return value;
}
inline std::uint16_t u16_at(std::string_view bytes, std::size_t offset) {
    if (offset > bytes.size() || bytes.size() - offset < 2) {
        return 0;
    }
    return static_cast<std::uint16_t>(
        static_cast<unsigned char>(bytes[offset]) | static_cast<unsigned char>(bytes[offset + 1])
                                                        << 8U
    );
}

/// The part of `bytes` from `offset`, cut to what is there.
inline std::string_view cut(std::string_view bytes, std::size_t offset, std::size_t length) {
    return offset >= bytes.size() ? std::string_view() : bytes.substr(offset, length);
}

inline char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
inline std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        c = lower(c);
    }
    return out;
}

/// -1 where it is none.
inline int hex_digit(char c) {
    const char l = lower(c);
    return l >= '0' && l <= '9' ? l - '0' : l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

inline bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

/// Without a UTF-8 byte order mark and leading white space.
inline std::string_view trimmed_front(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    return text;
}

}  // namespace clusterlotse::files
