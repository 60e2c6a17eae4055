#include "adapters/email/mime/body.hpp"

#include "adapters/email/mime/charset.hpp"
#include "adapters/email/mime/header_text.hpp"
#include "adapters/email/mime/html_text.hpp"
#include "adapters/email/mime/newly_written.hpp"
#include "adapters/email/mime/quote_marks.hpp"
#include "adapters/email/mime/smime.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxAttachments = 500;

struct Text {
    std::string full;
    std::string fresh;
};

AttachmentInfo attachment_of(const MimePart& part) {
    AttachmentInfo info{part.name, part.type, part.size};
    info.content = part.file;
    if (info.content != nullptr) {
        info.gap = ContentGap::none;
    } else if (part.size > kMostFileBytes) {
        info.gap = ContentGap::too_large;
    }
    return info;
}

void keep_within_bounds(std::vector<AttachmentInfo>& attachments) {
    std::size_t kept = 0;
    std::size_t files = 0;
    for (AttachmentInfo& attachment : attachments) {
        if (attachment.content == nullptr) {
            continue;
        }
        const bool too_many = files == kMostFiles;
        if (too_many || kept + attachment.content->size() > kMostMessageBytes) {
            attachment.content.reset();
            attachment.gap = too_many ? ContentGap::too_many : ContentGap::too_large;
            continue;
        }
        kept += attachment.content->size();
        ++files;
    }
}

class BodyReader {
public:
    BodyReader(const MimeLimits& limits, std::vector<std::string>& problems)
        : limits_(limits), problems_(problems) {}

    MailBody read(const MimePart& root) {
        walk(root);
        if (!has_words(full_) && nested_ != nullptr) {
            // Passed on as an attachment without a word: what was passed on is what the sender
            // wants to say.
            const MimePart* inner = nested_;
            nested_ = nullptr;
            const auto listed = std::move(attachments_);
            walk(*inner);
            attachments_ = listed;
        }
        body_.full = full_;
        body_.fresh = fresh_;
        for (const auto& [info, cid] : attachments_) {
            const bool shown =
                !cid.empty() && std::find(images_.begin(), images_.end(), cid) != images_.end();
            if (!shown && body_.attachments.size() < kMaxAttachments) {
                body_.attachments.push_back(info);
            }
        }
        keep_within_bounds(body_.attachments);
        return std::move(body_);
    }

private:
    void walk(const MimePart& part) {
        if (part.is("multipart/alternative")) {
            walk_alternative(part);
        } else if (part.is("multipart/encrypted")) {
            add_problem(problems_, "encrypted (PGP/MIME): the content cannot be read");
        } else if (part.is_multipart()) {
            walk_children(part);
        } else if (part.type == "message/rfc822" || part.type == "message/global") {
            attach_message(part);
        } else if (is_body_text(part)) {
            add(read_text(part));
        } else {
            attach(part);
        }
    }

    void walk_children(const MimePart& part) {
        const bool digest = part.is("multipart/digest");
        const bool report = part.is("multipart/report");
        if (part.is("multipart/signed")) {
            add_problem(problems_, "signed: the signature was not checked");
        }
        for (const MimePart& child : part.children) {
            const bool signature = child.type.find("signature") != std::string::npos;
            const bool machine =
                child.type.starts_with("message/") || child.is("text/rfc822-headers");
            if ((part.is("multipart/signed") && signature) || (report && machine)) {
                continue;
            }
            if (digest && child.is("text/plain") && child.name.empty()) {
                attach(child);
                continue;
            }
            walk(child);
        }
    }

    void walk_alternative(const MimePart& part) {
        const MimePart* plain = nullptr;
        const MimePart* rich = nullptr;
        const MimePart* other = nullptr;
        for (const MimePart& child : part.children) {
            if (child.is("text/plain") && plain == nullptr) {
                plain = &child;
            } else if (child.is("text/html") || child.is_multipart()) {
                rich = rich == nullptr ? &child : rich;
            } else if (child.is("text/calendar")) {
                attach(child);
            } else {
                other = &child;
            }
        }
        if (plain == nullptr && rich == nullptr) {
            if (other != nullptr) {
                walk(*other);
            }
            return;
        }
        if (plain == nullptr) {
            walk(*rich);
            return;
        }
        Text text = read_text(*plain);
        if (rich == nullptr) {
            add(text);
            return;
        }
        BodyReader side(limits_, problems_);
        side.walk(*rich);
        const bool use_rich =
            !has_words(text.full) || (is_stub(text.full) && side.full_.size() > text.full.size());
        // Some programs mark the quote in HTML only.
        if (use_rich) {
            text = {side.full_, side.fresh_};
        } else if (side.html_marked_ && text.fresh.size() >= trimmed(text.full).size() && has_words(side.fresh_) &&
                   side.fresh_.size() * 10 < text.fresh.size() * 9) {
            text.fresh = side.fresh_;
        }
        add(text);
        attachments_.insert(attachments_.end(), side.attachments_.begin(), side.attachments_.end());
        images_.insert(images_.end(), side.images_.begin(), side.images_.end());
        body_.has_calendar = body_.has_calendar || side.body_.has_calendar;
        body_.calendar_method =
            body_.calendar_method.empty() ? side.body_.calendar_method : body_.calendar_method;
    }

