#include "adapters/email/mime/raw_mail.hpp"

#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>

namespace clusterlotse::email {

std::string tidy_raw(std::string_view raw) {
    if (raw.starts_with("\xEF\xBB\xBF")) {
        raw.remove_prefix(3);
    }
    while (!raw.empty() && (raw[0] == '\n' || raw[0] == '\r')) {
        raw.remove_prefix(1);
    }
    if (raw.starts_with("From ") || raw.starts_with(">From ")) {
        const std::size_t end = raw.find('\n');
        raw.remove_prefix(end == std::string_view::npos ? raw.size() : end + 1);
    }
    std::string out(raw);
    std::erase(out, '\0');
    if (out.find('\n') == std::string::npos) {
        std::replace(out.begin(), out.end(), '\r', '\n');
    }
    return out;
}

std::string guessed_boundary(std::string_view body) {
    for (std::size_t start = 0; start < body.size();) {
        const std::size_t end = std::min(body.find('\n', start), body.size());
        const std::string_view line = trimmed(body.substr(start, end - start));
        if (line.size() > 2 && line.size() <= 72 && line.starts_with("--") &&
            line.find_first_of("\" \t") == std::string_view::npos) {
            const std::string_view next = body.substr(std::min(end + 1, body.size()));
            return begins_with_word(next, "content-") ? std::string(line.substr(2)) : std::string();
        }
        start = end + 1;
    }
    return {};
}

}  // namespace clusterlotse::email
