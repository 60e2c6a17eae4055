#include "bot/cli/needs_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(NeedsFile, gives_the_needs_in_their_order) {
    const auto reading = read_needs(
        "\xef\xbb\xbf{\"id\":\"N2\",\"text\":\"20 Wellen\",\"lang\":\"de\"}\r\n\n"
        "{\"id\":7,\"text\":\"\",\"lang\":null,\"labels\":[1,[2]]}\n{\"id\":\"N1\",\"text\":"
        "\"shafts\",\"lang\":\"fr\"}",
        "n.jsonl"
    );
    EXPECT_TRUE(reading.problems.empty());
    ASSERT_EQ(reading.needs.size(), 3u);
    EXPECT_EQ(reading.needs[0].id, "N2");
    EXPECT_EQ(reading.needs[0].language, Language::de);
    EXPECT_EQ(reading.needs[1].id, "7");
    EXPECT_FALSE(reading.needs[1].language);
    EXPECT_FALSE(reading.needs[2].language);
}

TEST(NeedsFile, names_each_bad_line) {
    const auto reading = read_needs(
        "{\"id\":\"a\",\"text\":\"b\"}\nhallo\n[]\n{\"id\":\"a\"}\n{\"text\":\"b\"}\n{\"id\":\"a\","
        "\"text\":\"\xff\"}\n{\"id\":\"a\",\"text\":\"b\",\"lang\":5}\n",
        "n.jsonl"
    );
    EXPECT_THAT(
        reading.problems,
        ElementsAre(
            HasSubstr("n.jsonl:2: must be one JSON object"),
            HasSubstr("n.jsonl:3: "),
            HasSubstr("n.jsonl:4: \"text\""),
            HasSubstr("n.jsonl:5: \"id\""),
            HasSubstr("n.jsonl:6: "),
            HasSubstr("n.jsonl:7: \"lang\"")
        )
    );
}

TEST(NeedsFile, of_a_million_brackets_or_bad_lines_is_bounded) {
    EXPECT_EQ(read_needs(std::string(1'000'000, '['), "n").problems.size(), 1u);
    EXPECT_EQ(read_needs(std::string(1'000'000, '\n'), "n").problems.size(), 0u);
    std::string bad;
    for (int i = 0; i < 1000; ++i) {
        bad += "x\n";
    }
    EXPECT_EQ(read_needs(bad, "n").problems.size(), 100u);
}

}  // namespace
}  // namespace clusterlotse::cli
