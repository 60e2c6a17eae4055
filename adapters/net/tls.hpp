#pragma once

#include "domain/result.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace clusterlotse::net {

using TlsStream = boost::asio::ssl::stream<boost::asio::ip::tcp::socket&>;

/// Settings of a client: TLS 1.2 or newer, the peer's chain checked against `ca_file` alone, or
/// against the system's store where it is empty. An unreadable file is bad_input.
Result<boost::asio::ssl::context> client_context(const std::filesystem::path& ca_file);

/// Makes `stream` insist that the certificate names `host` (RFC 6125; IP literals by their
/// address), and asks for it by SNI.
Status expect_host(TlsStream& stream, const std::string& host);

/// bad_certificate with OpenSSL's reason where the handshake failed because the peer's certificate
/// did.
std::optional<Failure> certificate_failure(TlsStream& stream, const std::string& what);

}  // namespace clusterlotse::net
