#pragma once

#include <cstddef>

namespace clusterlotse {

/// What one file, and what the files of one message, may be; in and out, on every channel.
constexpr std::size_t kMostFileBytes = 20u << 20;
constexpr std::size_t kMostMessageBytes = 30u << 20;  ///< of all files of a message together
constexpr std::size_t kMostFiles = 10;

}  // namespace clusterlotse
