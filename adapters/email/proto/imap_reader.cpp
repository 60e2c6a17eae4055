#include "adapters/email/proto/imap_reader.hpp"

#include "adapters/email/proto/ascii.hpp"

#include <algorithm>

namespace clusterlotse::email {
namespace {

/// Free text may end in "{5}" by chance, so literals are looked for only where data can stand.
bool can_hold_literal(std::string_view line) {
    if (!line.starts_with("* ")) {
        return false;
    }
    line.remove_prefix(2);
    for (std::string_view status : {"OK", "NO", "BAD", "BYE", "PREAUTH"}) {
        if (line.size() < status.size()) {
            continue;
        }
        const auto same = [](char a, char b) { return (a & ~0x20) == b; };
        const bool matches = std::equal(status.begin(), status.end(), line.begin(), same);
        if (matches && (line.size() == status.size() || line[status.size()] == ' ')) {
            return false;
        }
    }
    return true;
}

/// The n of a trailing "{n}" or "{n+}".
std::optional<std::uint64_t> announced_literal(std::string_view line) {
    if (!line.ends_with('}')) {
        return std::nullopt;
    }
    line.remove_suffix(1);
    if (line.ends_with('+')) {
        line.remove_suffix(1);
    }
    std::size_t first = line.size();
    while (first > 0 && is_digit(line[first - 1])) {
        --first;
    }
    if (first == line.size() || first == 0 || line[first - 1] != '{') {
        return std::nullopt;
    }
    std::uint64_t value = 0;
    for (char digit : line.substr(first)) {
        value = std::min<std::uint64_t>(
            value * 10 + static_cast<std::uint64_t>(digit - '0'), 1ull << 50
        );
    }
    return value;
}

}  // namespace

void ImapReader::feed(std::string_view bytes) {
    if (!broken_) {
        input_.append(bytes);
    }
}

void ImapReader::discard() {
    input_.clear();
    at_ = 0;
    current_ = {};
    literal_left_ = 0;
    literal_bytes_ = 0;
    in_literal_ = false;
}

std::optional<ImapRawResponse> ImapReader::next() {
    while (!broken_ && at_ < input_.size()) {
        const bool complete = in_literal_ ? take_literal() : take_line();
        if (complete) {
            auto response = std::move(current_);
            current_ = {};
            literal_bytes_ = 0;
            return response;
        }
    }
    input_.clear();
    at_ = 0;
    return std::nullopt;
}

bool ImapReader::take_literal() {
    const auto here =
        static_cast<std::size_t>(std::min<std::uint64_t>(literal_left_, input_.size() - at_));
    auto& literal = current_.literals.back();
    const std::size_t keep = std::min(here, bounds_.max_literal - literal_bytes_);
    literal.bytes.append(input_, at_, keep);
    literal.cut = literal.cut || keep < here;
    literal_bytes_ += keep;
    literal_left_ -= here;
    at_ += here;
    in_literal_ = literal_left_ > 0;
    return false;
}

bool ImapReader::take_line() {
    const std::size_t end = input_.find('\n', at_);
    const std::size_t stop = end == std::string::npos ? input_.size() : end;
    current_.line.append(input_, at_, stop - at_);
    at_ = end == std::string::npos ? stop : stop + 1;
    if (current_.line.size() > bounds_.max_line) {
        broken_ = true;
        return false;
    }
    if (end == std::string::npos) {
        return false;
    }
    if (current_.line.ends_with('\r')) {
        current_.line.pop_back();
    }
    return !literal_follows() && !broken_;
}

bool ImapReader::literal_follows() {
    if (!can_hold_literal(current_.line)) {
        return false;
    }
    const auto size = announced_literal(current_.line);
    if (!size) {
        return false;
    }
    if (*size > bounds_.max_announced || current_.literals.size() >= bounds_.max_literals) {
        broken_ = true;
        return false;
    }
    current_.line += '\n';
    current_.literals.emplace_back();
    literal_left_ = *size;
    in_literal_ = *size > 0;
    return true;
}

}  // namespace clusterlotse::email
