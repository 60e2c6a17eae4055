#pragma once

#include "adapters/email/email_limits.hpp"
#include "adapters/email/proto/smtp_session.hpp"
#include "adapters/net/stream.hpp"

#include <string>

namespace clusterlotse::email {

/// Performs what an SmtpSession asks of the network.
class SmtpConnection {
public:
    SmtpConnection(net::StreamPtr stream, SmtpConfig config, const EmailLimits& limits);

    /// Sends one mail; one at a time. Ends when the session can take the next mail or is over.
    net::Task<SmtpOutcome> send(SmtpMail mail);

    /// Logs in without sending anything.
    net::Task<Status> log_in();

    /// Says goodbye.
    net::Task<Status> quit();

    /// False where a new connection is needed.
    bool usable() const { return session_.ready(); }

    const SmtpSession& session() const { return session_; }

private:
    net::Task<SmtpAction> next_event();
    net::Task<Status> perform(SmtpAction action);

    net::StreamPtr stream_;
    EmailLimits limits_;
    SmtpSession session_;
    std::string input_;
};

}  // namespace clusterlotse::email
