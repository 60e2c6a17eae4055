#include "tests/simulation/wire_decoding.hpp"

#include <algorithm>
#include <cstdlib>

namespace clusterlotse::simulation {

namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// "=C3=A4" or "%C3%A4" by its sign.
std::string unescaped(std::string_view text, char sign) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == sign && at + 2 < text.size() && hex_value(text[at + 1]) >= 0 &&
            hex_value(text[at + 2]) >= 0) {
            out += static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
            at += 2;
        } else if (sign == '=' && text[at] == '=' && text.substr(at + 1, 2) == "\r\n") {
            at += 2;
        } else {
            out += text[at];
        }
    }
    return out;
}

std::string from_base64(std::string_view text) {
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        int value = -1;
        if (c >= 'A' && c <= 'Z') {
            value = c - 'A';
        } else if (c >= 'a' && c <= 'z') {
            value = c - 'a' + 26;
        } else if (c >= '0' && c <= '9') {
            value = c - '0' + 52;
        } else if (c == '+' || c == '/') {
            value = c == '+' ? 62 : 63;
        }
        if (value < 0) {
            continue;
        }
        bits = bits << 6 | static_cast<unsigned>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            out += static_cast<char>(bits >> count & 0xFF);
        }
    }
    return out;
}

/// "=?utf-8?Q?Anfrage_=C3=BCber?=", one or several.
std::string decoded_words(std::string text) {
    for (auto at = text.find("=?"); at != std::string::npos; at = text.find("=?", at + 1)) {
        const auto charset = text.find('?', at + 2);
        const auto coding = charset == std::string::npos ? charset : text.find('?', charset + 1);
        const auto end = coding == std::string::npos ? coding : text.find("?=", coding + 1);
        if (end == std::string::npos) {
            break;
        }
        std::string inner = text.substr(coding + 1, end - coding - 1);
        const char kind = static_cast<char>(text[charset + 1] | 0x20);
        if (kind == 'q') {
            std::ranges::replace(inner, '_', ' ');
        }
        // White space between two encoded words is none (RFC 2047, section 6.2).
        std::size_t rest = end + 2;
        const auto next = text.find_first_not_of(" \t", rest);
        if (next != std::string::npos && text.compare(next, 2, "=?") == 0) {
            rest = next;
        }
        const std::string word = kind == 'q' ? unescaped(inner, '=') : from_base64(inner);
        text = text.substr(0, at) + word + text.substr(rest);
        at = at + word.size() == 0 ? 0 : at + word.size() - 1;
    }
    return text;
}

/// Pieces of a parameter ("filename*0*=utf-8''a; filename*1*=b") one behind the other.
std::string joined_parameters(const std::string& header) {
    std::string all;
    for (auto at = header.find('*'); at != std::string::npos; at = header.find('*', at + 1)) {
        const auto equals = header.find('=', at);
        if (equals == std::string::npos || equals - at > 4) {
            continue;
        }
        const auto end = std::min(header.find(';', equals), header.size());
        std::string piece = header.substr(equals + 1, end - equals - 1);
        std::erase(piece, '"');
        all += piece.substr(piece.find("''") == std::string::npos ? 0 : piece.find("''") + 2);
    }
    return unescaped(all, '%');
}

std::string header_named(const std::string& headers, std::string_view name) {
    const auto begin = headers.find("\n" + std::string(name) + ":");
    return begin == std::string::npos
               ? std::string()
               : headers.substr(begin + 1, headers.find('\n', begin + 1) - begin - 1);
}

void add_part(std::string_view raw, std::string& out, int depth) {
    constexpr int kDeepest = 8;
    const auto end = raw.find("\r\n\r\n");
    std::string headers = "\n" + std::string(raw.substr(0, end));
    std::erase(headers, '\r');
    for (auto at = headers.find('\n'); at != std::string::npos; at = headers.find('\n', at + 1)) {
        if (at + 1 < headers.size() && (headers[at + 1] == ' ' || headers[at + 1] == '\t')) {
            headers.erase(at--, 1);
        }
    }
    out += decoded_words(headers) + "\n" + joined_parameters(headers) + "\n" +
           unescaped(headers, '%') + "\n";
    const std::string_view body =
        end == std::string_view::npos ? std::string_view() : raw.substr(end + 4);
    const std::string type = header_named(headers, "Content-Type");
    const auto mark = type.find("boundary=\"");
    if (type.find("multipart/") != std::string::npos && mark != std::string::npos &&
        depth < kDeepest) {
        const auto from = mark + 10;
        const std::string line = "--" + type.substr(from, type.find('"', from) - from);
        auto at = body.find(line);
        while (at != std::string_view::npos) {
            const auto next = body.find("\r\n" + line, at);
            if (next == std::string_view::npos) {
                break;
            }
            add_part(
                body.substr(at + line.size() + 2, next - at - line.size() - 2), out, depth + 1
            );
            at = next + 2;
        }
        return;
    }
    const std::string coding = header_named(headers, "Content-Transfer-Encoding");
    const std::string text = coding.find("base64") != std::string::npos   ? from_base64(body)
                             : coding.find("quoted") != std::string::npos ? unescaped(body, '=')
                                                                          : std::string(body);
    out += text + "\n";
    if (type.find("html") != std::string::npos) {
        out += letters_of_html(text) + "\n";
    }
}

}  // namespace

std::string decoded_mail(std::string_view raw) {
    std::string out;
    add_part(raw, out, 0);
    return out;
}

std::string letters_of_html(std::string_view html) {
    std::string out;
    bool in_tag = false;
    for (std::size_t at = 0; at < html.size(); ++at) {
        if (html[at] == '<') {
            in_tag = true;
        } else if (html[at] == '>' && in_tag) {
            in_tag = false;
        } else if (!in_tag && html.substr(at, 2) == "&#") {
            const bool hex = at + 2 < html.size() && (html[at + 2] | 0x20) == 'x';
            const long code = std::strtol(
                std::string(html.substr(at + (hex ? 3 : 2), 8)).c_str(), nullptr, hex ? 16 : 10
            );
            out +=
                code > 0 && code < 0x80 ? std::string(1, static_cast<char>(code))
                : code < 0x800
                    ? std::
                          string{static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))}
                    : std::string(" ");
            const auto semicolon = html.find(';', at);
            at = semicolon == std::string_view::npos ? html.size() : semicolon;
        } else if (!in_tag) {
            out += html[at];
        }
    }
    return unescaped(out, '%') + "\n" + unescaped(html, '%');
}

}  // namespace clusterlotse::simulation
