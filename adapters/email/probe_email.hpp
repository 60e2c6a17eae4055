#pragma once

#include "adapters/check.hpp"
#include "adapters/email/email_limits.hpp"
#include "adapters/net/task.hpp"
#include "config/settings.hpp"

#include <vector>

namespace clusterlotse::email {

/// Looks whether the mailbox can be used: connection, certificate, login, INBOX and what the
/// servers offer. Sends and changes nothing. Never fails itself: what does not work is a line of
/// the answer, with what to do.
net::Task<std::vector<Check>> probe_email(config::EmailSettings settings, EmailLimits limits = {});

}  // namespace clusterlotse::email
