#include "tests/unit/adapters/email/imap_play.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::email {
namespace {

using namespace test;
using namespace testing;
using namespace std::chrono_literals;

TEST(ImapSession, takes_a_login_that_is_unavailable_as_passing_trouble) {
    Play play(Script{{"AUTHENTICATE", "% NO [UNAVAILABLE] gleich wieder\r\n"}});
    play.until_quiet();
    ASSERT_TRUE(play.failure);
    EXPECT_EQ(play.failure->code, FailureCode::server_error);
}

TEST(ImapSession, discards_everything_said_before_tls) {
    auto config = password_config();
    config.starttls = true;
    Script script{
        {"STARTTLS", "% OK los\r\n* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 BOESE\r\nc2 OK\r\n* BYE\r\n"},
        {"CAPABILITY", "* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=PLAIN SASL-IR\r\n% OK\r\n"},
    };
    Play play(
        plus(script, login_and_select()), config, "* OK [CAPABILITY STARTTLS LOGINDISABLED] x\r\n"
    );
    play.until_quiet();
    EXPECT_TRUE(play.tls);
    EXPECT_FALSE(play.failure) << play.failure->detail;
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.opened);
    EXPECT_FALSE(play.session.offers("BOESE"));
}

TEST(ImapSession, never_logs_in_without_tls) {
    auto config = password_config();
    config.starttls = true;
    for (const char* greeting :
         {"* PREAUTH [CAPABILITY IMAP4rev1] schon drin\r\n",
          "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] x\r\n"}) {
        Play play({}, config, greeting);
        play.until_quiet();
        ASSERT_TRUE(play.failure) << greeting;
        EXPECT_EQ(play.failure->code, FailureCode::protocol);
        EXPECT_TRUE(play.server.heard.empty());
    }
    Play refused({{"STARTTLS", "% BAD nein\r\n"}}, config, "* OK [CAPABILITY STARTTLS] x\r\n");
    refused.until_quiet();
    ASSERT_TRUE(refused.failure);
    EXPECT_THAT(refused.server.heard, ElementsAre("STARTTLS"));
}

TEST(ImapSession, answers_the_error_of_xoauth2_with_an_empty_line) {
    ImapConfig config;
    config.credentials = {Credentials::Method::xoauth2, "user", "token"};
    Play play(
        {{"AUTHENTICATE XOAUTH2 dXNlcj11c2VyAWF1dGg9QmVhcmVyIHRva2VuAQE=",
          "+ eyJzdGF0dXMiOiI0MDEifQ==\r\n"},
         {"", "% NO [AUTHENTICATIONFAILED] abgelaufen\r\n"}},
        config,
        "* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] x\r\n"
    );
    play.until_quiet();
    ASSERT_EQ(play.server.heard.size(), 2u);
    EXPECT_EQ(play.server.heard[1], "");
    ASSERT_TRUE(play.failure);
    EXPECT_EQ(play.failure->code, FailureCode::not_authorised);
    EXPECT_THAT(play.failure->detail, Not(HasSubstr("token")));
}

TEST(ImapSession, waits_for_the_servers_go_ahead_without_sasl_ir) {
    Play play(
        {{"AUTHENTICATE PLAIN", "+\r\n"},
         {"AHVzZXIAc2VjcmV0", "% OK [CAPABILITY IMAP4rev1] drin\r\n"},
         {"SELECT", kInbox}},
        password_config(),
        "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] x\r\n"
    );
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_EQ(play.server.heard[0], "AUTHENTICATE PLAIN");
    EXPECT_TRUE(play.opened);
}

TEST(ImapSession, quotes_a_login_and_sends_umlauts_as_literals) {
    auto config = password_config();
    config.credentials.secret = "a\"b\\c";
    Play quoted(
        {{"LOGIN \"user\" \"a\\\"b\\\\c\"", "% OK\r\n"}},
        config,
        "* OK [CAPABILITY IMAP4rev1] x\r\n"
    );
    quoted.until_quiet();
    EXPECT_EQ(quoted.server.wrong, "");
    config.credentials.secret = "grün";
    Play literals(
        {{"LOGIN {4}", "+\r\n"}, {"user {5}", "+\r\n"}, {"grün", "% OK\r\n"}},
        config,
        "* OK [CAPABILITY IMAP4rev1] x\r\n"
    );
    literals.until_quiet();
    EXPECT_EQ(literals.server.wrong, "");
    EXPECT_TRUE(literals.server.played_to_the_end());
}

TEST(ImapSession, says_so_where_no_usable_login_is_offered) {
    Play play(
        {}, password_config(), "* OK [CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2] x\r\n"
    );
    play.until_quiet();
    ASSERT_TRUE(play.failure);
    EXPECT_EQ(play.failure->code, FailureCode::not_authorised);
    EXPECT_TRUE(play.server.heard.empty());
}

TEST(ImapSession, finds_the_end_of_a_mailbox_that_names_no_uidnext) {
    Script script = login_and_select();
    script[2].answer = "* 2 EXISTS\r\n* OK [UIDVALIDITY 77]\r\n% OK\r\n";
    script.push_back({"UID FETCH * (UID)", "* 2 FETCH (UID 41)\r\n% OK\r\n"});
    Play play(script);
    play.until_quiet();
    ASSERT_TRUE(play.opened);
    EXPECT_EQ(play.opened->uid_next, 42u);
}

TEST(ImapSession, never_uses_what_servers_get_wrong) {
    Script script = reading_two_mails();
    script[1].answer =
        "* CAPABILITY IMAP4rev2 IMAP4rev1 ENABLE ESEARCH IDLE CONDSTORE QRESYNC "
        "COMPRESS=DEFLATE\r\n% OK\r\n";
    Play play(script);
    play.plan.first_uid = 7;
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    for (const auto& line : play.server.heard) {
        EXPECT_THAT(line, Not(HasSubstr("ENABLE")));
        EXPECT_THAT(line, Not(HasSubstr("SEARCH")));
    }
}

}  // namespace
}  // namespace clusterlotse::email
