#include "matching/text/shown_number.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace clusterlotse::matching {

std::string shown_number(double value, bool german, bool money) {
    char text[64];
    const bool whole = std::abs(value - std::round(value)) < 1e-9;
    const bool cents = std::abs(value * 100 - std::round(value * 100)) < 1e-6;
    std::snprintf(text, sizeof text, whole ? "%.0f" : money && cents ? "%.2f" : "%.4g", value);
    std::string digits = text;
    const std::size_t point = digits.find('.');
    if (point != std::string::npos && german) {
        digits[point] = ',';
    }
    std::size_t group = std::min(point, digits.size());
    while (group > 3) {
        group -= 3;
        digits.insert(group, german ? "." : ",");
    }
    return digits;
}

}  // namespace clusterlotse::matching
