#pragma once

#include <string>

namespace clusterlotse::matching {

/// A number as people write it: "1.450,50" in German, "1,450.50" in English; `money` keeps two
/// places where there are any, else there are at most four digits of precision.
std::string shown_number(double value, bool german, bool money);

}  // namespace clusterlotse::matching
