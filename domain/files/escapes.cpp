#include "domain/files/escapes.hpp"

#include "domain/files/byte_reader.hpp"
#include "domain/files/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace clusterlotse::files {
namespace {

/// The character of exactly these digits; 0 where they are none.
char32_t hex_character(std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    const bool fits = error == std::errc() && end == digits.data() + digits.size();
    return fits && value < 0x110000 && (value < 0xD800 || value > 0xDFFF) ? value : 0;
}

// How many bytes the escape at the front takes; 0 where there is none.
std::size_t resolve_escape(std::string_view text, std::string& out) {
    if (text.starts_with("\\X2\\") || text.starts_with("\\X4\\")) {
        const std::size_t width = text[2] == '2' ? 4 : 8;
        std::size_t at = 4;
        while (at + width <= text.size()) {
            const char32_t c = hex_character(text.substr(at, width));
            if (c == 0) {
                break;
            }
            append_utf8(out, c);
            at += width;
        }
        return text.substr(at).starts_with("\\X0\\") ? at + 4 : at;
    }
    if (text.starts_with("\\X\\") && text.size() >= 5) {
        const char32_t c = hex_character(text.substr(3, 2));
        append_utf8(out, c == 0 ? U' ' : c);
        return 5;
    }
    if (text.starts_with("\\S\\") && text.size() >= 4) {
        append_utf8(out, (static_cast<unsigned char>(text[3]) & 0x7FU) | 0x80U);
        return 4;
    }
    if (text.starts_with("\\U+") && text.size() >= 7) {
        const char32_t c = hex_character(text.substr(3, 4));
        append_utf8(out, c == 0 ? U' ' : c);
        return 7;
    }
    return 0;
}

std::size_t resolve_reference(std::string_view text, std::string& out) {
    const auto end = text.substr(0, 12).find(';');
    if (end == text.npos || end < 3) {
        return 0;
    }
    const auto name = text.substr(1, end - 1);
    if (name[0] != '#') {
        out += name == "amp" ? '&' : ' ';
        return end + 1;
    }
    const bool hex = name[1] == 'x' || name[1] == 'X';
    std::uint32_t value = 0;
    const auto digits = name.substr(hex ? 2 : 1);
    std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    append_utf8(out, value > 0 && value < 0xD800 ? value : U' ');
    return end + 1;
}

}  // namespace

std::string without_cad_escapes(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t used = text[at] == '\\' ? resolve_escape(text.substr(at), out) : 0;
        if (used == 0) {
            out += text[at++];
        }
        at += used;
    }
    return out;
}

std::string without_mtext_codes(std::string_view text) {
    constexpr std::size_t kLongestCode = 80;
    constexpr std::string_view kUntilSemicolon = "ACFHQTWcfp";
    constexpr std::string_view kAlone = "KLOklo";
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const char code = c == '\\' && at + 1 < text.size() ? text[at + 1] : '\0';
        const auto end = kUntilSemicolon.find(code) == kUntilSemicolon.npos || code == '\0'
                             ? text.npos
                             : text.substr(at, kLongestCode).find(';');
        if (code == 'P' || code == '~') {
            out += ' ';
            ++at;
        } else if (end != text.npos) {
            at += end;
        } else if (code != '\0' && kAlone.find(code) != kAlone.npos) {
            ++at;
        } else if (c != '{' && c != '}') {
            out += c;
        }
    }
    return out;
}

std::string without_tags(std::string_view xml, std::string_view between) {
    std::string out;
    out.reserve(xml.size() / 2);
    for (std::size_t at = 0; at < xml.size();) {
        if (xml[at] == '<') {
            at = std::min(xml.find('>', at), xml.size() - 1) + 1;
            out += between;
            continue;
        }
        const std::size_t used = xml[at] == '&' ? resolve_reference(xml.substr(at), out) : 0;
        if (used == 0) {
            out += xml[at++];
        }
        at += used;
    }
    return out;
}

}  // namespace clusterlotse::files
