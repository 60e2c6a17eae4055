#include "adapters/email/mime/mail_reading.hpp"

#include "adapters/email/mime/addresses.hpp"
#include "adapters/email/mime/automatic.hpp"
#include "adapters/email/mime/body.hpp"
#include "adapters/email/mime/bounce.hpp"
#include "adapters/email/mime/date_header.hpp"
#include "adapters/email/mime/header_text.hpp"
#include "adapters/email/mime/mime_part.hpp"
#include "adapters/email/mime/sender_verdict.hpp"
#include "adapters/email/mime/smime.hpp"
#include "adapters/email/mime/text_clean.hpp"
#include "adapters/email/mime/word_lists.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxAddresses = 500;

void read_headers(const MimePart& root, const MailReadingOptions& options, MailReading& reading) {
    const auto from_headers = root.all_headers("From");
    const auto from =
        from_headers.empty() ? std::vector<Mailbox>() : read_mailboxes(from_headers[0]);
    if (!from.empty()) {
        reading.from = {from[0].name, from[0].address};
    } else {
        reading.from.name = from_headers.empty() ? "" : decode_header_text(from_headers[0]);
        reading.problems.emplace_back(
            from_headers.empty() ? "no From header" : "no address in From"
        );
    }
    if (from_headers.size() > 1) {
        reading.problems.emplace_back("more than one From header");
    } else if (from.size() > 1) {
        reading.problems.emplace_back("more than one address in From");
    }
    for (const std::string& header : root.all_headers("To")) {
        for (const Mailbox& box : read_mailboxes(header)) {
            add_unique(reading.to, box.address, kMaxAddresses);
        }
    }
    reading.subject = decode_header_text(root.header("Subject"));
    const std::string date = root.header("Date");
    reading.date = read_date_header(date);
    if (reading.date.empty()) {
        reading.problems.emplace_back(
            date.empty() ? "no Date header" : "the Date header cannot be read"
        );
    }
    const auto ids = message_ids_in(root.header("Message-ID"));
    if (!ids.empty()) {
        reading.message_id = ids[0];
    } else {
        const std::string bare = clean_line(root.header("Message-ID"));
        reading.message_id =
            bare.empty() || bare.find_first_of("<> ") != std::string::npos ? "" : "<" + bare + ">";
        if (reading.message_id.empty()) {
            reading.problems.emplace_back("no Message-ID");
        }
    }
    const auto answered = message_ids_in(root.header("In-Reply-To"));
    reading.in_reply_to = answered.empty() ? "" : answered[0];
    reading.references = message_ids_in(root.header("References"));

    const SenderCheck check = check_sender(
        root.all_headers("Authentication-Results"), from_headers, options.trusted_authserv_id
    );
    reading.verdict = check.verdict;
    reading.verdict_reason = check.reason;
}

void read_destinations(const MimePart& root, MailReading& reading) {
    for (const char* name :
         {"To",
          "Cc",
          "Delivered-To",
          "X-Original-To",
          "Envelope-To",
          "X-Envelope-To",
          "X-Forwarded-To",
          "X-Delivered-To",
          "Apparently-To",
          "Resent-To"}) {
        for (const std::string& header : root.all_headers(name)) {
            for (const Mailbox& box : read_mailboxes(header)) {
                add_unique(reading.delivered_to, box.address, kMaxAddresses);
            }
        }
    }
    static const RE2 received_for("(?i)\\sfor\\s+<?([^\\s<>;]+@[^\\s<>;]+)>?");
    for (const std::string& header : root.all_headers("Received")) {
        std::string address;
        if (RE2::PartialMatch(header, received_for, &address)) {
            add_unique(reading.delivered_to, folded(clean_line(address)), kMaxAddresses);
        }
    }
}

MailReading::Kind kind_of(
    const BounceReport& report, const MachineMarks& marks, const MailBody& body
) {
    if (report.is_bounce) {
        return MailReading::Kind::bounce;
    }
    if (body.has_calendar) {
        return MailReading::Kind::calendar;
    }
    if (report.is_receipt || marks.auto_reply) {
        return MailReading::Kind::auto_reply;
    }
    if (marks.list) {
        return MailReading::Kind::list;
    }
    return marks.generated || marks.own ? MailReading::Kind::auto_reply
                                        : MailReading::Kind::message;
}

std::string content_hash(const MimePart& root, const MailReading& reading) {
    std::string content =
        root.header("From") + "\n" + root.header("Date") + "\n" + reading.full_text;
    for (const AttachmentInfo& attachment : reading.attachments) {
        content += "\n" + attachment.name + " " + std::to_string(attachment.size);
    }
    return sha256_hex(content);
}

void read(std::string_view raw, const MailReadingOptions& options, MailReading& reading) {
    MimeLimits limits;
    limits.raw_bytes = options.max_bytes;
    limits.text_bytes = options.max_text_bytes;
    limits.depth = options.max_depth;
    limits.parts = options.max_parts;
    const MimePart root = parse_mime(raw, limits, reading.problems);
    read_headers(root, options, reading);
    read_destinations(root, reading);
    MailBody body = read_body(root, limits, reading.problems);
    reading.full_text = std::move(body.full);
    reading.text = std::move(body.fresh);
    reading.attachments = std::move(body.attachments);

    BounceReport report = read_bounce(root, reading.full_text, options);
    const MachineMarks marks = machine_marks(root, options.own_address, options.loop_id);
    reading.kind = kind_of(report, marks, body);
    if (report.is_bounce) {
        reading.bounce = std::move(report.recipients);
        reading.returned_message_ids = std::move(report.returned_message_ids);
    }
    const bool machine =
        marks.auto_reply || marks.generated || marks.list || marks.own || marks.wants_no_answer;
    reading.answer_allowed =
        reading.kind == MailReading::Kind::message && !machine && !reading.from.address.empty();
    reading.content_hash = content_hash(root, reading);
}

}  // namespace

std::string_view name_of(MailReading::Kind kind) {
    switch (kind) {
        case MailReading::Kind::auto_reply:
            return "auto_reply";
        case MailReading::Kind::bounce:
            return "bounce";
        case MailReading::Kind::list:
            return "list";
        case MailReading::Kind::calendar:
            return "calendar";
        case MailReading::Kind::message:
            break;
    }
    return "message";
}

MailReading read_mail(std::string_view raw, const MailReadingOptions& options) {
    MailReading reading;
    if (trimmed(raw).empty()) {
        reading.problems.emplace_back("the message is empty");
    }
    read(raw, options, reading);
    return reading;
}

}  // namespace clusterlotse::email
