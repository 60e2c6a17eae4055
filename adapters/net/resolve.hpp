#pragma once

#include "adapters/net/task.hpp"
#include "domain/result.hpp"

#include <boost/asio/ip/tcp.hpp>

#include <chrono>
#include <string>
#include <vector>

namespace clusterlotse::net {

/// The addresses of a host, at most 16; an IP literal (brackets allowed) is answered without asking
/// anybody. The system's resolver cannot be interrupted: after `limit` or a cancellation its late
/// answer is dropped.
Task<Result<std::vector<boost::asio::ip::tcp::endpoint>>> resolve(
    std::string host, std::uint16_t port, std::chrono::milliseconds limit
);

/// `host` without the brackets of an IPv6 literal and without the root's dot.
std::string bare_host(const std::string& host);

/// True where `host` is an IPv4 or IPv6 address rather than a name.
bool is_ip_literal(const std::string& host);

}  // namespace clusterlotse::net
