#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// Bytes that are only ever added, in blocks that never move. Throws std::length_error beyond 4
/// GiB.
class BlobArena {
public:
    /// Keeps a copy of `bytes`; the answer is for at().
    std::uint32_t add(std::string_view bytes);

    /// The first byte of what add() kept; what lies behind it follows without a gap.
    const char* at(std::uint32_t place) const { return blocks_[place / kBlock] + place % kBlock; }

private:
    static constexpr std::uint32_t kBlock = 1 << 18;

    std::vector<std::unique_ptr<char[]>> owned_;
    std::vector<char*> blocks_;
    std::uint32_t used_ = kBlock;  ///< of the last block
};

}  // namespace clusterlotse::matching
