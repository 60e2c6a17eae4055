#include "matching/index/gap_list.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace clusterlotse::matching {
namespace {

using Held = std::vector<std::pair<std::uint32_t, std::uint8_t>>;

Held held_by(const GapList& list) {
    Held held;
    list.each([&](std::uint32_t place, std::uint8_t value) {
        if (value > 0) {
            held.emplace_back(place, value);
        }
    });
    return held;
}

TEST(GapList, gives_back_what_was_added_however_far_apart) {
    const Held all = {
        {0, 1}, {0, 255}, {1, 7}, {256, 3}, {511, 4}, {1021, 5}, {1277, 6}, {65'535, 9}};
    GapList list;
    for (const auto& [place, value] : all) {
        list.add(static_cast<std::uint16_t>(place), value);
    }
    EXPECT_EQ(held_by(list), all);
}

TEST(GapList, stops_where_it_is_told_to) {
    GapList list;
    EXPECT_TRUE(list.empty());
    EXPECT_FALSE(list.any_of([](std::uint32_t, std::uint8_t) { return true; }));
    list.add(600, 2);
    list.add(601, 3);
    std::vector<std::uint32_t> seen;
    EXPECT_TRUE(list.any_of([&](std::uint32_t place, std::uint8_t value) {
        seen.push_back(place);
        return value == 2;
    }));
    EXPECT_EQ(seen.back(), 600);
}

}  // namespace
}  // namespace clusterlotse::matching
