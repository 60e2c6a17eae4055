#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// Which places of a block hold a value from 1 to 255, in ascending order, two bytes each: what is
/// read for every need is kept short, because memory is what reading waits for. A place is kept as
/// its distance from the one before; where that is above 255, entries with the value 0 bridge it.
class GapList {
public:
    /// Not below the last place; the same one may come again.
    void add(std::uint16_t place, std::uint8_t value) {
        std::uint32_t gap = place - last_;
        for (; gap > kWidest; gap -= kWidest) {
            entries_.push_back({kWidest, 0});
        }
        entries_.push_back({static_cast<std::uint8_t>(gap), value});
        last_ = place;
    }

    bool empty() const { return entries_.empty(); }

    /// Asks for the memory of the first entries.
    void prefetch() const { __builtin_prefetch(entries_.data()); }

    /// Calls visit(place, value) for all, and with the value 0 for places in between.
    template <class Visit>
    void each(Visit visit) const {
        std::uint32_t place = 0;
        for (const Entry& entry : entries_) {
            place += entry.gap;
            visit(place, entry.value);
        }
    }

    /// The same until visit() answers true; tells whether it did.
    template <class Visit>
    bool any_of(Visit visit) const {
        std::uint32_t place = 0;
        return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
            place += entry.gap;
            return visit(place, entry.value);
        });
    }

private:
    static constexpr std::uint8_t kWidest = 255;

    struct Entry {
        std::uint8_t gap;
        std::uint8_t value;
    };

    std::vector<Entry> entries_;
    std::uint16_t last_ = 0;
};

}  // namespace clusterlotse::matching
