#include "adapters/email/proto/smtp_reply.hpp"

#include "adapters/email/proto/ascii.hpp"

namespace clusterlotse::email {
namespace {

/// The leading "d.ddd.ddd" of `text`, of the class that `code` has.
std::string_view enhanced_status(std::string_view text, int code) {
    std::size_t at = 0;
    for (int part = 0; part < 3; ++part) {
        const std::size_t first = at;
        while (at < text.size() && is_digit(text[at]) && at - first < 3) {
            ++at;
        }
        if (at == first || (part == 0 && (at != 1 || text[0] - '0' != code / 100))) {
            return {};
        }
        if (part < 2 && (at >= text.size() || text[at++] != '.')) {
            return {};
        }
    }
    return at == text.size() || text[at] == ' ' ? text.substr(0, at) : std::string_view();
}

}  // namespace

std::string SmtpReply::codes() const {
    return std::to_string(code) + (enhanced.empty() ? "" : ' ' + enhanced);
}

void SmtpReplyReader::feed(std::string_view bytes) {
    while (!broken_ && !bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const auto piece = bytes.substr(0, end);
        if (line_.size() + piece.size() > kMaxLine) {
            broken_ = true;
            return;
        }
        line_ += piece;
        if (end == std::string_view::npos) {
            return;
        }
        bytes.remove_prefix(end + 1);
        if (line_.ends_with('\r')) {
            line_.pop_back();
        }
        take_line(line_);
        line_.clear();
    }
}

void SmtpReplyReader::take_line(std::string_view line) {
    const bool numbered = line.size() >= 3 && line[0] >= '2' && line[0] <= '5' &&
                          is_digit(line[1]) && is_digit(line[2]);
    const bool separated = line.size() == 3 || (numbered && (line[3] == ' ' || line[3] == '-'));
    if (!numbered || !separated) {
        broken_ = true;
        return;
    }
    const int code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    const bool more = line.size() > 3 && line[3] == '-';
    // The last line's code counts where a server mixes them.
    current_.code = code;
    const auto text = line.substr(line.size() > 3 ? 4 : 3);
    if (current_.enhanced.empty() || !more) {
        const auto status = enhanced_status(text, code);
        current_.enhanced = status.empty() ? current_.enhanced : std::string(status);
    }
    current_.lines.emplace_back(text);
    if (!more) {
        complete_.push_back(std::move(current_));
        current_ = {};
    }
    broken_ = current_.lines.size() >= kMaxLines || complete_.size() >= kMaxLines;
}

std::optional<SmtpReply> SmtpReplyReader::next() {
    if (complete_.empty()) {
        return std::nullopt;
    }
    auto reply = std::move(complete_.front());
    complete_.pop_front();
    return reply;
}

void SmtpReplyReader::discard() {
    line_.clear();
    current_ = {};
    complete_.clear();
}

}  // namespace clusterlotse::email
