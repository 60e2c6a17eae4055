#include "adapters/email/smtp_connection.hpp"

namespace clusterlotse::email {
namespace {

bool is_network(const SmtpAction& action) {
    return std::holds_alternative<smtp_action::Send>(action) ||
           std::holds_alternative<smtp_action::Receive>(action) ||
           std::holds_alternative<smtp_action::StartTls>(action);
}

}  // namespace

SmtpConnection::SmtpConnection(net::StreamPtr stream, SmtpConfig config, const EmailLimits& limits)
    : stream_(std::move(stream)), limits_(limits), session_(std::move(config)) {}

net::Task<SmtpAction> SmtpConnection::next_event() {
    for (;;) {
        auto action = session_.next_action();
        if (!is_network(action)) {
            co_return action;
        }
        const auto performed = co_await perform(std::move(action));
        if (!performed.ok()) {
            session_.lost(performed.failure());
        }
    }
}

net::Task<Status> SmtpConnection::perform(SmtpAction action) {
    if (auto* send = std::get_if<smtp_action::Send>(&action)) {
        const auto written = co_await stream_->write(send->bytes, limits_.write);
        co_return written;
    }
    if (auto* receive = std::get_if<smtp_action::Receive>(&action)) {
        input_.clear();
        const auto read = co_await stream_->read_some(input_, receive->limit);
        if (!input_.empty()) {
            session_.feed(input_);
        }
        if (!read.ok()) {
            co_return read.failure();
        }
        co_return Done{};
    }
    auto secured = co_await stream_->start_tls(limits_.tls);
    if (secured.ok()) {
        session_.tls_started();
    }
    co_return secured;
}

net::Task<SmtpOutcome> SmtpConnection::send(SmtpMail mail) {
    session_.submit(std::move(mail));
    SmtpOutcome outcome;
    for (;;) {
        auto event = co_await next_event();
        if (auto* done = std::get_if<smtp_action::Done>(&event)) {
            outcome = std::move(done->outcome);
        } else {
            co_return outcome;
        }
    }
}

net::Task<Status> SmtpConnection::log_in() {
    const auto event = co_await next_event();
    if (auto* failed = std::get_if<smtp_action::Failed>(&event)) {
        co_return failed->failure;
    }
    co_return Done{};
}

net::Task<Status> SmtpConnection::quit() {
    session_.quit();
    const auto event = co_await next_event();
    if (auto* failed = std::get_if<smtp_action::Failed>(&event)) {
        co_return failed->failure;
    }
    co_return Done{};
}

}  // namespace clusterlotse::email
