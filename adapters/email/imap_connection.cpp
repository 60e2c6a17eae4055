#include "adapters/email/imap_connection.hpp"

namespace clusterlotse::email {
namespace {

Instant now() {
    return std::chrono::steady_clock::now();
}

bool is_network(const ImapAction& action) {
    return std::holds_alternative<imap_action::Send>(action) ||
           std::holds_alternative<imap_action::Receive>(action) ||
           std::holds_alternative<imap_action::StartTls>(action);
}

}  // namespace

ImapConnection::ImapConnection(net::StreamPtr stream, ImapConfig config, const EmailLimits& limits)
    : stream_(std::move(stream)), limits_(limits), session_(std::move(config), now()) {}

net::Task<ImapAction> ImapConnection::next_event() {
    for (;;) {
        auto action = session_.next_action(now());
        if (!is_network(action)) {
            co_return action;
        }
        const auto performed = co_await perform(std::move(action));
        if (!performed.ok()) {
            auto failure = performed.failure();
            failure.detail += " (IMAP, while " + std::string(session_.doing()) + ')';
            ImapAction failed = imap_action::Failed{std::move(failure)};
            co_return failed;
        }
    }
}

net::Task<Status> ImapConnection::perform(ImapAction action) {
    if (auto* send = std::get_if<imap_action::Send>(&action)) {
        const auto written = co_await stream_->write(send->bytes, limits_.write);
        co_return written;
    }
    if (auto* receive = std::get_if<imap_action::Receive>(&action)) {
        input_.clear();
        const auto read = co_await stream_->read_some(input_, receive->limit);
        if (!input_.empty()) {
            session_.feed(input_, now());
        }
        if (!read.ok() && read.failure().code != FailureCode::timed_out) {
            co_return read.failure();
        }
        co_return Done{};
    }
    auto secured = co_await stream_->start_tls(limits_.tls);
    if (secured.ok()) {
        session_.tls_started(now());
    }
    co_return secured;
}

}  // namespace clusterlotse::email
