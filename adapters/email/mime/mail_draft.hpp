#pragma once

#include "adapters/email/mime/mail_files.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::email {

/// A mail the bot wants to send: one sender, one recipient, plain text and the same in HTML.
struct MailDraft {
    enum class Automatic {
        generated,  ///< Auto-Submitted: auto-generated, for what nobody asked for just now
        replied,    ///< Auto-Submitted: auto-replied, for answers
    };

    std::string from_name;
    std::string from_address;
    std::string to_address;
    std::string reply_to_address;  ///< empty: no Reply-To
    std::string subject;
    std::string text;         ///< UTF-8, '\n' line ends
    std::string html;         ///< a whole document, UTF-8; empty: plain text only
    std::string message_id;   ///< with or without angle brackets
    std::string in_reply_to;  ///< with angle brackets; empty where nothing is answered
    std::vector<std::string>
        references;  ///< with angle brackets, oldest first; the middle of long threads is left out
    std::string
        date;  ///< ISO 8601 with offset, e.g. "2026-11-23T08:03:00+01:00"; empty: no Date header
    Automatic automatic = Automatic::generated;
    std::string loop_id;  ///< value of X-Loop; empty: none
    std::string list_id;  ///< value of List-Id without brackets, digests only; empty: none
    /// mailto and https URIs without brackets, in order of preference; an https one adds
    /// List-Unsubscribe-Post (RFC 8058); empty: none
    std::vector<std::string> list_unsubscribe;
    std::vector<MailFile> files;
};

/// The draft as an RFC 5322 message; with HTML a multipart/alternative (RFC 2046, section 5.1.4),
/// the plain text first: CRLF line ends, 7-bit characters only, lines of at most 78
/// characters (998 where an address or Message-ID cannot be folded), no bare CR or LF, and no way
/// for any field to add a header: control characters in header fields become spaces or are dropped.
/// Dot-stuffing is the transport's task. An address that is no plain address (no single '@', white
/// space, angle brackets, not ASCII) makes the header be left out; whoever sends checks addresses
/// before. Files follow the text; the same draft always gives the same bytes.
std::string write_mail(const MailDraft& draft);

/// True where `address` may stand in a header and in SMTP without SMTPUTF8: one '@' with text on
/// both sides, printable ASCII, none of the characters that need quoting, at most 254 characters.
bool is_plain_address(std::string_view address);

}  // namespace clusterlotse::email
