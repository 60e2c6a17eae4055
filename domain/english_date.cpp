#include "domain/english_date.hpp"

namespace clusterlotse {

std::string english_date(Date date) {
    static constexpr const char* kMonths[] = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const unsigned month = static_cast<unsigned>(date.month());
    const std::string name = month >= 1 && month <= 12 ? kMonths[month - 1] : "?";
    return std::to_string(static_cast<unsigned>(date.day())) + " " + name + " " +
           std::to_string(static_cast<int>(date.year()));
}

}  // namespace clusterlotse
