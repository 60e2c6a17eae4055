#include "adapters/email/proto/imap_reader.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::email {
namespace {

std::vector<ImapRawResponse> read_all(ImapReader& reader, std::string_view bytes) {
    std::vector<ImapRawResponse> responses;
    reader.feed(bytes);
    while (auto response = reader.next()) {
        responses.push_back(std::move(*response));
    }
    return responses;
}

const std::string kStream =
    "* OK bereit {3}\r\n"
    "* 1 FETCH (UID 4 BODY[] {11}\r\nA: b\r\n\r\n{2} BODY[TEXT] {0}\r\n FLAGS ())\r\n"
    "c1 OK fertig {12}\r\n"
    "+ weiter {4}\r\n"
    "* 2 EXISTS\n";

TEST(ImapReader, counts_literals_by_bytes_and_not_by_lines) {
    ImapReader reader({});
    const auto responses = read_all(reader, kStream);
    ASSERT_EQ(responses.size(), 5u);
    EXPECT_EQ(responses[0].line, "* OK bereit {3}");
    EXPECT_EQ(responses[1].line, "* 1 FETCH (UID 4 BODY[] {11}\n BODY[TEXT] {0}\n FLAGS ())");
    ASSERT_EQ(responses[1].literals.size(), 2u);
    EXPECT_EQ(responses[1].literals[0].bytes, "A: b\r\n\r\n{2}");
    EXPECT_EQ(responses[1].literals[1].bytes, "");
    EXPECT_EQ(responses[2].line, "c1 OK fertig {12}");
    EXPECT_EQ(responses[3].line, "+ weiter {4}");
    EXPECT_EQ(responses[4].line, "* 2 EXISTS");
}

TEST(ImapReader, reads_the_same_wherever_the_stream_is_cut) {
    for (std::size_t cut = 0; cut <= kStream.size(); ++cut) {
        ImapReader reader({});
        auto responses = read_all(reader, kStream.substr(0, cut));
        for (auto& response : read_all(reader, kStream.substr(cut))) {
            responses.push_back(response);
        }
        ASSERT_EQ(responses.size(), 5u) << cut;
        ASSERT_EQ(responses[1].literals.size(), 2u) << cut;
        EXPECT_EQ(responses[1].literals[0].bytes, "A: b\r\n\r\n{2}") << cut;
        EXPECT_EQ(responses[4].line, "* 2 EXISTS") << cut;
    }
}

TEST(ImapReader, cuts_a_literal_beyond_its_bound_and_reads_on) {
    ImapReader::Bounds bounds;
    bounds.max_literal = 4;
    for (const std::size_t size : {4u, 5u}) {
        ImapReader reader(bounds);
        const auto responses = read_all(
            reader,
            "* 1 FETCH (BODY[] {" + std::to_string(size) + "}\r\n" + std::string(size, 'x') +
                ")\r\n* 7 EXISTS\r\n"
        );
        ASSERT_EQ(responses.size(), 2u);
        EXPECT_EQ(responses[0].literals[0].bytes, "xxxx");
        EXPECT_EQ(responses[0].literals[0].cut, size == 5);
        EXPECT_FALSE(reader.broken());
    }
}

TEST(ImapReader, gives_up_a_line_one_byte_beyond_its_bound) {
    ImapReader::Bounds bounds;
    bounds.max_line = 10;
    ImapReader fits(bounds);
    EXPECT_EQ(read_all(fits, std::string(10, 'a') + "\n").size(), 1u);
    EXPECT_FALSE(fits.broken());
    ImapReader exceeds(bounds);
    EXPECT_TRUE(read_all(exceeds, std::string(11, 'a')).empty());
    EXPECT_TRUE(exceeds.broken());
}

TEST(ImapReader, refuses_a_literal_of_nonsense_size) {
    ImapReader reader({});
    EXPECT_TRUE(read_all(reader, "* 1 FETCH (BODY[] {99999999999999999999999}\r\n").empty());
    EXPECT_TRUE(reader.broken());
}

TEST(ImapReader, refuses_too_many_literals_in_one_response) {
    ImapReader::Bounds bounds;
    bounds.max_literals = 2;
    ImapReader reader(bounds);
    EXPECT_TRUE(read_all(reader, "* 1 FETCH ({1}\r\na {1}\r\nb {1}\r\n").empty());
    EXPECT_TRUE(reader.broken());
}

TEST(ImapReader, forgets_what_was_fed_when_told_to) {
    ImapReader reader({});
    reader.feed("* 1 FETCH (BODY[] {5}\r\nab");
    EXPECT_FALSE(reader.next());
    reader.discard();
    EXPECT_EQ(read_all(reader, "* 1 EXISTS\r\n").size(), 1u);
}

}  // namespace
}  // namespace clusterlotse::email
