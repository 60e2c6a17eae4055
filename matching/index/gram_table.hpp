#pragma once

#include "matching/index/slot_list.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// A list of numbers for each group of three letters that any word has, in a flat table.
class GramTable {
public:
    /// The list of a group, which is empty where the group is new; valid until the next at().
    SlotList& at(std::uint32_t gram) {
        if ((lists_.size() + 1) * 2 > cells_.size()) {
            grow();
        }
        std::uint32_t& cell = cells_[cell_of(gram)];
        if (cell == 0) {
            lists_.emplace_back();
            grams_.push_back(gram);
            cell = static_cast<std::uint32_t>(lists_.size());
        }
        return lists_[cell - 1];
    }

    /// Null where no word has the group.
    const SlotList* find(std::uint32_t gram) const {
        const std::uint32_t cell = cells_.empty() ? 0 : cells_[cell_of(gram)];
        return cell == 0 ? nullptr : &lists_[cell - 1];
    }

private:
    std::size_t cell_of(std::uint32_t gram) const {
        const std::size_t mask = cells_.size() - 1;
        std::size_t cell = (gram * 0x9E3779B97F4A7C15ULL >> 32) & mask;
        while (cells_[cell] != 0 && grams_[cells_[cell] - 1] != gram) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }

    void grow() {
        cells_.assign(cells_.empty() ? 1024 : cells_.size() * 2, 0);
        for (std::uint32_t i = 0; i < grams_.size(); ++i) {
            cells_[cell_of(grams_[i])] = i + 1;
        }
    }

    std::vector<std::uint32_t> cells_;  ///< open addressing: place in lists_ + 1; 0 is free
    std::vector<std::uint32_t> grams_;  ///< by place in lists_
    std::vector<SlotList> lists_;
};

}  // namespace clusterlotse::matching
