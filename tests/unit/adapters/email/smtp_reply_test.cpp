#include "adapters/email/proto/smtp_reply.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::email {
namespace {

std::vector<SmtpReply> read_all(SmtpReplyReader& reader, std::string_view bytes) {
    std::vector<SmtpReply> replies;
    reader.feed(bytes);
    while (auto reply = reader.next()) {
        replies.push_back(std::move(*reply));
    }
    return replies;
}

TEST(SmtpReply, joins_the_lines_of_a_reply_wherever_the_stream_is_cut) {
    const std::string stream =
        "250-mx.example hallo\r\n250-SIZE 1000\r\n250 HELP\r\n550 5.1.1 gibt es nicht\r\n354\r\n";
    for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
        SmtpReplyReader reader;
        auto replies = read_all(reader, stream.substr(0, cut));
        for (auto& reply : read_all(reader, stream.substr(cut))) {
            replies.push_back(reply);
        }
        ASSERT_EQ(replies.size(), 3u) << cut;
        EXPECT_EQ(replies[0].lines.size(), 3u);
        EXPECT_EQ(replies[0].lines[1], "SIZE 1000");
        EXPECT_EQ(replies[1].codes(), "550 5.1.1");
        EXPECT_EQ(replies[2].code, 354);
    }
}

TEST(SmtpReply, takes_an_enhanced_status_only_of_its_own_class) {
    for (const auto& [line, status] : std::vector<std::pair<std::string, std::string>>{
             {"550 4.1.1 x", ""},
             {"451 4.7.650 spaeter", "4.7.650"},
             {"550 5.1 x", ""},
             {"550 5.1.1x", ""},
             {"550 5.1.1", "5.1.1"},
             {"550 5.1111.1 x", ""}}) {
        SmtpReplyReader reader;
        const auto replies = read_all(reader, line + "\r\n");
        ASSERT_EQ(replies.size(), 1u) << line;
        EXPECT_EQ(replies[0].enhanced, status) << line;
    }
}

TEST(SmtpReply, breaks_at_what_is_no_reply) {
    for (const char* bytes :
         {"hallo\r\n", "25\r\n", "\r\n", "199 x\r\n", "600 x\r\n", "250x\r\n", "2a0 x\r\n"}) {
        SmtpReplyReader reader;
        EXPECT_TRUE(read_all(reader, bytes).empty()) << bytes;
        EXPECT_TRUE(reader.broken()) << bytes;
    }
}

TEST(SmtpReply, bounds_lines_and_their_number) {
    SmtpReplyReader fits;
    EXPECT_EQ(
        read_all(fits, "250 " + std::string(SmtpReplyReader::kMaxLine - 4, 'x') + "\n").size(), 1u
    );
    SmtpReplyReader exceeds;
    EXPECT_TRUE(read_all(exceeds, "250 " + std::string(SmtpReplyReader::kMaxLine - 3, 'x')).empty()
    );
    EXPECT_TRUE(exceeds.broken());
    std::string many;
    for (std::size_t i = 0; i + 1 < SmtpReplyReader::kMaxLines; ++i) {
        many += "250-x\r\n";
    }
    SmtpReplyReader enough;
    EXPECT_EQ(read_all(enough, many + "250 x\r\n").size(), 1u);
    SmtpReplyReader flood;
    EXPECT_TRUE(read_all(flood, many + "250-x\r\n250 x\r\n").empty());
    EXPECT_TRUE(flood.broken());
}

}  // namespace
}  // namespace clusterlotse::email
