#include "matching/index/blob_arena.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace clusterlotse::matching {

std::uint32_t BlobArena::add(std::string_view bytes) {
    if (bytes.size() > kBlock - used_ || blocks_.empty()) {
        const std::size_t pieces = std::max<std::size_t>(1, (bytes.size() + kBlock - 1) / kBlock);
        if (blocks_.size() + pieces > std::numeric_limits<std::uint32_t>::max() / kBlock) {
            throw std::length_error("the index of profiles is full");
        }
        owned_.emplace_back(new char[pieces * kBlock]);
        for (std::size_t piece = 0; piece < pieces; ++piece) {
            blocks_.push_back(owned_.back().get() + piece * kBlock);
        }
        // Of several pieces only the last may have room left.
        const std::size_t before = (pieces - 1) * kBlock;
        const auto first = static_cast<std::uint32_t>((blocks_.size() - pieces) * kBlock);
        std::copy(bytes.begin(), bytes.end(), owned_.back().get());
        used_ = static_cast<std::uint32_t>(bytes.size() - before);
        return first;
    }
    const auto place = static_cast<std::uint32_t>((blocks_.size() - 1) * kBlock) + used_;
    std::copy(bytes.begin(), bytes.end(), blocks_.back() + used_);
    used_ += static_cast<std::uint32_t>(bytes.size());
    return place;
}

}  // namespace clusterlotse::matching
