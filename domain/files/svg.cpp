#include "domain/files/svg.hpp"

#include "domain/files/byte_reader.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace clusterlotse::files {
namespace {

using namespace std::string_view_literals;

// Numeric references to ASCII become the character; anything else stays.
std::string without_references(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at, 2) != "&#") {
            out += lower(text[at++]);
            continue;
        }
        std::size_t end = at + 2;
        const bool hex = end < text.size() && lower(text[end]) == 'x';
        end += hex ? 1 : 0;
        std::uint32_t value = 0;
        for (; end < text.size() && value < 0x110000; ++end) {
            const char c = lower(text[end]);
            const bool letter = hex && c >= 'a' && c <= 'f';
            if (!letter && (c < '0' || c > '9')) {
                break;
            }
            value = value * (hex ? 16 : 10) +
                    static_cast<std::uint32_t>(letter ? c - 'a' + 10 : c - '0');
        }
        out += value < 0x80 ? lower(static_cast<char>(value)) : '?';
        at = end < text.size() && text[end] == ';' ? end + 1 : std::max(end, at + 2);
    }
    return out;
}

bool has_event_handler(std::string_view text) {
    for (std::size_t at = text.find("on"); at != text.npos; at = text.find("on", at + 2)) {
        const char before = at == 0 ? ' ' : text[at - 1];
        if (!is_blank(before) && before != '"' && before != '\'' && before != '/') {
            continue;
        }
        std::size_t end = at + 2;
        while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') {
            ++end;
        }
        const bool named = end > at + 2;
        while (end < text.size() && is_blank(text[end])) {
            ++end;
        }
        if (named && end < text.size() && text[end] == '=') {
            return true;
        }
    }
    return false;
}

}  // namespace

bool is_svg(std::string_view bytes) {
    std::string head;
    for (const char c : bytes.substr(0, 4096)) {
        if (c != '\0') {
            head += lower(c);
        }
    }
    const auto at = head.find("<svg");
    if (at == head.npos) {
        return false;
    }
    // Only what may stand before the first element: no words.
    const auto before = std::string_view(head).substr(0, at);
    const auto first = before.find('<');
    const auto words =
        std::any_of(before.begin(), before.begin() + std::min(first, at), [](char c) {
            return c >= 'a' && c <= 'z';
        });
    return !words && before.find("<html") == before.npos;
}

bool has_active_content(std::string_view svg) {
    if (svg.find('\0') != svg.npos || svg.starts_with("\xFF\xFE") || svg.starts_with("\xFE\xFF")) {
        return true;
    }
    const std::string text = without_references(svg);
    std::string dense;
    std::copy_if(text.begin(), text.end(), std::back_inserter(dense), [](char c) {
        return !is_blank(c) && c != '\0';
    });
    constexpr std::array kSigns{
        "<script"sv,
        ":script"sv,
        "<foreignobject"sv,
        ":foreignobject"sv,
        "<iframe"sv,
        "<embed"sv,
        "<object"sv,
        "<handler"sv,
        "<!entity"sv,
        "<?xml-stylesheet"sv,
        "javascript:"sv,
        "vbscript:"sv,
        "data:text/html"sv,
        "data:image/svg"sv,
        "data:application"sv,
        "attributename=\"on"sv,
        "attributename='on"sv};
    const bool sign = std::any_of(kSigns.begin(), kSigns.end(), [&dense](std::string_view mark) {
        return dense.find(mark) != dense.npos;
    });
    return sign || has_event_handler(text);
}

}  // namespace clusterlotse::files