    bool is_body_text(const MimePart& part) const {
        const bool text = part.is("text/plain") || part.is("text/html") ||
                          part.is("text/enriched") || part.type.ends_with('/') ||
                          part.is("plain/text") || part.is("text/text");
        const bool attached =
            part.disposition == "attachment" && (!part.name.empty() || has_words(full_));
        return text && !attached && (part.name.empty() || !has_words(full_));
    }

    Text read_text(const MimePart& part) {
        if (!part.is("text/html")) {
            std::string text = text_of_part(part, problems_);
            std::string fresh = newly_written(text);
            return {std::move(text), std::move(fresh)};
        }
        Decoded decoded = decode_charset(part.content, html_charset(part));
        add_problem(problems_, decoded.problem);
        HtmlReading html = read_html(decoded.text);
        html_marked_ = html_marked_ || html.marked;
        images_.insert(images_.end(), html.images.begin(), html.images.end());
        return {html.full, newly_written(html.fresh)};
    }

    void add(const Text& text) {
        const auto join = [](std::string& whole, std::string_view piece) {
            const std::string_view body = trimmed(piece);
            whole += whole.empty() || body.empty() ? "" : "\n\n";
            whole += body;
        };
        if (full_.size() < limits_.text_bytes) {
            join(full_, text.full);
            join(fresh_, text.fresh);
        }
    }

    void attach_message(const MimePart& part) {
        AttachmentInfo info{part.name, part.type, part.size};
        if (!part.children.empty()) {
            nested_ = nested_ == nullptr ? &part.children[0] : nested_;
            if (info.name.empty()) {
                info.name = decode_header_text(part.children[0].header("Subject")).substr(0, 200);
                info.name = clean_line(info.name.empty() ? "message" : info.name) + ".eml";
            }
        }
        attachments_.emplace_back(std::move(info), "");
    }

    void attach(const MimePart& part) {
        const bool wrapped = part.type.ends_with("pkcs7-mime");
        if (wrapped && unwrap(part)) {
            return;
        }
        if (wrapped) {
            add_problem(problems_, "encrypted or sealed (S/MIME): the content cannot be read");
        } else if (part.type.ends_with("ms-tnef") || same_word(part.name, "winmail.dat")) {
            add_problem(problems_, "winmail.dat (TNEF): its content is not read");
        } else if (part.is("message/partial")) {
            add_problem(problems_, "only a part of a message that was sent in pieces");
        } else if (part.is("message/external-body")) {
            add_problem(problems_, "refers to content that lies elsewhere: it is not fetched");
        } else if (part.is("text/calendar")) {
            read_calendar(part);
        }
        const bool nameless_calendar = part.is("text/calendar") && part.name.empty();
        if (part.type.ends_with("pkcs7-signature") || part.type.ends_with("pgp-signature") ||
            nameless_calendar) {
            return;
        }
        const bool image = part.type.starts_with("image/") && part.disposition != "attachment";
        attachments_.emplace_back(attachment_of(part), image ? part.content_id : "");
    }

    bool unwrap(const MimePart& part) {
        const std::string content = signed_content(part.content);
        if (content.empty() || unwrapped_) {
            return false;
        }
        unwrapped_ = true;
        add_problem(problems_, "signed (S/MIME): the signature was not checked");
        MimeLimits inner = limits_;
        inner.depth = limits_.depth / 2;
        walk(parse_mime(content, inner, problems_));
        return true;
    }

    void read_calendar(const MimePart& part) {
        static const RE2 method("(?im)^METHOD:\\s*([A-Za-z]+)");
        std::string found = part.parameter("method");
        if (found.empty()) {
            RE2::PartialMatch(part.content, method, &found);
        }
        for (char& c : found) {
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
        if (part.disposition != "attachment" && found != "PUBLISH") {
            body_.has_calendar = true;
            body_.calendar_method = found.empty() ? "REQUEST" : found;
        }
    }

    const MimeLimits& limits_;
    std::vector<std::string>& problems_;
    std::string full_;
    std::string fresh_;
    std::vector<std::pair<AttachmentInfo, std::string>>
        attachments_;  // with the Content-ID of inline images
    std::vector<std::string> images_;
    const MimePart* nested_ = nullptr;
    bool html_marked_ = false;
    bool unwrapped_ = false;
    MailBody body_;
};

}  // namespace

MailBody read_body(
    const MimePart& root, const MimeLimits& limits, std::vector<std::string>& problems
) {
    return BodyReader(limits, problems).read(root);
}

}  // namespace clusterlotse::email
