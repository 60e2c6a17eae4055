#include "adapters/email/proto/imap_response.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::email {
namespace {

std::optional<ImapResponse> parse(std::string line, std::vector<ImapLiteral> literals = {}) {
    return parse_imap_response(ImapRawResponse{std::move(line), std::move(literals)});
}

TEST(ImapResponse, takes_status_codes_apart) {
    const auto response = parse("c7 no [AuthenticationFailed] wer sind Sie?");
    ASSERT_TRUE(response);
    EXPECT_EQ(response->kind, ImapResponse::Kind::tagged);
    EXPECT_EQ(response->tag, "c7");
    EXPECT_EQ(response->name, "NO");
    EXPECT_EQ(response->code, "AUTHENTICATIONFAILED");
    EXPECT_EQ(response->text, "wer sind Sie?");
}

TEST(ImapResponse, keeps_arguments_of_codes_it_does_not_know) {
    const auto response = parse("* OK [X-NEU (a \"b\") 3] x");
    ASSERT_TRUE(response);
    EXPECT_EQ(response->code, "X-NEU");
    EXPECT_EQ(response->code_arguments, "(a \"b\") 3");
}

TEST(ImapResponse, reads_nested_values_strings_and_literals) {
    const auto response = parse(
        "* 12 FETCH (UID 5 BODY[HEADER.FIELDS (DATE FROM)] {3}\n X (nil \"a\\\"\\\\\" ()))",
        {{"abc", true}}
    );
    ASSERT_TRUE(response);
    EXPECT_EQ(response->name, "FETCH");
    EXPECT_EQ(response->number, 12u);
    ASSERT_EQ(response->values.size(), 1u);
    const auto& items = response->values[0].items;
    ASSERT_EQ(items.size(), 6u);
    EXPECT_EQ(items[2].text, "BODY[HEADER.FIELDS (DATE FROM)]");
    EXPECT_EQ(items[3].text, "abc");
    EXPECT_TRUE(items[3].cut);
    ASSERT_EQ(items[5].items.size(), 3u);
    EXPECT_EQ(items[5].items[0].kind, ImapValue::Kind::nil);
    EXPECT_EQ(items[5].items[1].text, "a\"\\");
    EXPECT_EQ(items[5].items[2].kind, ImapValue::Kind::list);
}

TEST(ImapResponse, takes_a_continuation_without_text) {
    for (const char* line : {"+", "+ ", "+ idling"}) {
        const auto response = parse(line);
        ASSERT_TRUE(response) << line;
        EXPECT_EQ(response->kind, ImapResponse::Kind::continuation);
    }
}

TEST(ImapResponse, is_nothing_where_the_syntax_is_broken) {
    for (const char* line :
         {"",
          "*",
          "* ",
          "c1",
          "c1 MAYBE",
          "* 5 FETCH (UID 3",
          "* 5 FETCH \"ab",
          "* 5 FETCH )",
          "* 5 FETCH (BODY[] {4})",
          "* 5 "}) {
        EXPECT_FALSE(parse(line)) << line;
    }
}

TEST(ImapResponse, bounds_nesting) {
    EXPECT_TRUE(parse("* X " + std::string(16, '(') + std::string(16, ')')));
    EXPECT_FALSE(parse("* X " + std::string(17, '(') + std::string(17, ')')));
}

TEST(ImapResponse, reads_internal_dates_with_zone) {
    const auto expected = TimePoint(std::chrono::sys_days(std::chrono::year(2026) / 11 / 2)) +
                          std::chrono::hours(7) + std::chrono::minutes(5) + std::chrono::seconds(9);
    EXPECT_EQ(parse_internal_date("02-Nov-2026 08:05:09 +0100"), expected);
    EXPECT_EQ(parse_internal_date(" 2-NOV-2026 08:05:09 +0100"), expected);
    EXPECT_EQ(parse_internal_date("2-nov-2026 02:35:09 -0430"), expected);
}

TEST(ImapResponse, takes_no_date_that_does_not_exist) {
    for (const char* text :
         {"",
          "31-Feb-2026 08:00:00 +0000",
          "02-Foo-2026 08:00:00 +0000",
          "02-Nov-2026 25:00:00 +0000",
          "02-Nov-2026 08:00:00 0000",
          "02/Nov/2026 08:00:00 +0000",
          "0a-Nov-2026 08:00:00 +0000"}) {
        EXPECT_FALSE(parse_internal_date(text)) << text;
    }
}

TEST(ImapResponse, takes_only_plain_numbers_of_32_bits) {
    EXPECT_EQ(parse_imap_number("4294967295"), 4294967295u);
    for (const char* text : {"", "4294967296", "-1", "+1", "1 ", "0x1"}) {
        EXPECT_FALSE(parse_imap_number(text)) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::email
