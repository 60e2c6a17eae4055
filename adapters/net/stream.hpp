#pragma once

#include "adapters/net/task.hpp"
#include "domain/result.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace clusterlotse::net {

/// Where and how to connect.
struct Endpoint {
    std::string host;
    std::uint16_t port = 0;
    std::filesystem::path ca_file;  ///< trusted besides nothing else; empty: the system's store
};

/// A byte stream over TCP, with or without TLS. Every operation has a limit and ends with a named
/// Failure (timed_out, unreachable, bad_certificate, cancelled …); none throws. One operation a
/// direction at a time. Destroying the stream closes the connection.
class Stream {
public:
    virtual ~Stream() = default;

    /// Some bytes, at least one, appended to `into`; a closed connection is `unreachable`.
    virtual Task<Result<std::size_t>> read_some(
        std::string& into, std::chrono::milliseconds limit
    ) = 0;

    /// All bytes of `bytes`, which must live until the task ends.
    virtual Task<Status> write(std::string_view bytes, std::chrono::milliseconds limit) = 0;

    /// Starts TLS on a plain stream (STARTTLS); the peer's certificate must be valid for the
    /// endpoint's host.
    virtual Task<Status> start_tls(std::chrono::milliseconds limit) = 0;

    /// Ends pending operations and the connection at once; they finish with `cancelled`.
    virtual void close() = 0;
};

using StreamPtr = std::unique_ptr<Stream>;

/// A TCP connection without TLS (for STARTTLS, and for http on loopback).
Task<Result<StreamPtr>> connect_plain(Endpoint endpoint, std::chrono::milliseconds limit);

/// A TLS 1.2+ connection whose certificate chain and host name were checked. No way around the
/// check exists.
Task<Result<StreamPtr>> connect_tls(Endpoint endpoint, std::chrono::milliseconds limit);

}  // namespace clusterlotse::net
