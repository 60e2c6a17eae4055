#include "adapters/email/mime/bounce.hpp"

#include "adapters/email/mime/addresses.hpp"
#include "adapters/email/mime/header_text.hpp"
#include "adapters/email/mime/text_clean.hpp"
#include "adapters/email/mime/word_lists.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxIds = 200;

const MimePart* find_part(const MimePart& part, std::string_view type) {
    if (part.is(type)) {
        return &part;
    }
    for (const MimePart& child : part.children) {
        // A report inside a forwarded message is not this message's report.
        const MimePart* found = part.type == "message/rfc822" ? nullptr : find_part(child, type);
        if (found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

bool from_a_mailer(const MimePart& root) {
    static const RE2 mailer(
        "mailer-?daemon|postmaster|mail delivery|maildelivery|mail "
        "administrator|mdaemon|mail-?daemon|"
        "microsoftexchange[0-9a-f]*@|delivery subsystem|zustellsystem|bounce|mail system|^<>$"
    );
    return RE2::PartialMatch(folded(decode_header_text(root.header("From"))), mailer);
}

bool subject_of_bounce(const std::string& subject) {
    static const RE2 pattern(
        "undeliver|non ?remis|delivery (?:status|failure|failed|problem|report|notification|has "
        "failed|error|delayed|"
        "incomplete)|returned (?:mail|to sender)|mail (?:delivery|system|could "
        "not|undeliverable)|failure notice|failure "
        "delivery|message (?:status|delayed|not delivered|could not)|not delivered|nicht "
        "zugestellt|nicht zustellbar|"
        "unzustellbar|nicht "
        "übermittelt|zustell(?:ung|fehler|bericht|problem)|unzustellbarkeit|verzögert|delayed "
        "(?:mail|delivery)|warning: (?:message|could not)|could not (?:be delivered|send)|mail "
        "failure|rejected (?:mail|"
        "message)|bounced|error sending|nondeliverable|delivery delay|konnte nicht"
    );
    return RE2::PartialMatch(subject, pattern);
}

bool text_of_bounce(const std::string& text) {
    static const RE2 pattern(
        "could ?n(?:o|')t be (?:delivered|sent)|could not be delivered|(?:was|were|been) (?:not "
        "|un)?(?:able to|"
        "deliverable|unable to be) ?deliver|wasn'?t able to deliver|unable to "
        "deliver|undeliver|delivery (?:to|of) "
        ".{0,80}(?:failed|delayed)|permanent (?:fatal )?error|failed (?:permanently|recipient)|did "
        "not reach|not been "
        "delivered|delivery (?:failed|failure|attempt)|couldn't be delivered|nicht "
        "(?:zugestellt|zustellbar|ausgeliefert|"
        "übermittelt)|zustellung .{0,80}(?:fehlgeschlagen|nicht "
        "möglich|verzögert|gescheitert)|unzustellbar|has been "
        "delayed|returned to (?:sender|you)|hi\\. this is the|mail delivery software|could not "
        "(?:deliver|send) (?:the|"
        "your)|\\b5\\d\\d[ -]#?5\\.\\d\\.\\d|rejected your message|unknown user|user unknown"
    );
    return RE2::PartialMatch(text, pattern);
}

bool says_delayed(const std::string& subject, const std::string& text) {
    static const RE2 pattern(
        "\\bdelay|verzöger|still (?:being|trying)|will (?:continue|keep|be retried)|not yet been "
        "delivered|weiterhin "
        "versucht|warning: message|message still undelivered|this is a warning message only|noch "
        "nicht zugestellt"
    );
    static const RE2 final(
        "gave up|giving up|given up|permanent|final|endgültig|will not be retried|i'm not going to "
        "try"
    );
    return RE2::PartialMatch(subject + "\n" + text, pattern) && !RE2::PartialMatch(text, final);
}

void ids_from_headers(std::string_view headers, std::vector<std::string>& out) {
    static const RE2 field(
        "(?im)^[ >\\t]*(?:X-Original-|Original-)?Message-ID:\\s*(<[^<>\\s]{1,900}>)"
    );
    re2::StringPiece input(headers.data(), std::min<std::size_t>(headers.size(), 256 * 1024));
    std::string id;
    while (out.size() < kMaxIds && RE2::FindAndConsume(&input, field, &id)) {
        add_unique(out, id, kMaxIds);
    }
}

/// Message-IDs of every message that hangs below the report, in whatever form it came back.
void returned_ids(const MimePart& part, bool inside, std::vector<std::string>& out) {
    if (inside) {
        for (const std::string& id : message_ids_in(part.header("Message-ID"))) {
            add_unique(out, id, kMaxIds);
        }
    }
    if (part.is("text/rfc822-headers") || part.is("message/rfc822-headers") ||
        (part.type.starts_with("message/") && part.children.empty())) {
        ids_from_headers(part.content, out);
    }
    const bool opens = part.type.starts_with("message/") && !part.is("message/delivery-status");
    for (const MimePart& child : part.children) {
        returned_ids(child, opens, out);
    }
}

/// Recipients named by a header of the report or, failing that, by the returned message itself.
void returned_recipients(const MimePart& part, bool inside, std::vector<std::string>& out) {
    if (inside) {
        for (const Mailbox& box : read_mailboxes(part.header("To"))) {
            add_unique(out, box.address, kMaxIds);
        }
    }
    if (part.is("text/rfc822-headers")) {
        static const RE2 field("(?im)^To:[ \\t]*(.+(?:\\n[ \\t].+)*)");
        std::string value;
        if (RE2::PartialMatch(part.content, field, &value)) {
            for (const Mailbox& box : read_mailboxes(value)) {
                add_unique(out, box.address, kMaxIds);
            }
        }
    }
    for (const MimePart& child : part.children) {
        returned_recipients(child, part.is("message/rfc822"), out);
    }
}

bool all_went_well(const std::vector<BounceRecipient>& recipients) {
    return !recipients.empty() &&
           std::all_of(recipients.begin(), recipients.end(), [](const BounceRecipient& r) {
               return r.action == "delivered" || r.action == "relayed" || r.action == "expanded";
           });
}

}  // namespace

BounceReport read_bounce(
    const MimePart& root, std::string_view text, const MailReadingOptions& options
) {
    BounceReport report;
    const std::string subject = folded(decode_header_text(root.header("Subject")));
    const std::string words = folded(text.substr(0, 32 * 1024));
    const bool is_report = root.is("multipart/report");
    const std::string report_type = ascii_lower(root.parameter("report-type"));
    if (is_report &&
        (report_type == "disposition-notification" || report_type == "feedback-report")) {
        report.is_receipt = true;
        return report;
    }
    const MimePart* status = find_part(root, "message/delivery-status");
    status = status == nullptr ? find_part(root, "message/global-delivery-status") : status;
    std::vector<std::string> failed;
    for (const std::string& header : root.all_headers("X-Failed-Recipients")) {
        for (const Mailbox& box : read_mailboxes(header)) {
            add_unique(failed, box.address, kMaxIds);
        }
    }
    const bool null_sender = trimmed(root.header("Return-Path")) == "<>";
    const bool machine = from_a_mailer(root) || null_sender || is_report || !failed.empty();
    const bool wording =
        (subject_of_bounce(subject) && text_of_bounce(words)) ||
        (from_a_mailer(root) && (subject_of_bounce(subject) || text_of_bounce(words)));
    if (status != nullptr) {
        std::string content = status->content;
        for (const MimePart& child : status->children) {
            content += "\n" + child.content;
        }
        report.recipients = read_delivery_status(content);
    }
    report.is_receipt = all_went_well(report.recipients);
    report.is_bounce = !report.is_receipt &&
                       (!report.recipients.empty() || !failed.empty() || (machine && wording) ||
                        (is_report && report_type == "delivery-status"));
    if (!report.is_bounce) {
        return report;
    }
    returned_ids(root, false, report.returned_message_ids);
    ids_from_headers(text, report.returned_message_ids);
    if (report.recipients.empty()) {
        std::vector<std::string> not_these{folded(options.own_address)};
        for (const char* name :
             {"To", "From", "Delivered-To", "X-Original-To", "Sender", "Reply-To"}) {
            for (const Mailbox& box : read_mailboxes(root.header(name))) {
                add_unique(not_these, box.address, kMaxIds);
            }
        }
        const bool delayed = says_delayed(subject, words);
        report.recipients = read_bounce_text(text, failed, not_these, delayed);
        if (report.recipients.empty()) {
            std::vector<std::string> to;
            returned_recipients(root, false, to);
            if (!to.empty()) {
                to.resize(1);
                report.recipients = read_bounce_text(text, to, not_these, delayed);
            }
        }
    } else {
        // Reports whose status says nothing ("5.0.0") often explain themselves in the text.
        for (BounceRecipient& recipient : report.recipients) {
            if (recipient.reason == "other" && recipient.status.ends_with(".0.0") &&
                report.recipients.size() == 1) {
                const auto told = read_bounce_text(
                    text, {recipient.recipient}, {}, recipient.action == "delayed"
                );
                if (!told.empty() && told[0].status[0] == recipient.status[0]) {
                    recipient = told[0];
                }
            }
        }
    }
    return report;
}

std::vector<std::string> message_ids_in(std::string_view value) {
    static const RE2 bracketed("<([^<>]{1,900})>");
    std::vector<std::string> out;
    const std::string flat = clean_line(value.substr(0, 64 * 1024));
    re2::StringPiece input(flat);
    std::string id;
    while (out.size() < kMaxIds && RE2::FindAndConsume(&input, bracketed, &id)) {
        std::erase(id, ' ');
        add_unique(out, id.empty() ? "" : "<" + id + ">", kMaxIds);
    }
    if (!out.empty()) {
        return out;
    }
    static const RE2 bare("([^\\s<>,;\"()]+@[^\\s<>,;\"()]+)");
    re2::StringPiece rest(flat);
    while (out.size() < kMaxIds && RE2::FindAndConsume(&rest, bare, &id)) {
        add_unique(out, "<" + id + ">", kMaxIds);
    }
    return out;
}

}  // namespace clusterlotse::email
