#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/utf8.h>

namespace clusterlotse::email {

namespace {

constexpr char kReplacement[] = "\xEF\xBF\xBD";

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

bool is_dropped(UChar32 c) {
    const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
    const bool bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    const bool nonsense = c == 0xFEFF || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    return control || bidi || nonsense;
}

void append(std::string& out, UChar32 c) {
    char buffer[U8_MAX_LENGTH];
    int32_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, c);
    out.append(buffer, static_cast<std::size_t>(length));
}

bool is_plain_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte < 0x7F) || c == '\n' || c == '\t';
    });
}

std::string to_nfc(std::string text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) {
        return text;
    }
    const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
    if (nfc->isNormalizedUTF8(piece, status) && U_SUCCESS(status)) {
        return text;
    }
    status = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    nfc->normalizeUTF8(0, piece, sink, nullptr, status);
    return U_SUCCESS(status) ? out : text;
}

}  // namespace

std::string clean_text(std::string_view text) {
    if (is_plain_ascii(text)) {
        return std::string(text);
    }
    std::string out;
    out.reserve(text.size());
    bool ascii = true;
    const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
    const auto size = static_cast<int32_t>(std::min<std::size_t>(text.size(), INT32_MAX));
    for (int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        if (c == '\r') {
            if (i < size && bytes[i] == '\n') {
                ++i;
            }
            out += '\n';
        } else if (c == 0x0B || c == 0x0C || c == 0x2028 || c == 0x2029 || c == 0x85) {
            out += '\n';
        } else if (c < 0) {
            out += kReplacement;
            ascii = false;
        } else if (!is_dropped(c)) {
            append(out, c);
            ascii = ascii && c < 0x80;
        }
    }
    return ascii ? out : to_nfc(std::move(out));
}

std::string clean_line(std::string_view text) {
    std::string out;
    bool gap = false;
    for (const char c : clean_text(text)) {
        if (is_space(c)) {
            gap = !out.empty();
            continue;
        }
        if (gap) {
            out += ' ';
            gap = false;
        }
        out += c;
    }
    return out;
}

std::string ascii_lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_space(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

bool same_word(std::string_view a, std::string_view b) {
    return a.size() == b.size() && ascii_lower(a) == ascii_lower(b);
}

bool begins_with_word(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() && same_word(text.substr(0, prefix.size()), prefix);
}

std::string folded(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    bool gap = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto rest = text.substr(i);
        if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xE2\x80\xAF")) {
            i += rest[0] == '\xC2' ? 1 : 2;
            gap = true;
            continue;
        }
        if (rest.starts_with("\xE2\x80\x99") || rest.starts_with("\xE2\x80\x98")) {
            plain += '\'';
            i += 2;
            continue;
        }
        if (is_space(text[i])) {
            gap = true;
            continue;
        }
        if (gap && !plain.empty()) {
            plain += ' ';
        }
        gap = false;
        plain += text[i];
    }
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    UErrorCode status = U_ZERO_ERROR;
    const icu::StringPiece piece(plain.data(), static_cast<int32_t>(plain.size()));
    icu::CaseMap::utf8ToLower("", 0, piece, sink, nullptr, status);
    return U_SUCCESS(status) ? out : ascii_lower(plain);
}

}  // namespace clusterlotse::email
