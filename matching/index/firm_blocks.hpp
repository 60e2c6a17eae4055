#pragma once

#include "matching/index/term_index.hpp"

#include <cstddef>
#include <cstdint>

namespace clusterlotse::matching {

/// Firms are looked at block by block, so that what is added up for a block's firms stays in the
/// processor's cache. A place in a block fits 16 bits.
constexpr std::uint32_t kBlock = 1 << 14;

constexpr std::size_t block_of(Slot slot) {
    return slot / kBlock;
}
constexpr std::uint16_t place_of(Slot slot) {
    return static_cast<std::uint16_t>(slot % kBlock);
}
constexpr Slot slot_at(std::size_t block, std::uint32_t place) {
    return static_cast<Slot>(block * kBlock + place);
}

}  // namespace clusterlotse::matching
