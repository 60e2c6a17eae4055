#pragma once

#include "adapters/email/proto/sasl.hpp"
#include "adapters/net/stream.hpp"
#include "config/settings.hpp"
#include "domain/result.hpp"

#include <string>

namespace clusterlotse::email {

/// The credentials for `server`, its secret read from the file now. `setting` ("email.imap") names
/// it in the failure.
Result<Credentials> read_credentials(
    const config::MailServerSettings& server, const std::string& setting
);

/// Where to connect to.
net::Endpoint endpoint_of(const config::MailServerSettings& server);

/// A connection as the settings ask for: TLS from the start, or plain where STARTTLS follows.
net::Task<Result<net::StreamPtr>> connect(
    config::MailServerSettings server, std::chrono::milliseconds limit
);

/// The part of a mail address after its last '@'.
std::string domain_part(const std::string& address);

/// The part of a mail address before its last '@'.
std::string local_part(const std::string& address);

}  // namespace clusterlotse::email
