#pragma once

namespace clusterlotse::storage {

/// Stands in the log of decisions for the reason of a moderator who gave none when he was asked.
inline constexpr char kWithoutReason[] = "ohne Grund";

}  // namespace clusterlotse::storage
