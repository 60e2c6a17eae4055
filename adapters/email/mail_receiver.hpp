#pragma once

#include "adapters/adapter.hpp"
#include "adapters/email/email_limits.hpp"
#include "adapters/email/imap_connection.hpp"
#include "adapters/email/mailbox_position.hpp"
#include "adapters/email/mime/mail_reading.hpp"
#include "adapters/log.hpp"
#include "config/settings.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace clusterlotse::email {

/// How often sessions died over which mail; kept between sessions, so that one mail cannot block
/// the rest.
struct TroubledMails {
    std::uint32_t uid_validity = 0;
    std::map<std::uint32_t, int> deaths;
};

/// One IMAP session: opens INBOX, hands every mail to the sink together with the cursor behind it,
/// waits for more.
class MailReceiver {
public:
    MailReceiver(
        const config::EmailSettings& settings,
        const MailReadingOptions& reading,
        const EmailLimits& limits,
        const Logger& log,
        const Clock& clock,
        TroubledMails& troubled
    );

    /// Until the session fails. The arguments must live as long as the task.
    net::Task<Failure> run(InboundSink& sink, const std::function<void()>& ready);

private:
    net::Task<Failure> read_all(
        ImapConnection& connection, InboundSink& sink, const std::function<void()>& ready
    );
    Status on_event(
        ImapAction event,
        ImapSession& session,
        InboundSink& sink,
        const std::function<void()>& ready
    );
    Status open(const OpenedMailbox& mailbox, ImapSession& session, InboundSink& sink);
    void take(FetchedMail mail);
    Status hand_in(std::uint64_t next_uid, ImapSession& session, InboundSink& sink);
    ImapConfig session_config() const;
    void count_death(const ImapSession& session, const Failure& failure);

    const config::EmailSettings& settings_;
    const MailReadingOptions& reading_;
    const EmailLimits& limits_;
    const Logger& log_;
    const Clock& clock_;
    TroubledMails& troubled_;

    std::optional<MailboxPosition> position_;
    InboundBatch batch_;
    std::vector<std::uint32_t> batch_uids_;
    std::size_t batch_bytes_ = 0;
    std::uint64_t stored_next_uid_ = 0;
    bool ready_said_ = false;
};

}  // namespace clusterlotse::email
