#include "adapters/email/mime/mail_draft.hpp"

#include "adapters/email/mime/date_header.hpp"
#include "adapters/email/mime/mail_encoding.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxReferences =
    20;  // the first and the last ones: some servers refuse longer headers
constexpr std::size_t kMaxToken = 900;
constexpr std::size_t kHeaderLine = 76;
// "=_" can stand in neither quoted-printable nor base64, so no part contains its boundary.
constexpr std::string_view kAlternative = "=_clusterlotse_alternative";

/// A value without white space and beyond-ASCII characters, as URIs and ids are; empty where too
/// long.
std::string token(std::string_view value) {
    std::string out;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F && c != '<' && c != '>') {
            out += c;
        }
    }
    return out.size() > kMaxToken ? std::string() : out;
}

std::string header(std::string_view name, const std::string& value) {
    return value.empty() ? std::string() : std::string(name) + ": " + value + "\r\n";
}

std::string in_brackets(std::string_view value) {
    const std::string bare = token(value);
    return bare.empty() ? std::string() : "<" + bare + ">";
}

std::string mailbox_header(
    std::string_view name, std::string_view display, std::string_view address
) {
    if (!is_plain_address(address)) {
        return {};
    }
    const std::string words = phrase(display);
    if (words.empty()) {
        return header(name, std::string(address));
    }
    const std::size_t last_fold = words.rfind("\r\n");
    const std::size_t column = last_fold == std::string::npos ? name.size() + 2 + words.size()
                                                              : words.size() - last_fold - 2;
    const bool fits = column + address.size() + 3 <= kHeaderLine;
    return header(name, words + (fits ? " " : "\r\n ") + "<" + std::string(address) + ">");
}

std::string references_header(const std::vector<std::string>& references) {
    std::vector<std::string> ids;
    for (const std::string& reference : references) {
        const std::string id = in_brackets(reference);
        if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) {
            ids.push_back(id);
        }
    }
    if (ids.size() > kMaxReferences) {
        ids.erase(ids.begin() + 1, ids.end() - static_cast<std::ptrdiff_t>(kMaxReferences - 1));
    }
    std::string value;
    for (const std::string& id : ids) {
        value += (value.empty() ? "" : "\r\n ") + id;
    }
    return header("References", value);
}

/// One URI a line and none ever folded. One-click wants exactly one https URI (RFC 8058, section
/// 3.1), so that of several only the first is named.
std::string unsubscribe_headers(const std::vector<std::string>& uris) {
    std::string value;
    bool one_click = false;
    for (const std::string& uri : uris) {
        const bool https = uri.starts_with("https:");
        const std::string target = in_brackets(uri);
        if (target.empty() || !(https || uri.starts_with("mailto:")) || (https && one_click)) {
            continue;
        }
        value += (value.empty() ? "" : ",\r\n ") + target;
        one_click = one_click || https;
    }
    return header("List-Unsubscribe", value) +
           (one_click ? "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" : "");
}

bool mostly_foreign(std::string_view text) {
    const auto foreign =
        static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
            return static_cast<unsigned char>(c) >= 0x80;
        }));
    return foreign * 3 > text.size();
}

/// Content headers and content of one text, "plain" or "html".
std::string text_part(std::string_view subtype, std::string_view written) {
    std::string text = clean_text(written);
    if (!text.empty() && text.back() != '\n') {
        text += '\n';
    }
    const bool wide = mostly_foreign(text);
    std::string out = "Content-Type: text/" + std::string(subtype) +
                      "; charset=utf-8\r\nContent-Transfer-Encoding: ";
    out += wide ? "base64\r\n\r\n" : "quoted-printable\r\n\r\n";
    return out + (wide ? base64_lines(text) : quoted_printable(text));
}

/// The text alone, or the text and its HTML to choose from.
std::string content_part(const MailDraft& draft) {
    if (draft.html.empty()) {
        return text_part("plain", draft.text);
    }
    const std::string boundary(kAlternative);
    return "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"\r\n\r\n--" +
           boundary + "\r\n" + text_part("plain", draft.text) + "\r\n--" + boundary + "\r\n" +
           text_part("html", draft.html) + "\r\n--" + boundary + "--\r\n";
}

}  // namespace

bool is_plain_address(std::string_view address) {
    const std::size_t at = address.find('@');
    const bool shaped = at != std::string_view::npos && at > 0 && at + 1 < address.size() &&
                        at == address.rfind('@') && address.size() <= 254;
    return shaped && std::all_of(address.begin(), address.end(), [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte > 0x20 && byte < 0x7F &&
                      std::string_view("<>()[]\\,;:\"").find(c) == std::string_view::npos;
           });
}

std::string write_mail(const MailDraft& draft) {
    std::string out;
    out += header("Date", write_date_header(draft.date));
    out += mailbox_header("From", draft.from_name, draft.from_address);
    out += mailbox_header("To", "", draft.to_address);
    out += mailbox_header("Reply-To", draft.from_name, draft.reply_to_address);
    out += text_header("Subject", draft.subject);
    out += header("Message-ID", in_brackets(draft.message_id));
    out += header("In-Reply-To", in_brackets(draft.in_reply_to));
    out += references_header(draft.references);
    out += draft.automatic == MailDraft::Automatic::replied ? "Auto-Submitted: auto-replied\r\n"
                                                            : "Auto-Submitted: auto-generated\r\n";
    out += "X-Auto-Response-Suppress: All\r\n";
    out += header("X-Loop", token(draft.loop_id));
    out += header("List-Id", in_brackets(draft.list_id));
    out += unsubscribe_headers(draft.list_unsubscribe);
    if (!draft.list_id.empty()) {
        out += "Precedence: bulk\r\n";
    }
    out += "MIME-Version: 1.0\r\n";
    return out + with_files(content_part(draft), draft.files, draft.message_id);
}

}  // namespace clusterlotse::email
