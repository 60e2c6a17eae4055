#include "adapters/matrix/proto/http_date.hpp"

#include <charconv>

namespace clusterlotse::matrix {

namespace {

std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t length) {
    int value = 0;
    const auto* begin = text.data() + at;
    const auto parsed = std::from_chars(begin, begin + length, value);
    if (parsed.ec != std::errc{} || parsed.ptr != begin + length || value < 0) {
        return std::nullopt;
    }
    return value;
}

}  // namespace

std::optional<TimePoint> parse_http_date(std::string_view text) {
    constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
    // "Sun, 22 Nov 2026 08:03:00 GMT"
    if (text.size() != 29 || text.substr(3, 2) != ", " || text.substr(25) != " GMT" ||
        text[19] != ':' || text[22] != ':') {
        return std::nullopt;
    }
    const auto month = kMonths.find(text.substr(8, 3));
    const auto day = number_at(text, 5, 2);
    const auto year = number_at(text, 12, 4);
    const auto hour = number_at(text, 17, 2);
    const auto minute = number_at(text, 20, 2);
    const auto second = number_at(text, 23, 2);
    if (month == std::string_view::npos || month % 3 != 0 || !day || !year || !hour || !minute ||
        !second) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{
        std::chrono::year(*year),
        std::chrono::month(static_cast<unsigned>(month / 3 + 1)),
        std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60) {
        return std::nullopt;
    }
    return TimePoint(std::chrono::sys_days(date)) + std::chrono::hours(*hour) +
           std::chrono::minutes(*minute) + std::chrono::seconds(*second);
}

}  // namespace clusterlotse::matrix
