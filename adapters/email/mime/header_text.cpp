#include "adapters/email/mime/header_text.hpp"

#include "adapters/email/mime/charset.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <optional>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxCharset = 64;
constexpr std::size_t kMaxTextHeader = 32 * 1024;
constexpr std::size_t kMaxWord =
    4096;  // RFC 2047 allows 75; Japanese senders write far longer words

struct EncodedWord {
    std::string charset;
    std::string bytes;
    std::size_t length = 0;  // in the header
};

int base64_value(char c) {
    if (c >= 'A' && c <= 'Z') {
        return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
        return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
        return c - '0' + 52;
    }
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string decode_q(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '_') {
            out += ' ';
        } else if (text[i] == '=' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
            out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// The encoded word at the start of `text`, which begins with "=?".
std::optional<EncodedWord> read_word(std::string_view text) {
    const std::size_t charset_end = text.find('?', 2);
    if (charset_end == std::string_view::npos || charset_end - 2 > kMaxCharset ||
        charset_end + 2 >= text.size() || text[charset_end + 2] != '?') {
        return std::nullopt;
    }
    const char encoding = text[charset_end + 1];
    const std::size_t start = charset_end + 3;
    const std::string_view window = text.substr(0, start + kMaxWord);
    const std::size_t end = window.find("?=", start);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    EncodedWord word;
    std::string_view charset = text.substr(2, charset_end - 2);
    word.charset = std::string(charset.substr(0, charset.find('*')));  // RFC 2231 language suffix
    std::string_view body = text.substr(start, end - start);
    word.length = end + 2;
    if (encoding == 'B' || encoding == 'b') {
        word.bytes = decode_base64(body);
    } else if (encoding == 'Q' || encoding == 'q') {
        word.bytes = decode_q(body);
    } else {
        return std::nullopt;
    }
    return word;
}

bool only_space(std::string_view text) {
    return trimmed(text).empty();
}

}  // namespace

std::string unfold(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    for (const char c : raw) {
        if (c != '\r' && c != '\n') {
            out += c;
        }
    }
    return std::string(trimmed(out));
}

std::string decode_base64(std::string_view text) {
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        if (c == '=') {
            break;
        }
        const int value = base64_value(c);
        if (value < 0) {
            continue;
        }
        bits = (bits << 6U) | static_cast<unsigned>(value);
        if (++count == 4) {
            out += static_cast<char>((bits >> 16U) & 0xFFU);
            out += static_cast<char>((bits >> 8U) & 0xFFU);
            out += static_cast<char>(bits & 0xFFU);
            bits = 0;
            count = 0;
        }
    }
    if (count >= 2) {
        bits <<= static_cast<unsigned>(6 * (4 - count));
        out += static_cast<char>((bits >> 16U) & 0xFFU);
        if (count == 3) {
            out += static_cast<char>((bits >> 8U) & 0xFFU);
        }
    }
    return out;
}

std::string decode_header_text(std::string_view raw) {
    const std::string flat = unfold(raw.substr(0, kMaxTextHeader));
    std::string out;
    std::string
        pending;  // bytes of adjacent words, decoded together: senders split inside a character
    std::string pending_charset;
    std::string plain;
    const auto flush_words = [&] {
        out += decode_charset(pending, pending_charset).text;
        pending.clear();
    };
    const auto flush_plain = [&] {
        out += decode_charset(plain, "").text;
        plain.clear();
    };
    bool after_word = false;
    for (std::size_t i = 0; i < flat.size();) {
        const std::string_view rest = std::string_view(flat).substr(i);
        const auto word = rest.starts_with("=?") ? read_word(rest) : std::nullopt;
        if (!word) {
            plain += flat[i];
            ++i;
            continue;
        }
        if (after_word && only_space(plain)) {
            plain.clear();
            if (!same_word(word->charset, pending_charset)) {
                flush_words();
            }
        } else {
            flush_words();
            flush_plain();
        }
        pending += word->bytes;
        pending_charset = word->charset;
        after_word = true;
        i += word->length;
    }
    flush_words();
    flush_plain();
    return clean_line(out);
}

}  // namespace clusterlotse::email
