#pragma once

#include "domain/result.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/cancellation_state.hpp>
#include <boost/system/error_code.hpp>

#include <chrono>
#include <memory>
#include <string>

namespace clusterlotse::net {

/// Ends one asynchronous operation when its limit passes or when the coroutine that waits for it is
/// cancelled. Made directly before the operation is started with `slot()`, destroyed directly after
/// it completed; inside adapters/net.
class Deadline {
public:
    /// `parent` is the waiting coroutine's own cancellation state.
    Deadline(
        const boost::asio::any_io_executor& executor,
        boost::asio::cancellation_state parent,
        std::chrono::milliseconds limit
    );
    ~Deadline();
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    /// False where the operation must not be started at all: cancelled before, or no time is left.
    bool may_start() const;

    boost::asio::cancellation_slot slot();

    /// What `error` means here: operation_aborted becomes timed_out or cancelled, the rest a named
    /// network failure.
    Failure failure(const std::string& what, const boost::system::error_code& error) const;

private:
    struct State;
    boost::asio::cancellation_state parent_;
    std::chrono::milliseconds limit_;
    std::shared_ptr<State> state_;
};

/// The failure of a network error that neither a limit nor a cancellation caused.
Failure network_failure(const std::string& what, const boost::system::error_code& error);

}  // namespace clusterlotse::net
