#pragma once

#include <cstdint>

namespace clusterlotse::matching {

/// A number that differs between any two versions of this room's code. Made by the build.
extern const std::uint64_t kSourceFingerprint;

}  // namespace clusterlotse::matching
