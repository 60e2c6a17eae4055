#pragma once

#include "adapters/email/mime/mail_reading.hpp"
#include "adapters/email/mime/mime_part.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::email {

/// The recipients in a message/delivery-status part (RFC 3464), whatever blank lines are missing or
/// too many.
std::vector<BounceRecipient> read_delivery_status(std::string_view content);

/// The recipients of a delivery report written in plain words (qmail, Exim, sendmail, Exchange,
/// Domino, German providers). `failed_recipients` are addresses a header already names; `not_these`
/// can be no recipient (our own, the reporter's).
std::vector<BounceRecipient> read_bounce_text(
    std::string_view text,
    const std::vector<std::string>& failed_recipients,
    const std::vector<std::string>& not_these,
    bool delayed
);

/// Status, reason and permanence out of what a report says: `status` ("5.1.1" or empty), the remote
/// server's words, and whether the reporter still tries. See BounceRecipient.
void judge_failure(BounceRecipient& recipient, std::string_view words);

struct BounceReport {
    bool is_bounce = false;
    bool is_receipt = false;  ///< a report that only says that all went well
    std::vector<BounceRecipient> recipients;
    std::vector<std::string> returned_message_ids;
};

/// Whether `root` (with its body text) is a delivery report, and what it says.
BounceReport read_bounce(
    const MimePart& root, std::string_view text, const MailReadingOptions& options
);

/// Every "<…@…>" in a Message-ID, In-Reply-To or References value, also without brackets or split
/// by commas.
std::vector<std::string> message_ids_in(std::string_view value);

}  // namespace clusterlotse::email
