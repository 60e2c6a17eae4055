#include "config/value_checks.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <date/tz.h>
#include <exception>

namespace clusterlotse::config {

namespace {

bool is_blank_or_control(unsigned char c) {
    return c <= ' ' || c == 0x7f;
}

bool has_blank(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_blank_or_control);
}

std::optional<int> number(std::string_view text, int most) {
    int value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && stop == text.data() + text.size() && !text.empty();
    return whole && value >= 0 && value <= most ? std::optional(value) : std::nullopt;
}

bool is_loopback(std::string_view host) {
    return host == "localhost" || host == "[::1]" ||
           (host.starts_with("127.") && host.find_first_not_of("0123456789.") == host.npos);
}

}  // namespace

std::string check_timezone(const std::string& name) {
    try {
        date::locate_zone(name);
        return "";
    } catch (const std::exception&) {
        return "\"" + name +
               "\" is no known time zone, e.g. \"Europe/Berlin\" (package tzdata must be "
               "installed)";
    }
}

std::string check_host(const std::string& host) {
    if (host.find("://") != host.npos || host.find('/') != host.npos) {
        return "must be a host name alone, without scheme or path";
    }
    if (has_blank(host) || host.find('@') != host.npos) {
        return "\"" + host + "\" is no host name";
    }
    return "";
}

std::string check_homeserver(const std::string& url) {
    const bool secure = url.starts_with("https://");
    if (!secure && !url.starts_with("http://")) {
        return "must begin with https://, e.g. \"https://matrix.example.org\"";
    }
    std::string_view authority = std::string_view(url).substr(secure ? 8 : 7);
    while (authority.ends_with('/')) {
        authority.remove_suffix(1);
    }
    if (authority.empty() || has_blank(authority) ||
        authority.find_first_of("@/?#") != authority.npos) {
        return "must be scheme, host and at most a port, e.g. \"https://matrix.example.org\"";
    }
    std::string_view host = authority;
    const auto bracket = authority.rfind(']');
    const auto colon = authority.rfind(':');
    if (colon != authority.npos && (bracket == authority.npos || colon > bracket)) {
        host = authority.substr(0, colon);
        const auto port = number(authority.substr(colon + 1), 65535);
        if (!port || *port == 0) {
            return "has no usable port behind the last colon";
        }
    }
    if (host.empty()) {
        return "names no host";
    }
    if (!secure && !is_loopback(host)) {
        return "must be https; http is allowed only on loopback (localhost, 127.0.0.1, [::1])";
    }
    return "";
}

std::string check_matrix_user(const std::string& id) {
    const auto address = parse_address(id);
    const bool good = address && address->channel == Channel::matrix;
    return good ? "" : "\"" + id + "\" is no Matrix user id, e.g. \"@clusterbot:example.org\"";
}

std::string check_matrix_room(const std::string& room) {
    const bool alias = room.starts_with('#') && room.find(':') > 1 && room.find(':') != room.npos &&
                       !room.ends_with(':');
    const bool id = room.starts_with('!') && room.size() > 1;
    return (alias || id) && !has_blank(room)
               ? ""
               : "\"" + room +
                     "\" is no room, e.g. \"#metall-cluster:example.org\" or \"!id:example.org\"";
}

std::string check_mail_address(const std::string& text) {
    const auto address = parse_address(text);
    const bool good = address && address->channel == Channel::email;
    return good ? "" : "\"" + text + "\" is no mail address, e.g. \"bedarf@cluster.example.org\"";
}

std::string check_public_url(const std::string& url) {
    constexpr std::size_t kLongest = 300;  // it stands with a token in one line of a mail's header
    constexpr std::string_view kPlain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/[]%";
    const std::string_view rest =
        std::string_view(url).substr(std::min<std::size_t>(8, url.size()));
    const std::string_view host = rest.substr(0, rest.find('/'));
    if (!url.starts_with("https://") || host.empty() || host.front() == ':') {
        return "must begin with https:// and name a host, e.g. "
               "\"https://lotse.example.org/abmelden\"";
    }
    if (rest.find_first_not_of(kPlain) != rest.npos) {
        return "must be scheme, host and path alone, without query, user or other signs";
    }
    return url.size() > kLongest ? "is longer than 300 characters" : "";
}

