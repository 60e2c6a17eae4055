#pragma once

#include "adapters/email/email_limits.hpp"
#include "adapters/email/proto/imap_session.hpp"
#include "adapters/net/stream.hpp"

#include <memory>
#include <string>

namespace clusterlotse::email {

/// Performs what an ImapSession asks of the network; everything else is handed to the caller.
class ImapConnection {
public:
    ImapConnection(net::StreamPtr stream, ImapConfig config, const EmailLimits& limits);

    /// The next of Opened, Mail, CaughtUp, Notice, Finished, Failed. Failures of the network come
    /// as Failed.
    net::Task<ImapAction> next_event();

    ImapSession& session() { return session_; }

private:
    net::Task<Status> perform(ImapAction action);

    net::StreamPtr stream_;
    EmailLimits limits_;
    ImapSession session_;
    std::string input_;
};

}  // namespace clusterlotse::email
