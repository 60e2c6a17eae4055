#include "adapters/email/mime/html_tokens.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <unicode/utf8.h>
#include <utility>

namespace clusterlotse::email {

namespace {

using Named = std::pair<std::string_view, unsigned>;

/// U+00A0 to U+00FF in their order (HTML 4, section 24.2).
constexpr std::array<std::string_view, 96> kLatin1{
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",
    "copy",   "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn",
    "sup2",   "sup3",   "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",
    "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde",
    "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave",
    "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde",
    "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
    "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",
    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

constexpr std::array kOthers{
    Named{"amp", '&'},       Named{"lt", '<'},        Named{"gt", '>'},
    Named{"quot", '"'},      Named{"apos", '\''},     Named{"OElig", 0x152},
    Named{"oelig", 0x153},   Named{"Scaron", 0x160},  Named{"scaron", 0x161},
    Named{"Yuml", 0x178},    Named{"fnof", 0x192},    Named{"circ", 0x2C6},
    Named{"tilde", 0x2DC},   Named{"Alpha", 0x391},   Named{"Delta", 0x394},
    Named{"Omega", 0x3A9},   Named{"alpha", 0x3B1},   Named{"beta", 0x3B2},
    Named{"gamma", 0x3B3},   Named{"delta", 0x3B4},   Named{"epsilon", 0x3B5},
    Named{"lambda", 0x3BB},  Named{"mu", 0x3BC},      Named{"pi", 0x3C0},
    Named{"rho", 0x3C1},     Named{"sigma", 0x3C3},   Named{"phi", 0x3C6},
    Named{"omega", 0x3C9},   Named{"ensp", 0x2002},   Named{"emsp", 0x2003},
    Named{"thinsp", 0x2009}, Named{"zwnj", 0x200C},   Named{"zwj", 0x200D},
    Named{"lrm", 0x200E},    Named{"rlm", 0x200F},    Named{"ndash", 0x2013},
    Named{"mdash", 0x2014},  Named{"lsquo", 0x2018},  Named{"rsquo", 0x2019},
    Named{"sbquo", 0x201A},  Named{"ldquo", 0x201C},  Named{"rdquo", 0x201D},
    Named{"bdquo", 0x201E},  Named{"dagger", 0x2020}, Named{"Dagger", 0x2021},
    Named{"bull", 0x2022},   Named{"hellip", 0x2026}, Named{"permil", 0x2030},
    Named{"prime", 0x2032},  Named{"Prime", 0x2033},  Named{"lsaquo", 0x2039},
    Named{"rsaquo", 0x203A}, Named{"euro", 0x20AC},   Named{"trade", 0x2122},
    Named{"larr", 0x2190},   Named{"uarr", 0x2191},   Named{"rarr", 0x2192},
    Named{"darr", 0x2193},   Named{"harr", 0x2194},   Named{"minus", 0x2212},
    Named{"radic", 0x221A},  Named{"infin", 0x221E},  Named{"asymp", 0x2248},
    Named{"ne", 0x2260},     Named{"le", 0x2264},     Named{"ge", 0x2265},
    Named{"sum", 0x2211},    Named{"check", 0x2713},  Named{"diameter", 0x2300},
    Named{"empty", 0x2205},  Named{"tab", 0x9},       Named{"newline", 0xA}};

constexpr std::array<unsigned, 32> kWindows1252{
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

unsigned named(std::string_view name) {
    const auto latin = std::find(kLatin1.begin(), kLatin1.end(), name);
    if (latin != kLatin1.end()) {
        return 0xA0U + static_cast<unsigned>(latin - kLatin1.begin());
    }
    const auto other = std::find_if(kOthers.begin(), kOthers.end(), [&](const Named& entry) {
        return entry.first == name;
    });
    return other == kOthers.end() ? 0 : other->second;
}

unsigned numbered(std::string_view digits) {
    const bool hex = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
    digits.remove_prefix(hex ? 1 : 0);
    unsigned value = 0;
    for (const char c : digits) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isxdigit(byte) == 0 || (!hex && std::isdigit(byte) == 0) || value > 0x10FFFFU) {
            return digits.empty() ? 0 : 0xFFFDU;
        }
        const unsigned digit = std::isdigit(byte) != 0 ? byte - '0' : (byte | 0x20U) - 'a' + 10U;
        value = value * (hex ? 16U : 10U) + digit;
    }
    if (value >= 0x80 && value < 0xA0) {
        return kWindows1252[value - 0x80];
    }
    const bool unusable = value == 0 || value > 0x10FFFFU || (value >= 0xD800 && value < 0xE000);
    return digits.empty() ? 0 : unusable ? 0xFFFDU : value;
}

}  // namespace

std::string decode_entities(std::string_view text) {
    constexpr std::size_t kLongest = 12;
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '&') {
            out += text[i];
            continue;
        }
        std::size_t end = i + 1;
        while (end < text.size() && end - i < kLongest &&
               (std::isalnum(static_cast<unsigned char>(text[end])) != 0 ||
                (text[end] == '#' && end == i + 1))) {
            ++end;
        }
        const bool closed = end < text.size() && text[end] == ';';
        const std::string_view name = text.substr(i + 1, end - i - 1);
        const bool number = name.starts_with('#');
        // "&copy" without a semicolon counts, "&region=3" of a link does not.
        const unsigned c = number            ? numbered(name.substr(1))
                           : closed          ? named(name)
                           : name.size() < 5 ? named(name)
                                             : 0;
        if (c == 0) {
            out += '&';
            continue;
        }
        char buffer[U8_MAX_LENGTH];
        int32_t length = 0;
        U8_APPEND_UNSAFE(buffer, length, c);
        out.append(buffer, static_cast<std::size_t>(length));
        i = closed ? end : end - 1;
    }
    return out;
}

}  // namespace clusterlotse::email