std::optional<ListenAddress> parse_listen_address(const std::string& text) {
    const auto colon = text.rfind(':');
    const auto port =
        colon == text.npos ? std::nullopt : number(std::string_view(text).substr(colon + 1), 65535);
    if (!port || *port == 0) {
        return std::nullopt;
    }
    std::string host = text.substr(0, colon);
    const bool six = host.size() > 2 && host.front() == '[' && host.back() == ']';
    if (six) {
        host = host.substr(1, host.size() - 2);
    }
    in6_addr binary{};
    const bool good = inet_pton(six ? AF_INET6 : AF_INET, host.c_str(), &binary) == 1;
    return good ? std::optional(ListenAddress{host, *port}) : std::nullopt;
}

bool is_loopback_address(const std::string& host) {
    return host == "::1" || host.starts_with("127.");
}

std::optional<Address> parse_address(std::string_view text) {
    if (text.empty() || text.size() > 320 || has_blank(text)) {
        return std::nullopt;
    }
    if (text.front() == '@') {
        const auto colon = text.find(':');
        const bool good = colon != text.npos && colon > 1 && colon + 1 < text.size() &&
                          text.find('@', 1) == text.npos;
        return good ? std::optional(Address{Channel::matrix, std::string(text)}) : std::nullopt;
    }
    const auto at = text.find('@');
    if (at == text.npos || at + 1 == text.size() ||
        text.find_first_of("@<>(),;", at + 1) != text.npos ||
        text.substr(0, at).find_first_of("<>(),;") != text.npos) {
        return std::nullopt;
    }
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    });
    return Address{Channel::email, lower};
}

std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text) {
    const auto colon = text.find(':');
    const auto hours = number(text.substr(0, colon), 23);
    const auto minutes = colon == text.npos ? std::optional(0) : number(text.substr(colon + 1), 59);
    if (!hours || !minutes || text.front() == '-') {
        return std::nullopt;
    }
    return std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
}

std::optional<std::chrono::weekday> parse_weekday(std::string_view text) {
    std::string word(text);
    std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : static_cast<char>(c);
    });
    constexpr const char* kDays[][3] = {
        {"sunday", "sonntag", ""},
        {"monday", "montag", ""},
        {"tuesday", "dienstag", ""},
        {"wednesday", "mittwoch", ""},
        {"thursday", "donnerstag", ""},
        {"friday", "freitag", ""},
        {"saturday", "samstag", "sonnabend"}};
    for (unsigned day = 0; day < std::size(kDays); ++day) {
        if (!word.empty() &&
            std::find(std::begin(kDays[day]), std::end(kDays[day]), word) != std::end(kDays[day])) {
            return std::chrono::weekday(day);
        }
    }
    return std::nullopt;
}

std::optional<QuietHours> parse_quiet_hours(std::string_view text) {
    constexpr std::string_view kEnDash = "\u2013";
    std::size_t width = 1;
    auto dash = text.find('-');
    if (dash == text.npos) {
        dash = text.find(kEnDash);
        width = kEnDash.size();
    }
    if (dash == text.npos || dash == 0 || dash + width >= text.size()) {
        return std::nullopt;
    }
    const auto from = parse_time_of_day(text.substr(0, dash));
    const auto until = parse_time_of_day(text.substr(dash + width));
    if (!from || !until || *from == *until) {
        return std::nullopt;
    }
    return QuietHours{*from, *until};
}

std::optional<std::chrono::minutes> parse_duration(std::string_view text) {
    if (text.size() < 2) {
        return std::nullopt;
    }
    const int unit = text.back() == 'm'   ? 1
                     : text.back() == 'h' ? 60
                     : text.back() == 'd' ? 24 * 60
                                          : 0;
    const auto count = number(text.substr(0, text.size() - 1), 366 * 24 * 60);
    if (unit == 0 || !count || *count > 366 * 24 * 60 / unit) {
        return std::nullopt;
    }
    return std::chrono::minutes(*count * unit);
}

}  // namespace clusterlotse::config
