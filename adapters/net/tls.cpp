#include "adapters/net/tls.hpp"

#include "adapters/net/resolve.hpp"

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace clusterlotse::net {

namespace ssl = boost::asio::ssl;

Result<ssl::context> client_context(const std::filesystem::path& ca_file) {
    ssl::context context(ssl::context::tls_client);
    SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);
    boost::system::error_code error;
    if (ca_file.empty()) {
        context.set_default_verify_paths(error);
    } else {
        context.load_verify_file(ca_file.string(), error);
    }
    if (error) {
        const std::string which = ca_file.empty() ? "the system's certificates" : ca_file.string();
        return Failure{FailureCode::bad_input, which + ": cannot be loaded: " + error.message()};
    }
    context.set_verify_mode(ssl::verify_peer, error);
    return context;
}

Status expect_host(TlsStream& stream, const std::string& host) {
    const std::string name = bare_host(host);
    auto* handle = stream.native_handle();
    auto* rules = SSL_get0_param(handle);
    bool set = false;
    if (is_ip_literal(name)) {
        set = X509_VERIFY_PARAM_set1_ip_asc(rules, name.c_str()) == 1;
    } else if (!name.empty()) {
        X509_VERIFY_PARAM_set_hostflags(rules, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
        set = X509_VERIFY_PARAM_set1_host(rules, name.data(), name.size()) == 1 &&
              SSL_set_tlsext_host_name(handle, name.c_str()) == 1;
    }
    // Without a name to compare, any valid certificate would do: that must not connect.
    if (!set) {
        return Failure{FailureCode::bad_input, "host name cannot be checked"};
    }
    return Done{};
}

std::optional<Failure> certificate_failure(TlsStream& stream, const std::string& what) {
    const long verdict = SSL_get_verify_result(stream.native_handle());
    if (verdict == X509_V_OK) {
        return std::nullopt;
    }
    return Failure{
        FailureCode::bad_certificate, what + ": " + X509_verify_cert_error_string(verdict)};
}

}  // namespace clusterlotse::net
