#include "tests/unit/adapters/email/imap_play.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::email {
namespace {

using namespace test;
using namespace testing;
using namespace std::chrono_literals;

TEST(ImapSession, names_what_it_was_doing_when_any_step_gets_no_answer) {
    const auto script = reading_two_mails();
    for (std::size_t steps = 0; steps + 1 < script.size(); ++steps) {
        Play play(Script(script.begin(), script.begin() + static_cast<long>(steps)));
        play.plan.first_uid = 7;
        play.until_quiet();
        ASSERT_FALSE(play.failure);
        EXPECT_EQ(play.limit, 60s);
        play.wait(59'999ms);
        EXPECT_FALSE(play.failure) << steps;
        play.wait(1ms);
        ASSERT_TRUE(play.failure) << steps;
        EXPECT_EQ(play.failure->code, FailureCode::timed_out);
        EXPECT_THAT(play.failure->detail, HasSubstr("while "));
    }
}

TEST(ImapSession, ends_a_command_whose_answer_trickles_for_ever) {
    Play play({});
    play.until_quiet();
    for (int minute = 0; minute < 16 && !play.failure; ++minute) {
        play.now += 55s;
        play.hear("* OK immer noch da\r\n");
    }
    play.wait(55s);
    ASSERT_TRUE(play.failure);
    EXPECT_EQ(play.failure->code, FailureCode::timed_out);
}

TEST(ImapSession, fails_by_name_when_any_step_is_refused) {
    const auto script = reading_two_mails();
    for (std::size_t step = 0; step + 1 < script.size(); ++step) {
        for (const char* word : {"% NO nein\r\n", "% BAD wie bitte\r\n", "* BYE Feierabend\r\n"}) {
            Script refusing(script.begin(), script.begin() + static_cast<long>(step) + 1);
            refusing.back().answer = word;
            Play play(std::move(refusing));
            play.plan.first_uid = 7;
            play.until_quiet();
            ASSERT_TRUE(play.failure) << step << word;
            EXPECT_THAT(play.failure->detail, Not(HasSubstr("Feierabend")));
            if (step == 0 && word[0] == '%') {
                EXPECT_EQ(play.failure->code, FailureCode::not_authorised);
                EXPECT_EQ(
                    play.failure->detail,
                    "IMAP login refused for configured user: check email.imap.password_file"
                );
            }
        }
    }
}

TEST(ImapSession, names_the_mail_whose_fetch_killed_the_session) {
    Script script = login_and_select();
    script.push_back({"UID FETCH 1:*", "* 1 FETCH (UID 7 RFC822.SIZE 5)\r\n% OK\r\n"});
    Play play(script);
    play.until_quiet();
    EXPECT_EQ(play.session.fetching(), 7u);
}

TEST(ImapSession, fails_on_garbage_without_end) {
    Play play({}, password_config(), "HTTP/1.1 400 Bad Request\r\n\r\n");
    play.until_quiet();
    ASSERT_TRUE(play.failure);
    EXPECT_EQ(play.failure->code, FailureCode::protocol);
    Play flood({});
    flood.until_quiet();
    std::string garbage;
    for (int i = 0; i < 300; ++i) {
        garbage += "* 5 FETCH (((\r\n";
    }
    flood.hear(garbage);
    ASSERT_TRUE(flood.failure);
    Play line({});
    line.until_quiet();
    line.hear(std::string(70'000, 'x'));
    ASSERT_TRUE(line.failure);
}

}  // namespace
}  // namespace clusterlotse::email
