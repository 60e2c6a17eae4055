#include "adapters/email/proto/dot_stuffing.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::email {
namespace {

std::string stuffed(std::string_view message) {
    DotStuffing stuffing;
    std::string out = stuffing.feed(message);
    return out + stuffing.finish();
}

TEST(DotStuffing, doubles_leading_dots_only) {
    EXPECT_EQ(stuffed(".\r\na.b\r\n..c\r\n"), "..\r\na.b\r\n...c\r\n.\r\n");
}

TEST(DotStuffing, ends_an_unfinished_line_before_the_final_dot) {
    EXPECT_EQ(stuffed("Gruß"), "Gruß\r\n.\r\n");
    EXPECT_EQ(stuffed(""), ".\r\n");
}

TEST(DotStuffing, lets_no_bare_line_end_smuggle_a_final_dot) {
    EXPECT_EQ(stuffed("a\n.\nMAIL FROM:<x@y>\n"), "a\r\n..\r\nMAIL FROM:<x@y>\r\n.\r\n");
    EXPECT_EQ(stuffed("a\r.\rb"), "a\r\n..\r\nb\r\n.\r\n");
    EXPECT_EQ(stuffed("a\r\r\n.\n\r"), "a\r\n\r\n..\r\n\r\n.\r\n");
}

TEST(DotStuffing, gives_the_same_bytes_wherever_the_message_is_cut) {
    const std::string message = ".a\r\n\r\n.\n..\r.\r\n\rz.\r";
    const std::string whole = stuffed(message);
    for (std::size_t cut = 0; cut <= message.size(); ++cut) {
        DotStuffing stuffing;
        std::string out = stuffing.feed(std::string_view(message).substr(0, cut));
        out += stuffing.feed(std::string_view(message).substr(cut));
        out += stuffing.finish();
        EXPECT_EQ(out, whole) << cut;
    }
}

}  // namespace
}  // namespace clusterlotse::email
