#pragma once

#include "matching/index/blob_arena.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// Numbers distinct strings 0, 1, 2 … in the order of their coming. None is ever taken out.
class StringPool {
public:
    static constexpr std::uint32_t kAbsent = 0xFFFFFFFF;

    std::uint32_t add(std::string_view text);  ///< the number it has, or gets now
    /// The same in two parts, so that the memory of several texts can be fetched at once.
    std::uint32_t prefetch(std::string_view text) const;
    std::uint32_t add(std::string_view text, std::uint32_t prefetched);
    std::uint32_t find(std::string_view text) const;
    std::string_view at(std::uint32_t number) const;
    /// Ask for the memory that at() reads: first where the text stands, then the text.
    void prefetch_place(std::uint32_t number) const { __builtin_prefetch(&places_[number]); }
    void prefetch_text(std::uint32_t number) const {
        __builtin_prefetch(texts_.at(places_[number]));
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(places_.size()); }

private:
    /// Where `text` stands in the table, or the free cell it would take.
    std::size_t cell_of(std::string_view text, std::uint32_t tag) const;
    void grow();

    BlobArena texts_;                    ///< each behind its length
    std::vector<std::uint32_t> places_;  ///< in texts_, by number
    std::vector<std::uint64_t> table_;   ///< open addressing: hash << 32 | number + 1; 0 is free
};

}  // namespace clusterlotse::matching
