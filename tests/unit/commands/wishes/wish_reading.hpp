#pragma once

#include "commands/wishes/wish_words.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace clusterlotse::commands {

inline std::string wish_code(const Wish& wish) {
    constexpr const char* kKinds[] = {
        "weekly",
        "fortnightly",
        "monthly",
        "matches",
        "pause",
        "stop",
        "resume",
        "limit",
        "no limit"};
    constexpr const char* kMatters[] = {"", " digest", " requests", " everything"};
    std::string text = (wish.too_long ? "too long " : "") +
                       std::string(kKinds[static_cast<int>(wish.kind)]) +
                       kMatters[static_cast<int>(wish.matter)];
    if (wish.until) {
        text += " " + iso_date(*wish.until);
    }
    return wish.limit > 0 ? text + " " + std::to_string(wish.limit) : text;
}

/// "" where the text is not wishes alone.
inline std::string wishes_read(const std::string& text) {
    const WishReading reading = read_wishes(text, test::kToday);
    std::string all;
    for (const Wish& wish : reading.wishes) {
        all += (all.empty() ? "" : ", ") + wish_code(wish);
    }
    return reading.rest.empty() ? all : all.empty() ? "" : all + " | " + reading.rest;
}

struct WishPhrase {
    const char* text;
    const char* meant;
};

inline void expect_wishes(const std::vector<WishPhrase>& list) {
    for (const WishPhrase& one : list) {
        EXPECT_EQ(wishes_read(one.text), one.meant) << one.text;
    }
}

}  // namespace clusterlotse::commands
