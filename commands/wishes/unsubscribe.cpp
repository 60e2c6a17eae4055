#include "commands/wishes/unsubscribe.hpp"

#include "commands/desk/doorkeeper.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_wishes.hpp"
#include "commands/letters/letters.hpp"
#include "commands/wishes/wishes.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::DigestReader;
using storage::DigestRhythm;

/// The last part of the path, where it has the form of a token.
std::string token_in(const std::string& target) {
    const std::string path = target.substr(0, target.find_first_of("?#"));
    std::string token = folded(path.substr(path.rfind('/') + 1));
    return RE2::FullMatch(token, "[0-9a-f]{32}") ? token : std::string();
}

bool is_one_click(const PageRequest& request) {
    static const RE2 field(R"((?:^|&)List-Unsubscribe=One-Click(?:&|\s*$))");
    static const RE2 part(
        R"(name="?List-Unsubscribe"?[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n)"
    );
    return folded(request.content_type).starts_with("multipart/form-data")
               ? RE2::PartialMatch(request.body, part)
               : RE2::PartialMatch(request.body, field);
}

std::string escaped(const std::string& text) {
    std::string html;
    for (const char c : text) {
        html += c == '<'   ? "&lt;"
                : c == '>' ? "&gt;"
                : c == '&' ? "&amp;"
                : c == '"' ? "&quot;"
                           : std::string(1, c);
    }
    return html;
}

std::string paragraphs(std::string_view text) {
    std::string html;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const auto end = std::min(text.find("\n\n"), text.size());
        html += "<p>" + escaped(std::string(text.substr(0, end))) + "</p>";
        text.remove_prefix(end);
    }
    return html;
}

constexpr std::string_view kStyle =
    "body{font:17px/1.5 system-ui,sans-serif;max-width:34em;margin:12vh auto;padding:0 1.2em;"
    "color:#1c2733;background:#f6f7f9}h1{font-size:1.3em}button{font:inherit;padding:.6em 1.4em;"
    "border:0;border-radius:.4em;color:#fff;background:#1f5f8b;cursor:pointer}"
    "@media(prefers-color-scheme:dark){body{color:#e6e9ec;background:#15191d}}";

Page page(
    const Office& office, int status, Language language, const char* name, bool button = false
) {
    const Fields fields = Fields().set("cluster", office.settings.cluster.name);
    const Rendered rendered = office.templates.render(language, name, fields);
    std::string html = "<!DOCTYPE html>\n<html lang=\"" + std::string(name_of(language)) +
                       "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                       "content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" "
                       "content=\"noindex\"><title>" +
                       escaped(rendered.subject) + "</title><style>" + std::string(kStyle) +
                       "</style></head><body><h1>" + escaped(rendered.subject) + "</h1>" +
                       paragraphs(rendered.text);
    if (button) {
        const Rendered word = office.templates.render(language, "unsubscribe_button", fields);
        html += "<form method=\"post\"><button name=\"List-Unsubscribe\" value=\"One-Click\">" +
                escaped(std::string(trimmed(word.text))) + "</button></form>";
    }
    return {status, html + "</body></html>\n"};
}

bool is_same_person(Office& office, const Address& one, const Address& other) {
    const auto addresses = office.members.addresses_of(one);
    return std::ranges::find(addresses, other) != addresses.end();
}

}  // namespace

bool unsubscribed_by_mail(Office& office, const InboundMessage& message) {
    if (message.channel != Channel::email || message.reply_token.empty()) {
        return false;
    }
    const auto reader = office.readers.find_token(message.reply_token);
    if (!reader) {
        return false;
    }
    const Speaker sender = office.members.speaker({Channel::email, message.sender});
    const Request request{message, sender};
    if (message.kind == InboundKind::text && !message.automatic &&
        message.verdict == SenderVerdict::pass && sender.member() &&
        is_same_person(office, reader->address, sender.address)) {
        if (!within_limits(office, request) || heed_wishes_of_reader(office, request)) {
            return true;
        }
    }
    if (unsubscribe(office, message.reply_token) == Unsubscribed::now) {
        const Speaker person = office.members.speaker(reader->address);
        const Recipient registered{reader->address, person.language, person.name};
        write_to(
            office,
            registered,
            "wish_stop",
            digest_stopped(office, reader->address),
            {storage::Purpose::information},
            Urgency::awaited
        );
    }
    return true;
}

Page unsubscribe_page(Office& office, const PageRequest& request) {
    const std::string token = token_in(request.target);
    const auto reader = office.readers.find_token(token);
    if (!reader) {
        return page(office, 404, office.settings.cluster.language, "unsubscribe_unknown");
    }
    const Language language = office.members.speaker(reader->address).language;
    if (request.method == "GET" || request.method == "HEAD") {
        const bool off = reader->rhythm == DigestRhythm::off;
        return page(office, 200, language, off ? "unsubscribe_done" : "unsubscribe_ask", !off);
    }
    if (request.method != "POST") {
        return page(office, 405, language, "unsubscribe_ask", true);
    }
    if (!is_one_click(request)) {
        return page(office, 400, language, "unsubscribe_ask", true);
    }
    unsubscribe(office, token);
    return page(office, 200, language, "unsubscribe_done");
}

}  // namespace clusterlotse::commands
