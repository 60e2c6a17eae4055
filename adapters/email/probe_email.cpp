#include "adapters/email/probe_email.hpp"

#include "adapters/email/imap_connection.hpp"
#include "adapters/email/login.hpp"
#include "adapters/email/smtp_connection.hpp"

#include <boost/asio/this_coro.hpp>

namespace clusterlotse::email {
namespace {

using Checks = std::vector<Check>;

void add(Checks& checks, Check::Level level, std::string name, std::string text) {
    checks.push_back({level, std::move(name), std::move(text)});
}

std::string place_of(const config::MailServerSettings& server) {
    return server.host + ':' + std::to_string(server.port) +
           (server.security == config::Security::tls ? " with TLS" : " with STARTTLS");
}

std::string advice(const Failure& failure, const std::string& setting) {
    switch (failure.code) {
        case FailureCode::unreachable:
            return "check " + setting + ".host and .port, and whether a firewall is in the way";
        case FailureCode::timed_out:
            return "check " + setting + ".port and .security: a TLS port answers only TLS";
        case FailureCode::bad_certificate:
            return "check " + setting + ".host, and .ca_file where the server has a private CA";
        case FailureCode::protocol:
            return "check " + setting + ".port and .security";
        case FailureCode::not_authorised:
            return "or " + setting + ".username and .auth";
        default:
            return "try again later";
    }
}

std::string told(const Failure& failure, const std::string& setting) {
    const bool named = failure.code == FailureCode::not_authorised;
    return failure.detail + (named ? ", " : ": ") + advice(failure, setting);
}

/// Connects and reads the secret; adds what went wrong.
net::Task<Result<net::StreamPtr>> begin(
    config::MailServerSettings server, std::string setting, EmailLimits limits, Checks& checks
) {
    auto stream = co_await connect(server, limits.connect);
    if (!stream.ok()) {
        add(checks, Check::Level::fail, setting + " connection", told(stream.failure(), setting));
    } else if (server.security == config::Security::tls) {
        add(checks,
            Check::Level::ok,
            setting + " connection",
            place_of(server) + ", certificate valid");
    }
    co_return stream;
}

void judge_imap(const ImapSession& session, const OpenedMailbox& mailbox, Checks& checks) {
    add(checks,
        Check::Level::ok,
        "email.imap mailbox",
        "INBOX can be opened and holds " + std::to_string(mailbox.exists) + " mails");
    if (session.offers("IDLE")) {
        add(checks,
            Check::Level::ok,
            "email.imap idle",
            "the server announces new mail at once (IDLE)");
    } else {
        add(checks,
            Check::Level::warn,
            "email.imap idle",
            "the server offers no IDLE: new mail is noticed within a minute");
    }
    if (session.offers("UIDPLUS")) {
        add(checks, Check::Level::ok, "email.imap uidplus", "the server offers UIDPLUS");
    } else {
        add(checks,
            Check::Level::warn,
            "email.imap uidplus",
            "the server offers no UIDPLUS; the bot works without");
    }
}

net::Task<void> probe_imap(config::MailServerSettings server, EmailLimits limits, Checks& checks) {
    const std::string setting = "email.imap";
    auto credentials = read_credentials(server, setting);
    if (!credentials.ok()) {
        add(checks, Check::Level::fail, setting + " login", credentials.failure().detail);
        co_return;
    }
    auto stream = co_await begin(server, setting, limits, checks);
    if (!stream.ok()) {
        co_return;
    }
    ImapConfig config;
    config.starttls = server.security == config::Security::starttls;
    config.credentials = std::move(credentials.value());
    config.limits = limits.imap;
    ImapConnection connection(std::move(stream.value()), std::move(config), limits);
    auto event = co_await connection.next_event();
    if (auto* failed = std::get_if<imap_action::Failed>(&event)) {
        add(checks, Check::Level::fail, setting + " login", told(failed->failure, setting));
    } else if (auto* opened = std::get_if<imap_action::Opened>(&event)) {
        add(checks, Check::Level::ok, setting + " login", place_of(server) + ", login accepted");
        judge_imap(connection.session(), opened->mailbox, checks);
        connection.session().log_out();
        co_await connection.next_event();
    }
}

net::Task<void> probe_smtp(config::MailServerSettings server, EmailLimits limits, Checks& checks) {
    const std::string setting = "email.smtp";
    auto credentials = read_credentials(server, setting);
    if (!credentials.ok()) {
        add(checks, Check::Level::fail, setting + " login", credentials.failure().detail);
        co_return;
    }
    auto stream = co_await begin(server, setting, limits, checks);
    if (!stream.ok()) {
        co_return;
    }
    SmtpConfig config;
    config.starttls = server.security == config::Security::starttls;
    config.own_name = domain_part(server.username);
    config.credentials = std::move(credentials.value());
    config.limits = limits.smtp;
    SmtpConnection connection(std::move(stream.value()), std::move(config), limits);
    const auto logged_in = co_await connection.log_in();
    if (!logged_in.ok()) {
        add(checks, Check::Level::fail, setting + " login", told(logged_in.failure(), setting));
        co_return;
    }
    add(checks, Check::Level::ok, setting + " login", place_of(server) + ", login accepted");
    co_await connection.quit();
}

}  // namespace

net::Task<std::vector<Check>> probe_email(config::EmailSettings settings, EmailLimits limits) {
    co_await boost::asio::this_coro::throw_if_cancelled(false);
    Checks checks;
    co_await probe_imap(settings.imap, limits, checks);
    co_await probe_smtp(settings.smtp, limits, checks);
    co_return checks;
}

}  // namespace clusterlotse::email
