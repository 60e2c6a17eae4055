#pragma once

#include "domain/message.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::email {

struct MailReadingOptions {
    std::string trusted_authserv_id;  ///< whose Authentication-Results is believed; empty: the
                                      ///< verdict never says pass
    std::string
        own_address;  ///< mail from it is our own come back; never taken for a bounce's recipient
    std::string loop_id;                           ///< our own X-Loop value
    std::size_t max_bytes = 48 * 1024 * 1024;      ///< of the raw message; the rest is not read
    std::size_t max_text_bytes = 2 * 1024 * 1024;  ///< decoded, of one text part
    int max_depth = 24;                            ///< of parts in parts
    int max_parts = 1000;
};

struct MailPerson {
    std::string name;     ///< display name, decoded: shown, never believed
    std::string address;  ///< lower case; empty where there is none
};

/// What became of one recipient of a message that came back (RFC 3464, or guessed from plain
/// words).
struct BounceRecipient {
    std::string recipient;  ///< lower case; empty where the report names none
    std::string action;     ///< failed, delayed, delivered, relayed, expanded
    std::string
        status;  ///< "5.1.1"; taken from the SMTP reply or the words where the report has none
    bool permanent =
        false;  ///< trying the same address again later cannot help: class 5 except a full mailbox
    std::string reason;  ///< user_unknown, mailbox_full, policy or other
};

/// How the bot reads one mail. All text is cleaned: UTF-8 in NFC, '\n' line ends, no controls, no
/// bidirectional overrides.
struct MailReading {
    enum class Kind {
        message,     ///< a person wrote it
        auto_reply,  ///< vacation, out of office, receipt, any other machine
        bounce,      ///< a delivery report that names a failure or a delay
        list,        ///< from a mailing list or a newsletter
        calendar,    ///< an invitation or an answer to one
    };

    std::string message_id;  ///< with angle brackets; empty where there is none
    MailPerson from;
    std::vector<std::string> to;  ///< addresses in To
    std::string subject;
    std::string date;         ///< ISO 8601 with the sender's offset; empty where it cannot be read
    std::string in_reply_to;  ///< with angle brackets
    std::vector<std::string> references;  ///< with angle brackets, oldest first
    Kind kind = Kind::message;
    std::string text;       ///< what was newly written
    std::string full_text;  ///< the whole body
    /// Without images that have a Content-ID, are shown by the HTML body and are not declared as
    /// attachment. The first kMostFiles come with their bytes, as far as they are within
    /// kMostFileBytes and together within kMostMessageBytes; messages and calendars without.
    std::vector<AttachmentInfo> attachments;
    SenderVerdict verdict = SenderVerdict::unknown;
    std::string verdict_reason;
    std::vector<BounceRecipient> bounce;            ///< empty unless kind is bounce
    std::vector<std::string> returned_message_ids;  ///< bounce: of the message that came back
    std::vector<std::string>
        problems;  ///< English sentences: what could not be read or had to be guessed
    std::vector<std::string>
        delivered_to;  ///< every address it was sent to, as far as headers tell, without repetition
    std::string content_hash;  ///< SHA-256 in hex of From, Date and body: tells two mails with one
                               ///< Message-ID apart
    bool answer_allowed = false;  ///< false for anything automatic, our own mail, and where the
                                  ///< sender forbids answers
};

/// "message", "auto_reply", "bounce", "list" or "calendar".
std::string_view name_of(MailReading::Kind kind);

/// Reads a raw message (RFC 5322). Total on any bytes: what can be read is there, the rest is named
/// in `problems`. Bounded by the options; linear in the message's size.
MailReading read_mail(std::string_view raw, const MailReadingOptions& options = {});

}  // namespace clusterlotse::email
