#include "adapters/email/mime/date_header.hpp"

#include "adapters/email/mime/header_text.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <optional>
#include <vector>

namespace clusterlotse::email {

namespace {

constexpr std::array<std::string_view, 12> kMonths{
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::size_t kMaxDate = 256;

struct Moment {
    int year = -1, month = -1, day = -1, hour = 0, minute = 0, second = 0, offset = 0;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<int> number(std::string_view text) {
    if (text.empty() || text.size() > 4) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text) {
        if (!is_digit(c)) {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

std::vector<std::string> tokens_of(std::string_view raw) {
    std::vector<std::string> tokens;
    std::string token;
    int depth = 0;
    for (const char c : unfold(raw.substr(0, kMaxDate))) {
        depth += c == '(' ? 1 : 0;
        const bool gap = depth > 0 || c == ' ' || c == '\t' || c == ',';
        depth -= c == ')' && depth > 0 ? 1 : 0;
        if (!gap) {
            token += c;
        } else if (!token.empty()) {
            tokens.push_back(std::move(token));
            token.clear();
        }
    }
    if (!token.empty()) {
        tokens.push_back(std::move(token));
    }
    return tokens;
}

int month_named(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, int>, 6> kGerman{
        {{"mär", 3}, {"mrz", 3}, {"mai", 5}, {"okt", 10}, {"dez", 12}, {"mae", 3}}};
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (begins_with_word(text, kMonths[i])) {
            return static_cast<int>(i) + 1;
        }
    }
    for (const auto& [name, month] : kGerman) {
        if (begins_with_word(text, name)) {
            return month;
        }
    }
    return -1;
}

bool read_time(std::string_view text, Moment& moment) {
    std::array<int, 3> parts{0, 0, 0};
    std::size_t count = 0;
    while (count < 3) {
        const std::size_t colon = text.find_first_of(":.");
        const auto value = number(text.substr(0, colon));
        if (!value) {
            return false;
        }
        parts[count++] = *value;
        if (colon == std::string_view::npos) {
            break;
        }
        text.remove_prefix(colon + 1);
    }
    if (count < 2 || parts[0] > 23 || parts[1] > 59 || parts[2] > 60) {
        return false;
    }
    moment.hour = parts[0];
    moment.minute = parts[1];
    moment.second = parts[2] == 60 ? 59 : parts[2];
    return true;
}

void read_zone(std::string_view text, Moment& moment) {
    static constexpr std::array<std::pair<std::string_view, int>, 16> kZones{
        {{"EST", -300},
         {"EDT", -240},
         {"CST", -360},
         {"CDT", -300},
         {"MST", -420},
         {"MDT", -360},
         {"PST", -480},
         {"PDT", -420},
         {"CET", 60},
         {"CEST", 120},
         {"MEZ", 60},
         {"MESZ", 120},
         {"BST", 60},
         {"MET", 60},
         {"EET", 120},
         {"EEST", 180}}};
    if ((begins_with_word(text, "GMT") || begins_with_word(text, "UTC")) && text.size() > 3) {
        text.remove_prefix(3);
    }
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
        std::string digits;
        for (const char c : text.substr(1)) {
            if (is_digit(c)) {
                digits += c;
            }
        }
        const int sign = text[0] == '-' ? -1 : 1;
        const auto value = number(digits);
        if (value && digits.size() >= 3 && *value % 100 < 60 && *value / 100 <= 14) {
            moment.offset = sign * (*value / 100 * 60 + *value % 100);
        } else if (value && digits.size() <= 2 && *value <= 14) {
            moment.offset = sign * *value * 60;
        }
        return;
    }
    for (const auto& [name, minutes] : kZones) {
        if (same_word(text, name)) {
            moment.offset = minutes;
        }
    }
}

std::string iso(const Moment& m) {
    const std::chrono::year_month_day date{
        std::chrono::year(m.year),
        std::chrono::month(static_cast<unsigned>(m.month)),
        std::chrono::day(static_cast<unsigned>(m.day))};
    if (!date.ok() || m.year < 1970 || m.year > 9999) {
        return {};
    }
    const int offset = m.offset < 0 ? -m.offset : m.offset;
    std::array<char, 64> out{};
    std::snprintf(
        out.data(),
        out.size(),
        "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d",
        m.year,
        m.month,
        m.day,
        m.hour,
        m.minute,
        m.second,
        m.offset < 0 ? '-' : '+',
        offset / 60,
        offset % 60
    );
    return out.data();
}

/// "2026-11-22" in the place of the day.
bool read_iso_day(std::string_view token, Moment& moment) {
    if (token.size() < 10 || token[4] != '-' || token[7] != '-') {
        return false;
    }
    const auto year = number(token.substr(0, 4));
    const auto month = number(token.substr(5, 2));
    const auto day = number(token.substr(8, 2));
    if (!year || !month || !day) {
        return false;
    }
    moment.year = *year;
    moment.month = *month;
    moment.day = *day;
    return token.size() < 11 || token[10] != 'T' || read_time(token.substr(11, 8), moment);
}

}  // namespace

std::string read_date_header(std::string_view raw) {
    Moment moment;
    bool timed = false;
    for (std::string token : tokens_of(raw)) {
        if (moment.day < 0 && read_iso_day(token, moment)) {
            timed = token.size() > 10;
            read_zone(token.size() > 19 ? token.substr(19) : "", moment);
            continue;
        }
        // "22-Nov-2026" as in IMAP's INTERNALDATE.
        const std::size_t dash = token.find('-');
        if (moment.day < 0 && dash != std::string::npos && dash > 0) {
            const std::size_t second = token.find('-', dash + 1);
            const auto day = number(token.substr(0, dash));
            const int month = month_named(std::string_view(token).substr(dash + 1));
            if (second != std::string::npos && day && month > 0) {
                moment.day = *day;
                moment.month = month;
                token.erase(0, second + 1);
            }
        }
        const auto value = number(token);
        if (!timed && token.find_first_of(":.") != std::string::npos && read_time(token, moment)) {
            timed = true;
        } else if (moment.month < 0 && month_named(token) > 0) {
            moment.month = month_named(token);
        } else if (value && moment.day < 0 && token.size() <= 2) {
            moment.day = *value;
        } else if (value && moment.year < 0) {
            moment.year = token.size() >= 4   ? *value
                          : token.size() == 3 ? 1900 + *value
                          : *value < 50       ? 2000 + *value
                                              : 1900 + *value;
        } else if (timed) {
            read_zone(token, moment);
        }
    }
    return moment.month < 1 || moment.day < 1 ? std::string() : iso(moment);
}

std::string write_date_header(std::string_view text) {
    Moment m;
    if (text.size() < 19 || !read_iso_day(text.substr(0, 19), m) || iso(m).empty()) {
        return {};
    }
    read_zone(text.substr(19), m);
    const std::chrono::sys_days days = std::chrono::year_month_day{
        std::chrono::year(m.year),
        std::chrono::month(static_cast<unsigned>(m.month)),
        std::chrono::day(static_cast<unsigned>(m.day))};
    const int offset = m.offset < 0 ? -m.offset : m.offset;
    std::array<char, 64> out{};
    std::snprintf(
        out.data(),
        out.size(),
        "%s, %02d %s %04d %02d:%02d:%02d %c%02d%02d",
        kDays[std::chrono::weekday(days).c_encoding()].data(),
        m.day,
        kMonths[static_cast<std::size_t>(m.month) - 1].data(),
        m.year,
        m.hour,
        m.minute,
        m.second,
        m.offset < 0 ? '-' : '+',
        offset / 60,
        offset % 60
    );
    return out.data();
}

}  // namespace clusterlotse::email
