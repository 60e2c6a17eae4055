#include "tests/unit/adapters/email/imap_play.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::email {
namespace {

using namespace test;
using namespace testing;
using namespace std::chrono_literals;

TEST(ImapSession, reads_what_is_there_wherever_the_stream_is_cut) {
    for (std::size_t chunk = 1; chunk < 700; chunk += chunk < 80 ? 1 : 37) {
        Play play(reading_two_mails());
        play.plan.first_uid = 7;
        play.until_quiet(chunk);
        ASSERT_FALSE(play.failure) << chunk << play.failure->detail;
        EXPECT_EQ(play.server.wrong, "") << chunk;
        EXPECT_TRUE(play.server.played_to_the_end()) << chunk;
        ASSERT_EQ(play.mails.size(), 2u) << chunk;
        EXPECT_EQ(play.mails[0].raw, kMail);
        EXPECT_EQ(play.mails[0].size, 40u);
        EXPECT_TRUE(play.mails[0].internal_date);
        EXPECT_EQ(play.mails[1].raw, "kurz");
        EXPECT_THAT(play.caught_up, ElementsAre(9u));
        EXPECT_EQ(play.opened->uid_validity, 77u);
        EXPECT_EQ(play.opened->uid_next, 9u);
    }
}

TEST(ImapSession, reads_only_the_header_of_a_mail_beyond_the_limit) {
    auto config = password_config();
    config.limits.max_mail = 100;
    Script script = login_and_select();
    script.push_back(
        {"UID FETCH 1:*",
         "* 1 FETCH (UID 7 RFC822.SIZE 101)\r\n* 2 FETCH (UID 8 RFC822.SIZE 100)\r\n% OK\r\n"}
    );
    script.push_back(
        {"UID FETCH 7 (UID BODY.PEEK[HEADER])",
         "* 1 FETCH (UID 7 BODY[HEADER] {4}\r\nA: b)\r\n% OK\r\n"}
    );
    script.push_back(
        {"UID FETCH 8 (UID BODY.PEEK[])", "* 2 FETCH (UID 8 BODY[] {4}\r\nC: d)\r\n% OK\r\n"}
    );
    Play play(script, config);
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    ASSERT_EQ(play.mails.size(), 2u);
    EXPECT_EQ(play.mails[0].raw, "A: b");
    EXPECT_THAT(play.mails[0].problem, HasSubstr("larger"));
    EXPECT_EQ(play.mails[1].problem, "");
}

TEST(ImapSession, reads_only_the_header_where_the_server_lied_about_the_size) {
    auto config = password_config();
    config.limits.max_mail = 100;
    Script script = login_and_select();
    script.push_back({"UID FETCH 1:*", "* 1 FETCH (UID 7 RFC822.SIZE 5)\r\n% OK\r\n"});
    script.push_back(
        {"UID FETCH 7 (UID BODY.PEEK[])",
         "* 1 FETCH (UID 7 BODY[] " + literal(std::string(70'000, 'x')) + ")\r\n% OK\r\n"}
    );
    script.push_back(
        {"UID FETCH 7 (UID BODY.PEEK[HEADER])",
         "* 1 FETCH (UID 7 BODY[HEADER] {4}\r\nA: b)\r\n% OK\r\n"}
    );
    Play play(script, config);
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    ASSERT_EQ(play.mails.size(), 1u);
    EXPECT_EQ(play.mails[0].raw, "A: b");
    EXPECT_THAT(play.mails[0].problem, HasSubstr("larger"));
}

TEST(ImapSession, tries_the_header_where_a_body_is_nil_or_garbled_and_goes_on) {
    for (const char* body :
         {"* 1 FETCH (UID 7 BODY[] NIL)\r\n% OK\r\n", "* 1 FETCH (UID 7 BODY[] \"x\r\n% OK\r\n"}) {
        Script script = login_and_select();
        script.push_back(
            {"UID FETCH 1:*", "* 1 FETCH (UID 7 RFC822.SIZE 5)\r\n* 2 FETCH (UID 8)\r\n% OK\r\n"}
        );
        script.push_back({"UID FETCH 7 (UID BODY.PEEK[])", body});
        script.push_back(
            {"UID FETCH 7 (UID BODY.PEEK[HEADER])",
             "* 1 FETCH (UID 7 BODY[HEADER] NIL)\r\n% OK\r\n"}
        );
        script.push_back(
            {"UID FETCH 8 (UID BODY.PEEK[])", "* 2 FETCH (UID 8 BODY[] {0}\r\n)\r\n% OK\r\n"}
        );
        Play play(script);
        play.until_quiet();
        EXPECT_EQ(play.server.wrong, "") << body;
        ASSERT_EQ(play.mails.size(), 2u) << body;
        EXPECT_EQ(play.mails[0].raw, "");
        EXPECT_NE(play.mails[0].problem, "");
        EXPECT_EQ(play.mails[1].raw, "");
        EXPECT_EQ(play.mails[1].problem, "");
    }
}

TEST(ImapSession, goes_on_where_a_mail_was_deleted_before_it_was_fetched) {
    Script script = login_and_select();
    script.push_back({"UID FETCH 1:*", "* 1 FETCH (UID 7 RFC822.SIZE 5)\r\n% OK\r\n"});
    script.push_back(
        {"UID FETCH 7 (UID BODY.PEEK[])",
         "* 1 EXPUNGE\r\n* 1 FETCH (UID 8 BODY[] \"fremd\")\r\n% OK\r\n"}
    );
    script.push_back({"IDLE", "+\r\n"});
    Play play(script);
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.mails.empty());
    EXPECT_THAT(play.caught_up, ElementsAre(8u));
}

TEST(ImapSession, leaves_a_mail_out_that_killed_earlier_sessions) {
    auto config = password_config();
    config.leave_out = {7};
    config.header_only = {8};
    Script script = login_and_select();
    script.push_back(
        {"UID FETCH 1:*",
         "* 1 FETCH (UID 7 RFC822.SIZE 5)\r\n* 2 FETCH (UID 8 RFC822.SIZE 5)\r\n% OK\r\n"}
    );
    script.push_back(
        {"UID FETCH 8 (UID BODY.PEEK[HEADER])",
         "* 2 FETCH (UID 8 BODY[HEADER] \"A: b\")\r\n% OK\r\n"}
    );
    Play play(script, config);
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    ASSERT_EQ(play.mails.size(), 2u);
    EXPECT_EQ(play.mails[0].uid, 7u);
    EXPECT_NE(play.mails[0].problem, "");
    EXPECT_EQ(play.mails[1].raw, "A: b");
}

TEST(ImapSession, takes_a_long_mailbox_in_portions) {
    auto config = password_config();
    config.limits.max_listed = 2;
    Script script = login_and_select();
    script.push_back(
        {"UID FETCH 1:*", "* 3 FETCH (UID 9)\r\n* 1 FETCH (UID 2)\r\n* 2 FETCH (UID 5)\r\n% OK\r\n"}
    );
    script.push_back({"UID FETCH 2 (", "* 1 FETCH (UID 2 BODY[] \"a\")\r\n% OK\r\n"});
    script.push_back({"UID FETCH 5 (", "* 2 FETCH (UID 5 BODY[] \"b\")\r\n% OK\r\n"});
    script.push_back({"UID FETCH 6:*", "* 3 FETCH (UID 9)\r\n% OK\r\n"});
    script.push_back({"UID FETCH 9 (", "* 3 FETCH (UID 9 BODY[] \"c\")\r\n% OK\r\n"});
    Play play(script, config);
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_EQ(play.mails.size(), 3u);
    EXPECT_THAT(play.caught_up, ElementsAre(10u));
}

TEST(ImapSession, leaves_older_mail_alone_only_below_the_uid_of_the_plan) {
    Script script = login_and_select();
    script.push_back(
        {"UID FETCH 1:*",
         "* 1 FETCH (UID 2 INTERNALDATE \"01-Nov-2026 00:00:00 +0000\")\r\n"
         "* 2 FETCH (UID 3 INTERNALDATE \"03-Nov-2026 00:00:00 +0000\")\r\n"
         "* 3 FETCH (UID 4 INTERNALDATE \"kaputt\")\r\n"
         "* 4 FETCH (UID 6 INTERNALDATE \"01-Nov-2026 00:00:00 +0000\")\r\n% OK\r\n"}
    );
    for (const char* uid : {"3", "4", "6"}) {
        script.push_back(
            {"UID FETCH " + std::string(uid) + " (",
             "* 1 FETCH (UID " + std::string(uid) + " BODY[] \"x\")\r\n% OK\r\n"}
        );
    }
    Play play(script);
    play.plan.dated_below = 6;
    play.plan.not_before = TimePoint(std::chrono::sys_days(std::chrono::year(2026) / 11 / 2));
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_EQ(play.mails.size(), 3u);
    EXPECT_THAT(play.caught_up, ElementsAre(7u));
}

TEST(ImapSession, marks_mails_seen_only_after_they_were_handled_and_where_it_may) {
    auto config = password_config();
    config.mark_seen = true;
    auto script = reading_two_mails();
    script.insert(script.begin() + 5, {"UID STORE 7 +FLAGS.SILENT (\\Seen)", "% OK\r\n"});
    script.insert(script.begin() + 7, {"UID STORE 8 +FLAGS.SILENT (\\Seen)", "% NO\r\n"});
    Play play(script, config);
    play.plan.first_uid = 7;
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.server.played_to_the_end());
    auto reading_only = reading_two_mails();
    reading_only[2].answer =
        "* 2 EXISTS\r\n* OK [UIDVALIDITY 77]\r\n* OK [UIDNEXT 9]\r\n% OK [READ-ONLY]\r\n";
    Play unmarked(reading_only, config);
    unmarked.plan.first_uid = 7;
    unmarked.until_quiet();
    EXPECT_EQ(unmarked.server.wrong, "");
}

}  // namespace
}  // namespace clusterlotse::email
