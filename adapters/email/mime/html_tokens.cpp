#include "adapters/email/mime/html_tokens.hpp"

#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxAttributes = 32;
constexpr std::size_t kMaxValue = 4096;

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool is_gap(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

}  // namespace

std::string HtmlToken::attribute(std::string_view wanted) const {
    for (const auto& [key, value] : attributes) {
        if (key == wanted) {
            return value;
        }
    }
    return {};
}

bool HtmlTokens::next(HtmlToken& token) {
    token = HtmlToken();
    while (at_ < html_.size()) {
        const char after = at_ + 1 < html_.size() ? html_[at_ + 1] : ' ';
        if (html_[at_] != '<' ||
            !(is_letter(after) || after == '/' || after == '!' || after == '?')) {
            std::size_t end = html_.find('<', at_ + 1);
            end = std::min(end, html_.size());
            token.text = html_.substr(at_, end - at_);
            at_ = end;
            return true;
        }
        if (after == '!' || after == '?') {
            // Outlook's "<!--[if mso]>…<![endif]-->" is a comment, "<![if !mso]>" only a mark
            // around real content.
            const bool comment = html_.substr(at_).starts_with("<!--");
            const std::size_t end = html_.find(comment ? "-->" : ">", at_ + (comment ? 4 : 2));
            const bool open = end == std::string_view::npos;
            at_ = open ? html_.size() : end + (comment ? 3 : 1);
            continue;
        }
        read_tag(token);
        if (token.kind == HtmlToken::Kind::start && !token.empty) {
            skip_raw(token.name);
        }
        if (!token.name.empty()) {
            return true;
        }
    }
    return false;
}

void HtmlTokens::read_tag(HtmlToken& token) {
    const bool end_tag = html_[at_ + 1] == '/';
    token.kind = end_tag ? HtmlToken::Kind::end : HtmlToken::Kind::start;
    at_ += end_tag ? 2 : 1;
    const std::size_t start = at_;
    while (at_ < html_.size() && !is_gap(html_[at_]) && html_[at_] != '>' && html_[at_] != '/') {
        ++at_;
    }
    token.name = ascii_lower(html_.substr(start, std::min<std::size_t>(at_ - start, 64)));
    const std::size_t colon = token.name.find(':');
    if (colon != std::string::npos) {
        token.name.erase(0, colon + 1);
    }
    read_attributes(token);
}

void HtmlTokens::read_attributes(HtmlToken& token) {
    while (at_ < html_.size() && html_[at_] != '>') {
        if (is_gap(html_[at_]) || html_[at_] == '/') {
            token.empty = html_[at_] == '/';
            ++at_;
            continue;
        }
        token.empty = false;
        const std::size_t start = at_;
        ++at_;
        while (at_ < html_.size() && !is_gap(html_[at_]) && html_[at_] != '>' &&
               html_[at_] != '=' && html_[at_] != '/') {
            ++at_;
        }
        std::string name = ascii_lower(html_.substr(start, std::min<std::size_t>(at_ - start, 64)));
        while (at_ < html_.size() && is_gap(html_[at_])) {
            ++at_;
        }
        std::string_view value;
        if (at_ < html_.size() && html_[at_] == '=') {
            ++at_;
            while (at_ < html_.size() && is_gap(html_[at_])) {
                ++at_;
            }
            const char quote = at_ < html_.size() ? html_[at_] : ' ';
            std::size_t end = 0;
            if (quote == '"' || quote == '\'') {
                ++at_;
                end = std::min(html_.find(quote, at_), html_.size());
                value = html_.substr(at_, end - at_);
                at_ = std::min(end + 1, html_.size());
            } else {
                end = at_;
                while (end < html_.size() && !is_gap(html_[end]) && html_[end] != '>') {
                    ++end;
                }
                value = html_.substr(at_, end - at_);
                at_ = end;
            }
        }
        if (token.attributes.size() < kMaxAttributes) {
            token.attributes.emplace_back(
                std::move(name), decode_entities(value.substr(0, kMaxValue))
            );
        }
    }
    at_ += at_ < html_.size() ? 1 : 0;
}

void HtmlTokens::skip_raw(std::string_view name) {
    static constexpr std::array<std::string_view, 6> kRaw{
        "script", "style", "title", "noscript", "template", "xml"};
    const auto raw =
        static_cast<std::size_t>(std::find(kRaw.begin(), kRaw.end(), name) - kRaw.begin());
    if (raw == kRaw.size() || unclosed_[raw]) {
        return;
    }
    for (std::size_t i = html_.find("</", at_); i != std::string_view::npos;
         i = html_.find("</", i + 2)) {
        if (begins_with_word(html_.substr(i + 2, name.size()), name)) {
            at_ = i;
            return;
        }
    }
    unclosed_[raw] = true;
    // An unclosed <title> or <style> must not swallow the whole message.
    if (name == "script" || name == "style") {
        const std::size_t body = html_.find("<body", at_);
        at_ = body == std::string_view::npos ? html_.size() : body;
    }
}

}  // namespace clusterlotse::email
