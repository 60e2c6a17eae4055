#include "storage/profile_files/text_input.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::profile_files {
namespace {

TEST(Utf8, is_strict) {
    EXPECT_EQ(utf8_length("a", 0), 1u);
    EXPECT_EQ(utf8_length("\xf0\x9f\x98\x80", 0), 4u);
    for (const char* bad :
         {"\x80",
          "\xc0\x80",
          "\xc1\xbf",
          "\xe0\x80\x80",
          "\xed\xa0\x80",
          "\xf4\x90\x80\x80",
          "\xf5\x80\x80\x80",
          "\xc3",
          "\xe2\x82",
          "\xf0\x9f\x98"}) {
        EXPECT_EQ(utf8_length(bad, 0), 0u) << bad;
    }
}

TEST(DecodedText, loses_one_byte_order_mark) {
    ProblemList problems;
    EXPECT_EQ(
        decode_text(
            "\xef\xbb\xbf"
            "a",
            true,
            problems
        ),
        "a"
    );
    EXPECT_EQ(problems.size(), 0u);
}

TEST(DecodedText, is_valid_utf8_whatever_comes_in) {
    std::string all;
    for (int a = 0; a < 256; ++a) {
        for (int b = 0; b < 256; ++b) {
            all += static_cast<char>(a);
            all += static_cast<char>(b);
        }
    }
    for (const bool windows : {false, true}) {
        ProblemList problems;
        const std::string text = decode_text(all, windows, problems);
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t length = utf8_length(text, i);
            ASSERT_GT(length, 0u) << i;
            i += length;
        }
        EXPECT_GT(problems.size(), 0u);
    }
}

TEST(Characters, are_counted_not_bytes) {
    EXPECT_EQ(characters_before("aäö😀b", 9), 4u);
    EXPECT_EQ(characters_before("", 5), 0u);
}

}  // namespace
}  // namespace clusterlotse::profile_files
