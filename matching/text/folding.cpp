#include "matching/text/folding.hpp"

#include <array>
#include <cstddef>

namespace clusterlotse::matching {
namespace {

/// ASCII folded: small letters, and spaces for what cannot be printed.
constexpr std::array<char, 128> kAscii = [] {
    std::array<char, 128> folded{};
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const char c = static_cast<char>(i);
        folded[i] = i < 0x20 && c != '\n'  ? ' '
                    : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32)
                                           : c;
    }
    return folded;
}();

/// Appends the ASCII characters that stand at `at` and returns how many there are.
std::size_t take_ascii(std::string_view utf8, std::size_t at, Folded& result) {
    std::size_t end = at;
    while (end < utf8.size() && static_cast<unsigned char>(utf8[end]) < 0x80) {
        ++end;
    }
    const std::size_t before = result.text.size();
    result.text.resize(before + end - at);
    result.origin.resize(before + end - at);
    char* text = result.text.data() + before;
    std::uint32_t* origin = result.origin.data() + before;
    for (std::size_t i = at; i < end; ++i) {
        *text++ = kAscii[static_cast<unsigned char>(utf8[i])];
        *origin++ = static_cast<std::uint32_t>(i);
    }
    return end - at;
}

struct CodePoint {
    std::uint32_t value = 0;
    std::size_t length = 1;
    bool valid = false;
};

CodePoint decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) {
        return {lead, 1, true};
    }
    const std::size_t length = lead >= 0xF0 && lead < 0xF5 ? 4
                               : lead >= 0xE0              ? 3
                               : lead >= 0xC2              ? 2
                                                           : 0;
    if (length == 0 || lead >= 0xF5 || at + length > text.size()) {
        return {};
    }
    std::uint32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) {
            return {};
        }
        value = (value << 6) | (byte(at + i) & 0x3FU);
    }
    return {value, length, true};
}

/// Lower-case base letters of U+00C0..U+017F; "ae" and the like where German or Danish spells two
/// letters.
constexpr std::array<const char*, 192> kLatin = {
    "a", "a", "a",  "a",  "ae", "a", "ae", "c", "e",    "e", "e", "e", "i",  "i", "i",  "i",
    "d", "n", "o",  "o",  "o",  "o", "oe", "x", "\x01", "u", "u", "u", "ue", "y", "th", "ss",
    "a", "a", "a",  "a",  "ae", "a", "ae", "c", "e",    "e", "e", "e", "i",  "i", "i",  "i",
    "d", "n", "o",  "o",  "o",  "o", "oe", ":", "\x01", "u", "u", "u", "ue", "y", "th", "y",
    "a", "a", "a",  "a",  "a",  "a", "c",  "c", "c",    "c", "c", "c", "c",  "c", "d",  "d",
    "d", "d", "e",  "e",  "e",  "e", "e",  "e", "e",    "e", "e", "e", "g",  "g", "g",  "g",
    "g", "g", "g",  "g",  "h",  "h", "h",  "h", "i",    "i", "i", "i", "i",  "i", "i",  "i",
    "i", "i", "ij", "ij", "j",  "j", "k",  "k", "k",    "l", "l", "l", "l",  "l", "l",  "l",
    "l", "l", "l",  "n",  "n",  "n", "n",  "n", "n",    "n", "n", "n", "o",  "o", "o",  "o",
    "o", "o", "oe", "oe", "r",  "r", "r",  "r", "r",    "r", "s", "s", "s",  "s", "s",  "s",
    "s", "s", "t",  "t",  "t",  "t", "t",  "t", "u",    "u", "u", "u", "u",  "u", "u",  "u",
    "u", "u", "u",  "u",  "w",  "w", "y",  "y", "y",    "z", "z", "z", "z",  "z", "z",  "s"};

const char* sign(std::uint32_t value) {
    switch (value) {
        case 0xA0:
        case 0x2002:
        case 0x2003:
        case 0x2007:
        case 0x2009:
        case 0x202F:
        case 0x3000:
            return " ";
        case 0xAD:
        case 0x200B:
        case 0x200C:
        case 0x200D:
        case 0xFEFF:
        case 0x2060:
            return "";
        case 0xB1:
            return "\x02";
        case 0xB2:
            return "2";
        case 0xB3:
            return "3";
        case 0xB5:
        case 0x3BC:
            return "u";
        case 0xBC:
            return ",25";
        case 0xBD:
            return ",5";
        case 0xBE:
            return ",75";
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2212:
            return "-";
        case 0x2205:
        case 0x2300:
        case 0x3A6:
        case 0x3C6:
            return "\x01";
        case 0x2264:
            return "<";
        case 0x2265:
            return ">";
        case 0x2033:
        case 0x201C:
        case 0x201D:
        case 0x201E:
            return "\"";
        case 0x2018:
        case 0x2019:
        case 0x201A:
            return "'";
        case 0x2022:
        case 0xB7:
        case 0x2023:
        case 0x25CF:
        case 0x25AA:
            return ";";
        case 0x2026:
            return ".";
        case 0x1E9E:
            return "ss";
        default:
            return value >= 0x370 && value < 0x2000 ? "?" : " ";
    }
}

}  // namespace

Folded fold(std::string_view utf8) {
    Folded result;
    result.text.reserve(utf8.size() + utf8.size() / 16);
    result.origin.reserve(utf8.size() + utf8.size() / 16 + 1);
    for (std::size_t at = 0; at < utf8.size();) {
        if (const std::size_t length = take_ascii(utf8, at, result)) {
            at += length;
            continue;
        }
        const CodePoint point = decode(utf8, at);
        const auto put = [&](std::string_view text) {
            for (const char c : text) {
                result.text.push_back(c);
                result.origin.push_back(static_cast<std::uint32_t>(at));
            }
        };
        if (!point.valid) {
            put(" ");
        } else if (point.value < 0x80) {  // written longer than it need be
            put(std::string_view(&kAscii[point.value], 1));
        } else if (point.value >= 0xC0 && point.value <= 0x17F) {
            put(kLatin[point.value - 0xC0]);
        } else if (point.value >= 0x300 && point.value <= 0x36F) {
            const char last = result.text.empty() ? ' ' : result.text.back();
            if (point.value == 0x308 && (last == 'a' || last == 'o' || last == 'u')) {
                put("e");
            }
        } else {
            put(sign(point.value));
        }
        at += point.length;
    }
    result.origin.push_back(static_cast<std::uint32_t>(utf8.size()));
    return result;
}

}  // namespace clusterlotse::matching
