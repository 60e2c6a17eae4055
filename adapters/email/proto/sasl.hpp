#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::email {

/// How to log in. Lives as long as one session; never logged.
struct Credentials {
    enum class Method { password, xoauth2 };

    Method method = Method::password;
    std::string username;
    std::string secret;  ///< password, or OAuth 2.0 access token
};

/// Base64 (RFC 4648, section 4) with padding and without line breaks.
std::string sasl_base64(std::string_view bytes);

/// The only message of SASL PLAIN (RFC 4616), base64.
std::string sasl_plain(const Credentials& credentials);

/// The first message of SASL XOAUTH2 as Google and Microsoft define it, base64.
std::string sasl_xoauth2(const Credentials& credentials);

}  // namespace clusterlotse::email
