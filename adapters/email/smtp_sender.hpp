#pragma once

#include "adapters/email/email_limits.hpp"
#include "adapters/email/proto/smtp_session.hpp"
#include "adapters/net/task.hpp"
#include "config/settings.hpp"

#include <memory>
#include <string>

namespace clusterlotse::email {

/// Sends mail over one connection that is kept open for a short while and used again. Callers may
/// overlap: they are served one after the other. The secret is read anew for each connection.
class SmtpSender {
public:
    /// `own_name` is what EHLO says.
    SmtpSender(config::MailServerSettings server, std::string own_name, EmailLimits limits);
    ~SmtpSender();

    /// Never throws for what the server does. A connection that was lost before the server took
    /// anything of the mail is replaced once.
    net::Task<SmtpOutcome> send(SmtpMail mail);

    /// Whether a connection is kept after use; false also ends one that is idle now.
    void keep_connection(bool keep);

private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace clusterlotse::email
