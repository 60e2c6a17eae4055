#pragma once

#include <cstddef>
#include <string_view>

namespace clusterlotse::matching {

/// Whether the word "net" at byte `at` of a folded text is said of a price ("12 eur net", "net
/// price"), and not dialect for "nicht". Where the text speaks dialect it is not.
bool net_of_tax(std::string_view folded, std::size_t at);

}  // namespace clusterlotse::matching
