#include "adapters/email/mime/raw_mail.hpp"

#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxLeadingLines = 20;
constexpr std::size_t kMaxHeaderLines = 20'000;

std::string_view first_line(std::string_view text) {
    return text.substr(0, std::min(text.find('\n'), text.size()));
}

/// "Name: …" with a name of printable ASCII.
bool is_header(std::string_view line) {
    const std::size_t colon = line.find(':');
    return colon != std::string_view::npos && colon > 0 &&
           std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte > 0x20 && byte < 0x7F && c != '<';
           });
}

bool is_continuation(std::string_view line) {
    return !line.empty() && (line[0] == ' ' || line[0] == '\t');
}

/// Lines before the first header that are none; 0 where no header follows soon.
std::size_t leading_garbage(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < kMaxLeadingLines && at < text.size(); ++i) {
        const std::string_view line = first_line(text.substr(at));
        if (is_header(line)) {
            return at;
        }
        at += line.size() + 1;
    }
    return 0;
}

/// The headers with an empty line put where the body begins without one, and lines between headers
/// that are none left out.
std::string with_separated_body(std::string_view text) {
    std::string out;
    std::size_t at = 0;
    for (std::size_t i = 0; i < kMaxHeaderLines && at < text.size(); ++i) {
        const std::string_view line = first_line(text.substr(at));
        const std::size_t next = std::min(at + line.size() + 1, text.size());
        if (trimmed(line).empty()) {
            break;
        }
        if (is_header(line) || (is_continuation(line) && i > 0)) {
            out.append(text.substr(at, next - at));
        } else if (i == 0 || !is_header(first_line(text.substr(next)))) {
            out += i == 0 ? "" : "\n";
            break;
        }
        at = next;
    }
    out.append(text.substr(at));
    return out;
}

}  // namespace

std::string tidy_raw(std::string_view raw) {
    if (raw.starts_with("\xEF\xBB\xBF")) {
        raw.remove_prefix(3);
    } else if (raw.starts_with("\xFF\xFE") || raw.starts_with("\xFE\xFF")) {
        raw.remove_prefix(2);
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
    const std::string_view text(out);
    return with_separated_body(text.substr(leading_garbage(text)));
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
