#pragma once

#include "adapters/email/mime/mail_reading.hpp"
#include "adapters/email/proto/imap_session.hpp"
#include "domain/message.hpp"

#include <cstdint>
#include <string>

namespace clusterlotse::email {

/// Reads a fetched mail and says it in the words of the domain. Total: a mail of which nothing can
/// be read becomes an automatic message of kind `unreadable`, recorded and never answered; one of
/// which only the header came is `unreadable` and may be answered. `now` stands in where the server
/// names no date.
InboundMessage to_inbound(
    const FetchedMail& mail,
    std::uint32_t uid_validity,
    const MailReadingOptions& options,
    TimePoint now
);

/// The part after the plus sign of the first of `addresses` that is `own_address` with a plus part;
/// else empty.
std::string reply_token_in(
    const std::vector<std::string>& addresses, const std::string& own_address
);

}  // namespace clusterlotse::email
