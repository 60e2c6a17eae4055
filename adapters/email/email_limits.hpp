#pragma once

#include "adapters/email/proto/imap_session.hpp"
#include "adapters/email/proto/smtp_session.hpp"

#include <chrono>
#include <cstddef>

namespace clusterlotse::email {

/// Bounds of the mail channel; tests shorten them.
struct EmailLimits {
    std::chrono::milliseconds connect{std::chrono::seconds(30)};  ///< name, TCP and TLS together
    std::chrono::milliseconds tls{std::chrono::seconds(30)};      ///< the handshake after STARTTLS
    std::chrono::milliseconds write{
        std::chrono::minutes(5)};  ///< for what one step has to say, a whole mail too
    std::chrono::milliseconds keep_smtp{
        std::chrono::seconds(30)};  ///< an unused SMTP connection is kept this long
    std::size_t batch_mails = 20;   ///< handed in at once
    std::size_t batch_bytes =
        16u << 20;        ///< of raw mail handed in at once, exceeded by one mail at most
    int tries_whole = 2;  ///< sessions that may die over one mail before only its header is fetched
    int tries_header = 4;  ///< … and before it is left out
    ImapLimits imap;
    SmtpLimits smtp;
};

}  // namespace clusterlotse::email
