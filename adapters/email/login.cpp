#include "adapters/email/login.hpp"

#include <stdexcept>

namespace clusterlotse::email {

Result<Credentials> read_credentials(
    const config::MailServerSettings& server, const std::string& setting
) {
    Credentials credentials;
    credentials.method = server.auth == config::MailAuth::xoauth2 ? Credentials::Method::xoauth2
                                                                  : Credentials::Method::password;
    credentials.username = server.username;
    try {
        credentials.secret = config::read_secret(server.password_file);
    } catch (const std::runtime_error& error) {
        return Failure{FailureCode::not_authorised, setting + ".password_file: " + error.what()};
    }
    return credentials;
}

net::Endpoint endpoint_of(const config::MailServerSettings& server) {
    return {server.host, static_cast<std::uint16_t>(server.port), server.ca_file};
}

net::Task<Result<net::StreamPtr>> connect(
    config::MailServerSettings server, std::chrono::milliseconds limit
) {
    const auto endpoint = endpoint_of(server);
    if (server.security == config::Security::starttls) {
        auto plain = co_await net::connect_plain(endpoint, limit);
        co_return plain;
    }
    auto secured = co_await net::connect_tls(endpoint, limit);
    co_return secured;
}

std::string domain_part(const std::string& address) {
    return address.substr(address.rfind('@') + 1);
}

std::string local_part(const std::string& address) {
    return address.substr(0, address.rfind('@'));
}

}  // namespace clusterlotse::email
