#include "adapters/email/mime/text_lines.hpp"

#include "adapters/email/mime/html_tokens.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxQuoteDepth = 8;

}  // namespace

void TextLines::add_text(std::string_view raw) {
    if (hidden_ > 0) {
        return;
    }
    const std::string text = decode_entities(raw);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto rest = std::string_view(text).substr(i);
        const auto byte = static_cast<unsigned char>(text[i]);
        if (pre_ > 0 && text[i] == '\n') {
            end_line(true);
        } else if (byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f') {
            if (pre_ > 0 && byte == ' ') {
                line_ += ' ';
            }
            space_ = pre_ == 0;
        } else if (rest.starts_with("\xC2\xA0")) {
            line_ += ' ';
            space_ = false;
            ++i;
        } else if (rest.starts_with("\xC2\xAD") || rest.starts_with("\xCD\x8F")) {
            ++i;  // soft hyphen and joiner that only pad
        } else if (rest.starts_with("\xE2\x80\x8B") || rest.starts_with("\xE2\x80\x8C") || rest.starts_with("\xEF\xBB\xBF") || rest.starts_with("\xE2\x81\xA0")) {
            i += 2;
        } else if (byte >= 0x20 && byte != 0x7F) {
            if (space_ && !line_.empty() && line_.back() != ' ' && line_.back() != '\t') {
                line_ += ' ';
            }
            space_ = false;
            line_ += text[i];
        }
    }
}

void TextLines::begin_cell() {
    if (!trimmed(line_).empty()) {
        line_ += '\t';
    }
    space_ = false;
}

std::string TextLines::from_column(std::size_t column) const {
    return line_.substr(std::min(column, line_.size()));
}

void TextLines::end_line(bool forced) {
    std::string_view text = pre_ > 0 ? std::string_view(line_) : trimmed(line_);
    const bool had_gap = !line_.empty() || forced;
    if (!text.empty() && trimmed(text) != "-") {
        if (want_blank_ && !out_.empty()) {
            prefix();
            out_ += '\n';
        }
        prefix();
        out_ += text == "--" ? "-- " : text;
        out_ += '\n';
        want_blank_ = false;
    } else if (had_gap && hidden_ == 0 && !out_.empty()) {
        want_blank_ = true;
    }
    line_.clear();
    space_ = false;
}

void TextLines::prefix() {
    for (std::size_t i = 0; i < std::min<std::size_t>(quotes_, kMaxQuoteDepth); ++i) {
        out_ += "> ";
    }
}

}  // namespace clusterlotse::email
