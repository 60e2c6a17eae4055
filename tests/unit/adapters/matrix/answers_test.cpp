#include "adapters/matrix/proto/answers.hpp"

#include "adapters/matrix/proto/http_date.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::matrix {
namespace {

TEST(Answers, give_nothing_for_what_is_not_there) {
    EXPECT_EQ(answer_text(R"({"event_id": "$1"})", "event_id"), "$1");
    EXPECT_FALSE(answer_text(R"({"event_id": 1})", "event_id"));
    EXPECT_FALSE(answer_text("[]", "event_id"));
    EXPECT_FALSE(answer_text("", "event_id"));
    EXPECT_FALSE(login_answer(R"({"user_id": "@b:x"})"));
    EXPECT_EQ(joined_rooms_answer(R"({"joined_rooms": ["!a:x", 5, "!b:x"]})")->size(), 2u);
    EXPECT_FALSE(joined_rooms_answer("{}"));
}

TEST(PowerLevels, decide_who_may_write) {
    EXPECT_TRUE(may_send_messages("", "", "@bot:x"));
    EXPECT_TRUE(may_send_messages(R"({"events_default": 0})", "", "@bot:x"));
    EXPECT_FALSE(may_send_messages(R"({"events_default": 50})", "", "@bot:x"));
    EXPECT_TRUE(
        may_send_messages(R"({"events_default": 50, "users": {"@bot:x": 50}})", "", "@bot:x")
    );
    EXPECT_FALSE(
        may_send_messages(R"({"events": {"m.room.message": 10}, "users_default": 9})", "", "@bot:x")
    );
    EXPECT_TRUE(may_send_messages(
        R"({"events": {"m.room.message": "10"}, "users_default": "10"})", "", "@bot:x"
    ));
}

TEST(PowerLevels, do_not_bind_the_creators_of_newer_rooms) {
    const char* levels = R"({"events_default": 100})";
    EXPECT_TRUE(may_send_messages(
        levels, R"({"sender": "@bot:x", "content": {"room_version": "12"}})", "@bot:x"
    ));
    EXPECT_TRUE(may_send_messages(
        levels,
        R"({"sender": "@a:x", "content": {"room_version": "12", "additional_creators": ["@bot:x"]}})",
        "@bot:x"
    ));
    EXPECT_FALSE(may_send_messages(
        levels, R"({"sender": "@bot:x", "content": {"room_version": "11"}})", "@bot:x"
    ));
    EXPECT_EQ(create_event_of("{}"), "");
    EXPECT_NE(
        create_event_of(R"([{"type": "x"}, {"type": "m.room.create", "sender": "@a:x"}])")
            .find("@a:x"),
        std::string::npos
    );
}

TEST(HttpDate, is_the_moment_that_servers_write) {
    const auto moment = parse_http_date("Sun, 22 Nov 2026 08:03:07 GMT");
    ASSERT_TRUE(moment);
    EXPECT_EQ(moment->time_since_epoch().count(), 1'795'334'587'000);
    for (const char* text :
         {"",
          "Sun, 22 Nov 2026 08:03:07 CET",
          "Sun, 32 Nov 2026 08:03:07 GMT",
          "Sun, 22 ovD 2026 08:03:07 GMT",
          "Sun, 22 Nov 2026 24:03:07 GMT",
          "Sun, -2 Nov 2026 08:03:07 GMT",
          "2026-11-22T08:03:07Z"}) {
        EXPECT_FALSE(parse_http_date(text)) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::matrix
