#include "storage/profile_files/text_input.hpp"

#include <array>
#include <cstdio>

namespace clusterlotse::profile_files {

namespace {

/// Code points of 0x80 to 0x9f in windows-1252; 0 where the byte is not in use.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/// Letters that hardly occur in texts of western Europe; most often they are the first half of a
/// broken UTF-8 sequence.
bool is_rare_letter(unsigned char c) {
    return c == 0xc2 || c == 0xc3 || c == 0xd0 || c == 0xde || c == 0xe3 || c == 0xf0 || c >= 0xfe;
}

void append_utf8(std::string& out, char32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xc0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3f));
    } else {
        out += static_cast<char>(0xe0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (code & 0x3f));
    }
}

/// True where every byte beyond ASCII is a usual windows-1252 character and none belongs to a UTF-8
/// sequence.
bool looks_like_windows_1252(std::string_view content) {
    for (std::size_t i = 0; i < content.size(); ++i) {
        const auto c = static_cast<unsigned char>(content[i]);
        if (c >= 0x80 && (utf8_length(content, i) > 1 || is_rare_letter(c) ||
                          (c < 0xa0 && kWindows1252[c - 0x80] == 0))) {
            return false;
        }
    }
    return true;
}

std::string from_windows_1252(std::string_view content) {
    std::string text;
    text.reserve(content.size() + content.size() / 8);
    for (const char byte : content) {
        const auto c = static_cast<unsigned char>(byte);
        append_utf8(text, c >= 0x80 && c < 0xa0 ? kWindows1252[c - 0x80] : c);
    }
    return text;
}

bool is_valid_utf8(std::string_view content) {
    for (std::size_t i = 0; i < content.size();) {
        const std::size_t length = utf8_length(content, i);
        if (length == 0) {
            return false;
        }
        i += length;
    }
    return true;
}

std::string with_replacements(std::string_view content, ProblemList& problems) {
    std::string text;
    text.reserve(content.size());
    Position at;
    for (std::size_t i = 0; i < content.size();) {
        const std::size_t length = utf8_length(content, i);
        if (length == 0) {
            char hex[8];
            std::snprintf(hex, sizeof hex, "0x%02X", static_cast<unsigned char>(content[i]));
            problems.add(
                at, std::string("broken UTF-8 (byte ") + hex + "): save the file as UTF-8"
            );
            text += "\xef\xbf\xbd";
        } else {
            text += content.substr(i, length);
        }
        at = content[i] == '\n' ? Position{at.line + 1, 1} : Position{at.line, at.column + 1};
        i += std::max<std::size_t>(length, 1);
    }
    return text;
}

}  // namespace

std::size_t utf8_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
    const unsigned first = byte(0);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xc2 && first <= 0xdf) {
        return follows(1) ? 2 : 0;
    }
    if (first >= 0xe0 && first <= 0xef) {
        const bool overlong = first == 0xe0 && byte(1) < 0xa0;
        const bool surrogate = first == 0xed && byte(1) >= 0xa0;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const bool overlong = first == 0xf0 && byte(1) < 0x90;
        const bool beyond = first == 0xf4 && byte(1) >= 0x90;
        return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

std::size_t characters_before(std::string_view text, std::size_t offset) {
    std::size_t count = 0;
    for (const char c : text.substr(0, offset)) {
        count += (static_cast<unsigned char>(c) & 0xc0) != 0x80 ? 1 : 0;
    }
    return count;
}

std::string decode_text(std::string_view content, bool may_be_windows_1252, ProblemList& problems) {
    if (content.starts_with("\xff\xfe") || content.starts_with("\xfe\xff")) {
        problems.add({}, "the file is UTF-16: save it as UTF-8");
        return "";
    }
    if (content.starts_with("\xef\xbb\xbf")) {
        content.remove_prefix(3);
    }
    if (is_valid_utf8(content)) {
        return std::string(content);
    }
    if (may_be_windows_1252 && looks_like_windows_1252(content)) {
        return from_windows_1252(content);
    }
    return with_replacements(content, problems);
}

}  // namespace clusterlotse::profile_files
