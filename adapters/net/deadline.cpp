#include "adapters/net/deadline.hpp"

#include <boost/asio/error.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/steady_timer.hpp>

namespace clusterlotse::net {

namespace asio = boost::asio;

// Shared with the timer's handler, which may run after the Deadline is gone.
struct Deadline::State {
    explicit State(const asio::any_io_executor& executor) : timer(executor) {}

    asio::steady_timer timer;
    asio::cancellation_signal signal;
    bool expired = false;
    bool over = false;
};

Deadline::Deadline(
    const asio::any_io_executor& executor,
    asio::cancellation_state parent,
    std::chrono::milliseconds limit
)
    : parent_(parent), limit_(limit), state_(std::make_shared<State>(executor)) {
    if (!may_start()) {
        return;
    }
    state_->timer.expires_after(limit);
    state_->timer.async_wait([state = state_](const boost::system::error_code& error) {
        if (!error && !state->over) {
            state->expired = true;
            state->signal.emit(asio::cancellation_type::terminal);
        }
    });
    if (auto slot = parent_.slot(); slot.is_connected()) {
        slot.assign([state = state_](asio::cancellation_type type) {
            if (!state->over) {
                state->signal.emit(type | asio::cancellation_type::terminal);
            }
        });
    }
}

Deadline::~Deadline() {
    state_->over = true;
    state_->timer.cancel();
    if (auto slot = parent_.slot(); slot.is_connected()) {
        slot.clear();
    }
}

bool Deadline::may_start() const {
    return parent_.cancelled() == asio::cancellation_type::none &&
           limit_ > std::chrono::milliseconds::zero();
}

asio::cancellation_slot Deadline::slot() {
    return state_->signal.slot();
}

Failure Deadline::failure(const std::string& what, const boost::system::error_code& error) const {
    if (parent_.cancelled() != asio::cancellation_type::none) {
        return Failure{FailureCode::cancelled, what + ": stopped"};
    }
    if (state_->expired || limit_ <= std::chrono::milliseconds::zero()) {
        return Failure{FailureCode::timed_out, what + ": no answer within the limit"};
    }
    return network_failure(what, error);
}

Failure network_failure(const std::string& what, const boost::system::error_code& error) {
    if (error == asio::error::operation_aborted || error == asio::error::bad_descriptor) {
        return Failure{FailureCode::cancelled, what + ": connection closed by us"};
    }
    if (error == asio::error::eof || error == asio::ssl::error::stream_truncated) {
        return Failure{FailureCode::unreachable, what + ": connection closed by the peer"};
    }
    if (error.category() == asio::error::get_ssl_category()) {
        return Failure{FailureCode::protocol, what + ": TLS: " + error.message()};
    }
    return Failure{FailureCode::unreachable, what + ": " + error.message()};
}

}  // namespace clusterlotse::net
