#include "adapters/matrix/proto/text.hpp"

namespace clusterlotse::matrix {

std::string clean_text(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\r') {
            if (at + 1 >= text.size() || text[at + 1] != '\n') {
                clean += '\n';
            }
        } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') {
            if (c != 0x7F) {
                clean += c;
            }
        }
    }
    return clean;
}

std::string_view without_reply_fallback(std::string_view body) {
    auto rest = body;
    while (!rest.empty() && rest.front() == '>') {
        const auto end = rest.find('\n');
        if (end == std::string_view::npos) {
            return body;
        }
        rest.remove_prefix(end + 1);
    }
    if (rest.size() != body.size() && !rest.empty() && rest.front() == '\n') {
        rest.remove_prefix(1);
    }
    return rest.find_first_not_of(" \n\t") == std::string_view::npos ? body : rest;
}

std::string without_mx_reply(std::string_view html) {
    constexpr std::string_view kOpen = "<mx-reply>";
    constexpr std::string_view kClose = "</mx-reply>";
    const auto begin = html.find(kOpen);
    if (begin == std::string_view::npos) {
        return std::string(html);
    }
    const auto end = html.find(kClose, begin);
    std::string rest(html.substr(0, begin));
    if (end != std::string_view::npos) {
        rest += html.substr(end + kClose.size());
    }
    return rest;
}

std::string escape_html(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            case '\'':
                escaped += "&#39;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

std::string_view utf8_prefix(std::string_view text, std::size_t most) {
    if (text.size() <= most) {
        return text;
    }
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) {
        --most;
    }
    return text.substr(0, most);
}

std::string server_of_user(const std::string& user) {
    const auto colon = user.find(':');
    return colon == std::string::npos ? std::string() : user.substr(colon + 1);
}

}  // namespace clusterlotse::matrix
