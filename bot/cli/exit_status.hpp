#pragma once

namespace clusterlotse::cli {

/// The exit status of the program, as the contract numbers it.
constexpr int kDone = 0;        ///< carried out
constexpr int kFailed = 1;      ///< the work failed
constexpr int kWrongUsage = 2;  ///< wrong usage, or a configuration that cannot be used
constexpr int kBadData = 3;     ///< the data could not be used

}  // namespace clusterlotse::cli
