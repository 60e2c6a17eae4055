#include "adapters/net/origin.hpp"

#include "adapters/net/resolve.hpp"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <charconv>

namespace clusterlotse::net {

namespace {

constexpr std::size_t kMaxUrl = 512;

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() &&
           std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
           });
}

bool is_loopback(const std::string& host) {
    if (host == "localhost") {
        return true;
    }
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(bare_host(host), error);
    return !error && address.is_loopback();
}

bool is_host_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_';
}

}  // namespace

std::string Origin::authority() const {
    return port == (secure ? 443 : 80) ? host : host + ":" + std::to_string(port);
}

Result<Origin> parse_origin(std::string_view url) {
    const Failure bad{
        FailureCode::bad_input, "a web address like https://matrix.example.org is needed"};
    Origin origin;
    if (url.size() > kMaxUrl) {
        return bad;
    }
    if (starts_with_ignoring_case(url, "https://")) {
        url.remove_prefix(8);
    } else if (starts_with_ignoring_case(url, "http://")) {
        url.remove_prefix(7);
        origin.secure = false;
        origin.port = 80;
    } else {
        return bad;
    }
    if (!url.empty() && url.back() == '/') {
        url.remove_suffix(1);
    }
    std::string_view port;
    if (!url.empty() && url.front() == '[') {
        const auto end = url.find(']');
        if (end == std::string_view::npos || !is_ip_literal(std::string(url.substr(0, end + 1)))) {
            return bad;
        }
        origin.host = std::string(url.substr(0, end + 1));
        port = url.substr(end + 1);
    } else {
        const auto colon = url.find(':');
        origin.host = std::string(url.substr(0, colon));
        port = colon == std::string_view::npos ? std::string_view{} : url.substr(colon);
        if (origin.host.empty() ||
            !std::all_of(origin.host.begin(), origin.host.end(), is_host_character)) {
            return bad;
        }
    }
    if (!port.empty()) {
        unsigned number = 0;
        const auto* last = port.data() + port.size();
        const auto parsed = std::from_chars(port.data() + 1, last, number);
        if (port.front() != ':' || parsed.ec != std::errc{} || parsed.ptr != last || number == 0 ||
            number > 65535) {
            return bad;
        }
        origin.port = static_cast<std::uint16_t>(number);
    }
    if (!origin.secure && !is_loopback(origin.host)) {
        return Failure{FailureCode::bad_input, "http is allowed to this machine only; use https"};
    }
    return origin;
}

}  // namespace clusterlotse::net
