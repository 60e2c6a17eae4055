#pragma once

#include "adapters/adapter.hpp"
#include "adapters/email/email_limits.hpp"
#include "adapters/log.hpp"
#include "config/settings.hpp"

#include <memory>

namespace clusterlotse::email {

/// The cluster's mailbox: IMAP in (RFC 3501, IDLE), SMTP out (RFC 5321, 6409), TLS always,
/// certificates always checked.
///
/// Receiving: the cursor behind a mail is stored in the same batch as the mail; mail that lay in
/// INBOX before the very first start is left alone. Nothing is deleted, moved or marked in the
/// mailbox. A mail that cannot be read is handed in as `unreadable` and never holds up the rest.
///
/// Sending: one recipient a mail, Message-ID `<delivery_key@domain of email.address>`. A crash or a
/// lost connection between the final dot and the server's answer is the one place where a mail may
/// be sent twice (RFC 1047); the second has the same Message-ID, and the result says "uncertain".
///
/// Secrets are read from their files at each login. What goes to the logger holds no address, text
/// or secret.
class EmailAdapter final : public ChannelAdapter {
public:
    EmailAdapter(
        config::EmailSettings email,
        config::ClusterSettings cluster,
        Logger log,
        EmailLimits limits = {},
        std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>()
    );
    ~EmailAdapter() override;

    Channel channel() const override { return Channel::email; }
    net::Task<Failure> receive(InboundSink& sink, std::function<void()> ready) override;
    net::Task<DeliveryResult> send(Dispatch dispatch) override;

private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace clusterlotse::email
