#include "adapters/email/mime/mail_encoding.hpp"

#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>
#include <cctype>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kEncodedLine = 76;
constexpr std::size_t kWordBytes =
    42;  // of UTF-8 in one RFC 2047 word: 56 characters of base64 and the frame

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x80;
    });
}

void append_hex(std::string& out, unsigned char byte) {
    static constexpr std::string_view kHex = "0123456789ABCDEF";
    out += '=';
    out += kHex[byte >> 4U];
    out += kHex[byte & 0xFU];
}

/// RFC 2047 words for `text`, parted by a fold.
std::string encoded_words(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        std::size_t end = std::min(kWordBytes, text.size());
        while (end < text.size() && end > 1 &&
               (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        out += out.empty() ? "" : "\r\n ";
        out += "=?UTF-8?B?" + base64(text.substr(0, end)) + "?=";
        text.remove_prefix(end);
    }
    return out;
}

bool has_overlong_word(std::string_view text) {
    std::size_t length = 0;
    for (const char c : text) {
        length = c == ' ' ? 0 : length + 1;
        if (length > kEncodedLine - 2) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string quoted_printable(std::string_view text) {
    std::string out;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = text.substr(start, end - start);
        std::size_t column = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const auto byte = static_cast<unsigned char>(line[i]);
            const bool last = i + 1 == line.size();
            const bool gap = byte == ' ' || byte == '\t';
            const bool risky = i == 0 && (line.starts_with("From ") || line.starts_with('.'));
            const bool plain =
                ((byte > 0x20 && byte < 0x7F && byte != '=') || gap) && !(gap && last) && !risky;
            const std::size_t need = plain ? 1 : 3;
            if (column + need > kEncodedLine - 1) {
                out += "=\r\n";
                column = 0;
            }
            if (plain && !(column == 0 && byte == '.')) {
                out += line[i];
                column += 1;
            } else {
                append_hex(out, byte);
                column += 3;
            }
        }
        out += "\r\n";
        start = end + 1;
    }
    return out;
}

std::string base64(std::string_view bytes) {
    static constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        unsigned bits = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            bits = (bits << 8U) | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        }
        out += kDigits[(bits >> 18U) & 63U];
        out += kDigits[(bits >> 12U) & 63U];
        out += count > 1 ? kDigits[(bits >> 6U) & 63U] : '=';
        out += count > 2 ? kDigits[bits & 63U] : '=';
    }
    return out;
}

std::string base64_lines(std::string_view bytes) {
    constexpr std::size_t kLineBytes = kEncodedLine / 4 * 3;
    std::string out;
    out.reserve(bytes.size() / kLineBytes * (kEncodedLine + 2) + kEncodedLine + 2);
    for (std::size_t i = 0; i < bytes.size(); i += kLineBytes) {
        out += base64(bytes.substr(i, kLineBytes));
        out += "\r\n";
    }
    return out;
}

std::string text_header(std::string_view name, std::string_view words) {
    const std::string text = clean_line(words);
    std::string out = std::string(name) + ":";
    if (!is_ascii(text) || text.find("=?") != std::string::npos || has_overlong_word(text)) {
        return out + " " + encoded_words(text) + "\r\n";
    }
    std::size_t column = out.size();
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        if (column + 1 + (end - start) > kEncodedLine && column > name.size() + 1) {
            out += "\r\n";
            column = 0;
        }
        out += " " + text.substr(start, end - start);
        column += 1 + end - start;
        start = end + 1;
    }
    return out + "\r\n";
}

std::string phrase(std::string_view name) {
    const std::string text = clean_line(name).substr(0, 200);
    if (!is_ascii(text) || text.find("=?") != std::string::npos || has_overlong_word(text)) {
        return encoded_words(clean_line(text));
    }
    const bool bare = std::all_of(text.begin(), text.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == ' ' || c == '-' || c == '_';
    });
    if (bare) {
        return text;
    }
    std::string out = "\"";
    for (const char c : text) {
        out += c == '"' || c == '\\' ? "\\" : "";
        out += c;
    }
    return out + "\"";
}

}  // namespace clusterlotse::email
