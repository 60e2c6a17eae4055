#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace clusterlotse {

/// What kind of expected failure happened; decides whether trying again can help and what an operator is told.
enum class FailureCode {
    unreachable,    ///< no connection: name resolution, refusal, reset, network down
    timed_out,      ///< a peer did not answer within the limit of the operation
    bad_certificate,///< the peer's certificate is not trusted or names another host
    not_authorised, ///< login refused or token unknown: an operator has to act
    rate_limited,   ///< the server asks to wait; `retry_after` says how long
    refused,        ///< the server understood and said no for good (4xx, SMTP 5yz)
    server_error,   ///< the server failed (5xx, SMTP 4yz): try again later
    protocol,       ///< the peer sent something this protocol does not allow, or more than its bound
    bad_input,      ///< data from a person or a file cannot be used
    not_found,      ///< a named thing does not exist
    cancelled,      ///< the program is stopping
    internal,       ///< a broken invariant that was caught at a seam
};

/// Stable lower-case name of `code` for logs, e.g. "timed_out".
std::string_view name_of(FailureCode code);

/// An expected failure: a named code and a detail that is safe to log (no address, body or secret).
struct Failure {
    FailureCode code = FailureCode::internal;
    std::string detail;
    std::optional<int> retry_after_ms = {};  ///< set for rate_limited where the server said how long

    /// True where the same operation may succeed later without anybody acting.
    bool worth_retrying() const;
};

/// Either a value or a Failure. Asking for the wrong one throws std::logic_error: that is a bug of the caller.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Failure failure) : state_(std::in_place_index<1>, std::move(failure)) {}

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & { return check(), std::get<0>(state_); }
    const T& value() const& { return check(), std::get<0>(state_); }
    T&& value() && { return check(), std::get<0>(std::move(state_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Failure& failure() const {
        if (ok()) {
            throw std::logic_error("failure() asked of a Result that holds a value");
        }
        return std::get<1>(state_);
    }

private:
    void check() const {
        if (!ok()) {
            throw std::logic_error("value() asked of a Result that holds a failure: " + failure().detail);
        }
    }

    std::variant<T, Failure> state_;
};

/// The value of an operation that only succeeds or fails.
struct Done {};
using Status = Result<Done>;

}  // namespace clusterlotse
