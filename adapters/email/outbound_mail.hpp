#pragma once

#include "adapters/email/proto/smtp_session.hpp"
#include "domain/clock.hpp"
#include "domain/message.hpp"

#include <string>

namespace clusterlotse::email {

/// `<delivery_key@domain>`: the same for every attempt.
std::string message_id_of(const Dispatch& dispatch, const std::string& own_address);

/// The mail for an outbox row, ready for SMTP: threading headers, Reply-To with the reply token,
/// marks that keep machines from answering. The envelope sender is `own_address` with the token, so
/// that a bounce names the row; for an automatic answer to a stranger it is empty (RFC 3834,
/// section 3.3), so that nothing can come back. `cluster` is the name shown. Every attempt gives the
/// same mail but for its date.
SmtpMail compose(
    const Dispatch& dispatch,
    const std::string& own_address,
    const std::string& cluster,
    TimePoint now
);

}  // namespace clusterlotse::email
