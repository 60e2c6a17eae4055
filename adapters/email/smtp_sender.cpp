#include "adapters/email/smtp_sender.hpp"

#include "adapters/email/login.hpp"
#include "adapters/email/smtp_connection.hpp"
#include "adapters/net/timer.hpp"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>

#include <optional>

namespace clusterlotse::email {

namespace asio = boost::asio;

struct SmtpSender::State : std::enable_shared_from_this<SmtpSender::State> {
    State(config::MailServerSettings of, std::string name, EmailLimits bounds)
        : server(std::move(of)), own_name(std::move(name)), limits(bounds) {}

    net::Task<bool> wait_for_turn();
    net::Task<SmtpOutcome> send(SmtpMail mail);
    net::Task<Status> open();
    void keep_for_a_while(const asio::any_io_executor& executor);
    void end_turn();

    config::MailServerSettings server;
    std::string own_name;
    EmailLimits limits;
    std::unique_ptr<SmtpConnection> connection;
    std::optional<asio::steady_timer> idle_timer;
    std::unique_ptr<net::Notifier> turn;
    bool busy = false;
    bool keep = true;
};

SmtpSender::SmtpSender(config::MailServerSettings server, std::string own_name, EmailLimits limits)
    : state_(std::make_shared<State>(std::move(server), std::move(own_name), limits)) {}

SmtpSender::~SmtpSender() {
    keep_connection(false);
}

void SmtpSender::keep_connection(bool keep) {
    state_->keep = keep;
    if (!keep && !state_->busy) {
        state_->connection.reset();
        state_->idle_timer.reset();
    }
}

net::Task<SmtpOutcome> SmtpSender::send(SmtpMail mail) {
    const auto state = state_;  // outlives the sender where the program is stopping
    const bool mine = co_await state->wait_for_turn();
    if (!mine) {
        SmtpOutcome stopped{SmtpOutcome::Kind::try_later, FailureCode::cancelled, "stopping"};
        co_return stopped;
    }
    struct Turn {
        State& state;
        ~Turn() { state.end_turn(); }
    };
    const Turn turn{*state};
    auto outcome = co_await state->send(std::move(mail));
    const auto executor = co_await asio::this_coro::executor;
    state->keep_for_a_while(executor);
    co_return outcome;
}

net::Task<bool> SmtpSender::State::wait_for_turn() {
    const auto executor = co_await asio::this_coro::executor;
    if (!turn) {
        turn = std::make_unique<net::Notifier>(executor);
    }
    for (;;) {
        const bool stop = co_await net::stopping();
        if (stop) {
            co_return false;
        }
        if (!busy) {
            busy = true;
            co_return true;
        }
        co_await turn->wait(limits.smtp.after_dot);
    }
}

void SmtpSender::State::end_turn() {
    busy = false;
    turn->notify();
}

net::Task<SmtpOutcome> SmtpSender::State::send(SmtpMail mail) {
    if (idle_timer) {
        idle_timer->cancel();
    }
    if (connection) {
        auto again = mail;
        const auto outcome = co_await connection->send(std::move(again));
        if (!connection->usable()) {
            connection.reset();
        }
        // The server may have ended a connection that was idle; nothing was taken, so a new one may
        // try.
        if (!outcome.untouched || outcome.code == FailureCode::cancelled) {
            co_return outcome;
        }
    }
    const auto opened = co_await open();
    if (!opened.ok()) {
        SmtpOutcome failed{
            SmtpOutcome::Kind::try_later, opened.failure().code, opened.failure().detail};
        co_return failed;
    }
    auto outcome = co_await connection->send(std::move(mail));
    if (!connection->usable()) {
        connection.reset();
    }
    co_return outcome;
}

net::Task<Status> SmtpSender::State::open() {
    auto credentials = read_credentials(server, "email.smtp");
    if (!credentials.ok()) {
        co_return credentials.failure();
    }
    auto stream = co_await connect(server, limits.connect);
    if (!stream.ok()) {
        auto failure = stream.failure();
        failure.detail += " (SMTP, while connecting)";
        co_return failure;
    }
    SmtpConfig config;
    config.starttls = server.security == config::Security::starttls;
    config.own_name = own_name;
    config.credentials = std::move(credentials.value());
    config.limits = limits.smtp;
    connection =
        std::make_unique<SmtpConnection>(std::move(stream.value()), std::move(config), limits);
    co_return Done{};
}

void SmtpSender::State::keep_for_a_while(const asio::any_io_executor& executor) {
    if (!keep) {
        connection.reset();
    }
    if (!connection) {
        return;
    }
    idle_timer.emplace(executor, limits.keep_smtp);
    idle_timer->async_wait([weak = weak_from_this()](const boost::system::error_code& error) {
        const auto state = weak.lock();
        if (!error && state && !state->busy) {
            state->connection.reset();
        }
    });
}

}  // namespace clusterlotse::email
