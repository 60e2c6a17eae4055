#include "adapters/email/mail_receiver.hpp"

#include "adapters/email/inbound_mail.hpp"
#include "adapters/email/login.hpp"

namespace clusterlotse::email {

MailReceiver::MailReceiver(
    const config::EmailSettings& settings,
    const MailReadingOptions& reading,
    const EmailLimits& limits,
    const Logger& log,
    const Clock& clock,
    TroubledMails& troubled
)
    : settings_(settings),
      reading_(reading),
      limits_(limits),
      log_(log),
      clock_(clock),
      troubled_(troubled) {
    batch_.channel = Channel::email;
}

net::Task<Failure> MailReceiver::run(InboundSink& sink, const std::function<void()>& ready) {
    auto credentials = read_credentials(settings_.imap, "email.imap");
    if (!credentials.ok()) {
        co_return credentials.failure();
    }
    auto stream = co_await connect(settings_.imap, limits_.connect);
    if (!stream.ok()) {
        auto failure = stream.failure();
        failure.detail += " (IMAP, while connecting)";
        co_return failure;
    }
    auto config = session_config();
    config.credentials = std::move(credentials.value());
    ImapConnection connection(std::move(stream.value()), std::move(config), limits_);
    auto failure = co_await read_all(connection, sink, ready);
    count_death(connection.session(), failure);
    co_return failure;
}

net::Task<Failure> MailReceiver::read_all(
    ImapConnection& connection, InboundSink& sink, const std::function<void()>& ready
) {
    for (;;) {
        auto event = co_await connection.next_event();
        const auto status = on_event(std::move(event), connection.session(), sink, ready);
        if (!status.ok()) {
            co_return status.failure();
        }
    }
}

Status MailReceiver::on_event(
    ImapAction event, ImapSession& session, InboundSink& sink, const std::function<void()>& ready
) {
    if (auto* opened = std::get_if<imap_action::Opened>(&event)) {
        return open(opened->mailbox, session, sink);
    }
    if (auto* mail = std::get_if<imap_action::Mail>(&event)) {
        const std::uint64_t next_uid = std::uint64_t{mail->mail.uid} + 1;
        take(std::move(mail->mail));
        const bool full =
            batch_.messages.size() >= limits_.batch_mails || batch_bytes_ >= limits_.batch_bytes;
        return full ? hand_in(next_uid, session, sink) : Status(Done{});
    }
    if (auto* caught_up = std::get_if<imap_action::CaughtUp>(&event)) {
        auto status = hand_in(caught_up->next_uid, session, sink);
        if (status.ok() && !ready_said_) {
            ready_said_ = true;
            ready();
        }
        return status;
    }
    if (auto* notice = std::get_if<imap_action::Notice>(&event)) {
        log_(LogLevel::warning, notice->text);
        return Done{};
    }
    if (auto* failed = std::get_if<imap_action::Failed>(&event)) {
        return failed->failure;
    }
    return Failure{FailureCode::unreachable, "the IMAP session is over"};
}

Status MailReceiver::open(const OpenedMailbox& mailbox, ImapSession& session, InboundSink& sink) {
    const auto stored = [&sink](const std::string& name) {
        return sink.cursor(Channel::email, name);
    };
    position_.emplace(stored, mailbox, clock_.now());
    if (troubled_.uid_validity != mailbox.uid_validity) {
        const bool misled = !troubled_.deaths.empty();
        troubled_ = {mailbox.uid_validity, {}};
        if (misled) {
            return Failure{FailureCode::server_error, "INBOX was renumbered by its server"};
        }
    }
    const auto plan = position_->plan();
    if (position_->first_start()) {
        log_(LogLevel::info, "first start: mail that already lies in INBOX is left alone");
        const auto stored_now = hand_in(plan.first_uid, session, sink);
        if (!stored_now.ok()) {
            return stored_now;
        }
    } else if (position_->renumbered()) {
        log_(
            LogLevel::warning,
            "the IMAP server renumbered INBOX: mail since the first start is looked at again"
        );
    }
    stored_next_uid_ = position_->renumbered() ? 0 : plan.first_uid;
    session.start_reading(plan);
    return Done{};
}

void MailReceiver::take(FetchedMail mail) {
    if (!mail.problem.empty()) {
        log_(
            LogLevel::error,
            "mail with uid " + std::to_string(mail.uid) + " in INBOX: " + mail.problem
        );
    }
    batch_bytes_ += mail.raw.size();
    batch_uids_.push_back(mail.uid);
    batch_.messages.push_back(to_inbound(mail, position_->uid_validity(), reading_, clock_.now()));
}

Status MailReceiver::hand_in(std::uint64_t next_uid, ImapSession& session, InboundSink& sink) {
    if (batch_.messages.empty() && next_uid == stored_next_uid_) {
        return Done{};
    }
    batch_.cursors = position_->cursors(next_uid);
    const auto status = sink.deliver(batch_);
    if (!status.ok()) {
        return status;
    }
    session.handled(batch_uids_);
    for (const auto uid : batch_uids_) {
        troubled_.deaths.erase(uid);
    }
    stored_next_uid_ = next_uid;
    batch_.messages.clear();
    batch_uids_.clear();
    batch_bytes_ = 0;
    return status;
}

ImapConfig MailReceiver::session_config() const {
    ImapConfig config;
    config.starttls = settings_.imap.security == config::Security::starttls;
    config.limits = limits_.imap;
    for (const auto& [uid, deaths] : troubled_.deaths) {
        if (deaths >= limits_.tries_header) {
            config.leave_out.insert(uid);
        } else if (deaths >= limits_.tries_whole) {
            config.header_only.insert(uid);
        }
    }
    return config;
}

void MailReceiver::count_death(const ImapSession& session, const Failure& failure) {
    const auto uid = session.fetching();
    if (uid && failure.code != FailureCode::cancelled) {
        ++troubled_.deaths[*uid];
    }
}

}  // namespace clusterlotse::email
