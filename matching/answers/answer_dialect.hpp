#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace clusterlotse::matching {

/// What people write as they speak, folded, then what it stands for.
std::span<const std::pair<std::string_view, std::string_view>> dialect_words();

}  // namespace clusterlotse::matching
