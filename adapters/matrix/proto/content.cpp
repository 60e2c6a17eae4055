#include "adapters/matrix/proto/content.hpp"

#include "adapters/matrix/proto/bounded_json.hpp"
#include "adapters/matrix/proto/text.hpp"

namespace clusterlotse::matrix {

namespace {

constexpr std::size_t kMaxCutBody = 40'000;

// One capital letter, a year, at least three digits: "B-2026-031".
bool begins_with_number(std::string_view line) {
    const auto digit = [&](std::size_t at) {
        return at < line.size() && line[at] >= '0' && line[at] <= '9';
    };
    if (line.size() < 10 || line[0] < 'A' || line[0] > 'Z' || line[1] != '-' || line[6] != '-') {
        return false;
    }
    return digit(2) && digit(3) && digit(4) && digit(5) && digit(7) && digit(8) && digit(9);
}

Json relation_of(const OutboundMessage& message) {
    Json relation = Json::object();
    const auto& answered = message.reply_to.empty() ? message.thread_root : message.reply_to;
    if (!message.thread_root.empty()) {
        relation["rel_type"] = "m.thread";
        relation["event_id"] = message.thread_root;
        relation["is_falling_back"] = true;
    }
    if (!answered.empty()) {
        relation["m.in_reply_to"]["event_id"] = answered;
    }
    return relation;
}

}  // namespace

std::string html_of(const std::string& text) {
    const auto first_end = text.find('\n');
    std::string html;
    std::string_view rest = text;
    if (begins_with_number(text)) {
        html = "<strong>" + escape_html(rest.substr(0, first_end)) + "</strong>";
        rest = first_end == std::string::npos ? std::string_view{} : rest.substr(first_end);
    }
    for (const char c : escape_html(rest)) {
        if (c == '\n') {
            html += "<br>";
        } else {
            html += c;
        }
    }
    return html;
}

std::string message_content(const Dispatch& dispatch) {
    const auto& message = dispatch.message;
    Json content;
    content["msgtype"] = message.place == Place::room ? "m.notice" : "m.text";
    content["body"] = message.text;
    content["format"] = "org.matrix.custom.html";
    content["formatted_body"] = message.html.empty() ? html_of(message.text) : message.html;
    content["m.mentions"] = Json::object();
    if (!message.mentions.empty()) {
        content["m.mentions"]["user_ids"] = message.mentions;
    }
    auto relation = relation_of(message);
    if (!relation.empty()) {
        content["m.relates_to"] = std::move(relation);
    }
    // Seeing it come by means delivered: not before the files are there, too.
    if (message.attachments.empty()) {
        content["org.clusterlotse.outbox"] = dispatch.outbox_id;
    }
    content["org.clusterlotse.key"] = dispatch.delivery_key;
    auto text = to_text(content);
    if (text.size() <= kMaxContent) {
        return text;
    }
    content.erase("format");
    content.erase("formatted_body");
    text = to_text(content);
    for (std::size_t most = kMaxCutBody; text.size() > kMaxContent && most > 0; most /= 2) {
        content["body"] = std::string(utf8_prefix(message.text, most)) + " …";
        text = to_text(content);
    }
    return text;
}

}  // namespace clusterlotse::matrix
