#include "config/value_checks.hpp"

#include "domain/nearest.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::config {
namespace {

TEST(Durations, are_a_number_and_one_unit) {
    EXPECT_EQ(parse_duration("30m")->count(), 30);
    EXPECT_EQ(parse_duration("4h")->count(), 240);
    EXPECT_EQ(parse_duration("366d")->count(), 366 * 24 * 60);
    for (const char* bad : {"", "h", "4", "-4h", "4.5h", "367d", "4hh", "99999999999999h", "4 h"}) {
        EXPECT_FALSE(parse_duration(bad)) << bad;
    }
}

TEST(QuietHours, may_cross_midnight_but_not_be_empty) {
    EXPECT_EQ(parse_quiet_hours("22:15-06:00")->from.count(), 22 * 60 + 15);
    EXPECT_EQ(parse_quiet_hours("20\u20137")->until.count(), 7 * 60);
    for (const char* bad :
         {"",
          "-",
          "20:00",
          "20:00-",
          "-07:00",
          "07:00-07:00",
          "24:00-07:00",
          "20:60-07:00",
          "20:00--07:00",
          "a-b"}) {
        EXPECT_FALSE(parse_quiet_hours(bad)) << bad;
    }
}

TEST(Addresses, tell_matrix_ids_from_mail) {
    EXPECT_EQ(parse_address("@a:b.c")->channel, Channel::matrix);
    EXPECT_EQ(parse_address("a@b.c")->channel, Channel::email);
    for (const char* bad :
         {"",
          "@",
          "@a",
          "@:b",
          "@a:",
          "a@",
          "a@b@c",
          "a b@c",
          "Name <a@b>",
          "a@b,c@d",
          "ab",
          "a\n@b"}) {
        EXPECT_FALSE(parse_address(bad)) << bad;
    }
}

TEST(Rooms, are_aliases_or_ids) {
    EXPECT_EQ(check_matrix_room("#metall:example.org"), "");
    EXPECT_EQ(check_matrix_room("!abc:example.org"), "");
    EXPECT_EQ(check_matrix_room("!idWithoutServer"), "");
    for (const char* bad : {"#", "#:a", "#a", "#a:", "metall:example.org", "!", "# a:b"}) {
        EXPECT_NE(check_matrix_room(bad), "") << bad;
    }
}

TEST(TimeZones, must_be_known) {
    EXPECT_EQ(check_timezone("Europe/Berlin"), "");
    EXPECT_EQ(check_timezone("UTC"), "");
    EXPECT_NE(check_timezone(""), "");
    EXPECT_NE(check_timezone("../../etc/passwd"), "");
    EXPECT_NE(check_timezone("Mitteleuropa"), "");
}

TEST(Hosts, are_names_alone) {
    EXPECT_EQ(check_host("imap.example.org"), "");
    EXPECT_EQ(check_host("::1"), "");
    EXPECT_NE(check_host("imaps://imap.example.org"), "");
    EXPECT_NE(check_host("imap.example.org/"), "");
    EXPECT_NE(check_host("a@imap.example.org"), "");
}

TEST(EditDistance, counts_a_swap_of_neighbours_once) {
    EXPECT_EQ(edit_distance("", ""), 0u);
    EXPECT_EQ(edit_distance("", "abc"), 3u);
    EXPECT_EQ(edit_distance("timezone", "tiemzone"), 1u);
    EXPECT_EQ(edit_distance("turning", "turnning"), 1u);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
    EXPECT_EQ(edit_distance(std::string(10000, 'a'), std::string(10000, 'b')), 64u);
}

TEST(NearestWord, is_the_first_of_equals_and_empty_where_nothing_is_known) {
    EXPECT_EQ(nearest_of("tex", std::vector<std::string>{"text", "tax", "tel"}), "text");
    EXPECT_EQ(
        nearest_of("password", std::vector<std::string>{"port", "password_file"}), "password_file"
    );
    EXPECT_EQ(nearest_of("x", std::vector<std::string>{}), "");
}

}  // namespace
}  // namespace clusterlotse::config
