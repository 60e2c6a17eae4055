#include "tests/unit/adapters/email/imap_play.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::email {
namespace {

using namespace test;
using namespace testing;
using namespace std::chrono_literals;

TEST(ImapSession, resumes_idle_after_five_minutes_and_looks_for_mail_between) {
    auto script = reading_two_mails();
    script.push_back({"DONE", "% OK\r\n"});
    script.push_back({"UID FETCH 9:*", "* 2 FETCH (UID 8 RFC822.SIZE 3)\r\n% OK\r\n"});
    script.push_back({"IDLE", "+ idling\r\n"});
    Play play(script);
    play.plan.first_uid = 7;
    play.until_quiet();
    EXPECT_EQ(play.limit, 5min);
    play.wait(299s);
    EXPECT_EQ(play.limit, 1s);
    EXPECT_EQ(play.server.heard.back(), "IDLE");
    play.wait(1s);
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.server.played_to_the_end());
    EXPECT_THAT(play.caught_up, ElementsAre(9u, 9u));
    EXPECT_EQ(play.mails.size(), 2u);
}

TEST(ImapSession, ends_idle_at_once_when_mail_comes_and_ignores_what_is_no_mail) {
    auto script = reading_two_mails();
    script.push_back({"DONE", "% OK\r\n"});
    script.push_back(
        {"UID FETCH 9:*", "* 3 FETCH (UID 12 RFC822.SIZE 3)\r\n* 4 FETCH (FLAGS ())\r\n% OK\r\n"}
    );
    script.push_back({"UID FETCH 12 (", "* 3 FETCH (UID 12 BODY[] {2}\r\nhi)\r\n% OK\r\n"});
    script.push_back({"IDLE", "+ idling\r\n"});
    Play play(script);
    play.plan.first_uid = 7;
    play.until_quiet();
    play.hear("* OK noch da\r\n* 2 EXISTS\r\n* 1 FETCH (UID 7 FLAGS (\\Seen))\r\n* 0 RECENT\r\n");
    EXPECT_EQ(play.server.heard.back(), "IDLE");
    play.hear("* 1 EXPUNGE\r\n* 2 EXISTS\r\n");
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.server.played_to_the_end());
    ASSERT_EQ(play.mails.size(), 3u);
    EXPECT_EQ(play.mails[2].uid, 12u);
    EXPECT_THAT(play.caught_up, ElementsAre(9u, 13u));
}

TEST(ImapSession, looks_every_minute_where_idle_is_not_offered) {
    Script script = login_and_select();
    script[1].answer = "* CAPABILITY IMAP4rev1\r\n% OK\r\n";
    script.push_back({"UID FETCH 9:*", "* 2 FETCH (UID 8 RFC822.SIZE 3)\r\n% OK\r\n"});
    script.push_back({"NOOP", "% OK\r\n"});
    script.push_back({"UID FETCH 9:*", "* 2 FETCH (UID 8 RFC822.SIZE 3)\r\n% OK\r\n"});
    Play play(script);
    play.plan.first_uid = 9;
    play.until_quiet();
    EXPECT_EQ(play.limit, 60s);
    play.wait(60s);
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.server.played_to_the_end());
    EXPECT_FALSE(play.failure);
}

TEST(ImapSession, looks_every_minute_where_idle_is_offered_but_refused) {
    for (const char* answer :
         {"% BAD kann ich nicht\r\n", "% OK fertig\r\n", "+ ja\r\n% OK fertig\r\n"}) {
        Script script = login_and_select();
        script.push_back({"UID FETCH 9:*", "% OK\r\n"});
        script.push_back({"IDLE", answer});
        script.push_back({"UID FETCH 9:*", "% OK\r\n"});
        Play play(script);
        play.plan.first_uid = 9;
        play.until_quiet();
        EXPECT_EQ(play.server.wrong, "") << answer;
        EXPECT_TRUE(play.server.played_to_the_end()) << answer;
        EXPECT_EQ(play.limit, 60s) << answer;
    }
}

TEST(ImapSession, warns_once_where_a_mailbox_with_mail_lists_none_twice) {
    Script script = login_and_select();
    script[1].answer = "* CAPABILITY IMAP4rev1\r\n% OK\r\n";
    script.push_back({"UID FETCH 9:*", "% OK\r\n"});
    for (int i = 0; i < 3; ++i) {
        script.push_back({"NOOP", "% OK\r\n"});
        script.push_back({"UID FETCH 9:*", "% OK\r\n"});
    }
    Play play(script);
    play.plan.first_uid = 9;
    play.until_quiet();
    EXPECT_TRUE(play.notices.empty());
    play.wait(60s);
    EXPECT_EQ(play.notices.size(), 1u);
    play.wait(60s).wait(60s);
    EXPECT_EQ(play.notices.size(), 1u);
    EXPECT_TRUE(play.server.played_to_the_end());
}

TEST(ImapSession, asks_nothing_of_an_empty_mailbox) {
    Script script = login_and_select();
    script[2].answer = "* 0 EXISTS\r\n* OK [UIDVALIDITY 77]\r\n% OK\r\n";
    script.push_back({"IDLE", "+\r\n"});
    Play play(script);
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_THAT(play.caught_up, ElementsAre(1u));
}

TEST(ImapSession, logs_out_of_idle_politely) {
    auto script = reading_two_mails();
    script.push_back({"DONE", "% OK\r\n"});
    script.push_back({"LOGOUT", "* BYE\r\n% OK\r\n"});
    Play play(script);
    play.plan.first_uid = 7;
    play.until_quiet();
    play.session.log_out();
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.finished);
}

TEST(ImapSession, fails_where_the_mailbox_is_renumbered_under_it) {
    Play play(reading_two_mails());
    play.plan.first_uid = 7;
    play.until_quiet();
    play.hear("* OK [UIDVALIDITY 78] neu\r\n");
    ASSERT_TRUE(play.failure);
    EXPECT_EQ(play.failure->code, FailureCode::server_error);
}

}  // namespace
}  // namespace clusterlotse::email
