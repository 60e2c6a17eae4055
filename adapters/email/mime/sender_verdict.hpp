#pragma once

#include "domain/message.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::email {

struct SenderCheck {
    SenderVerdict verdict = SenderVerdict::unknown;
    std::string reason;  ///< one English sentence without addresses, safe to log
};

/// Whether the receiving server vouches for the From address (RFC 8601). Of
/// `authentication_results` (raw header values, topmost first) only the first whose authserv-id
/// equals `trusted_authserv_id` is read; with an empty id the verdict is always unknown. dmarc=fail
/// is fail. Pass is one of: dmarc=pass with an aligned header.from, dkim=pass with an aligned
/// header.d (or header.i), spf=pass with an aligned smtp.mailfrom, auth=pass whose smtp.auth or
/// smtp.mailfrom is the From address itself. Anything else, a header that cannot be read, and a
/// message without exactly one From header of exactly one address are unknown.
SenderCheck check_sender(
    const std::vector<std::string>& authentication_results,
    const std::vector<std::string>& from_headers,
    std::string_view trusted_authserv_id
);

/// True where `authenticated` may speak for `from`: the same domain, or one is a subdomain of the
/// other. This stands in for the organisational domain of RFC 7489; the shorter of the two needs
/// two labels and must not be one of the common suffixes under which strangers get names (co.uk,
/// github.io …), since no public suffix list is at hand.
bool aligned(std::string_view authenticated, std::string_view from);

}  // namespace clusterlotse::email
