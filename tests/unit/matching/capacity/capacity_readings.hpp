#pragma once

#include "matching/capacity/capacity_text.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/dates/test_days.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::test_support {

/// A text about free capacity and what is understood, as shown() tells it.
struct Said {
    const char* text;
    const char* understood;
};

inline std::vector<matching::OfferedCapacity> offered(
    std::string_view text, Date today = kWednesday
) {
    return matching::capacities_in(text, today, *vocabulary());
}

inline matching::CapacityTalk talk(std::string_view text) {
    return matching::capacity_talk(text, kWednesday, *vocabulary());
}

/// "turning 20 h 2026-03-30..2026-04-03 {Drehen}", one after the other.
inline std::string shown(std::string_view text) {
    std::string all;
    for (const matching::OfferedCapacity& one : offered(text)) {
        all += (all.empty() ? "" : "; ") + (one.process.empty() ? "?" : one.process) + " " +
               (one.hours ? matching::hours_words(*one.hours, Language::de) + " " : "") +
               iso_date(one.from) + ".." + iso_date(one.until) + " {" + one.wording + "}";
    }
    return all;
}

}  // namespace clusterlotse::test_support
