#pragma once

#include "domain/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace clusterlotse::net {

/// Scheme, host and port of a web server.
struct Origin {
    bool secure = true;
    std::string host;  ///< an IPv6 literal keeps its brackets
    std::uint16_t port = 443;

    /// "host" or "host:port" where the port is not the scheme's own: the value of the Host header.
    std::string authority() const;
};

/// Reads "https://host[:port][/]"; http is taken for loopback only (127.0.0.0/8, [::1], localhost).
/// Anything else, a path, a query or user information included, is bad_input.
Result<Origin> parse_origin(std::string_view url);

}  // namespace clusterlotse::net
