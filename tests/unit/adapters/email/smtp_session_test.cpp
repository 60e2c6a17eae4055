#include "tests/unit/adapters/email/smtp_play.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::email {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::Not;
using Kind = SmtpOutcome::Kind;
using namespace std::chrono_literals;

TEST(SmtpSession, sends_a_mail_wherever_the_stream_is_cut) {
    for (std::size_t chunk = 1; chunk < 130; ++chunk) {
        SmtpPlay play(sending_script());
        play.session.submit(short_mail());
        play.until_quiet(chunk);
        EXPECT_EQ(play.server.wrong, "") << chunk;
        EXPECT_TRUE(play.server.played_to_the_end()) << chunk;
        ASSERT_EQ(play.outcomes.size(), 1u) << chunk;
        EXPECT_EQ(play.outcomes[0].kind, Kind::delivered);
        EXPECT_TRUE(play.session.ready());
    }
}

TEST(SmtpSession, sends_the_next_mail_over_the_same_connection) {
    auto script = sending_script();
    const auto again = sending_script();
    script.insert(script.end(), again.begin() + 2, again.end());
    script.push_back({"QUIT", "221 tschuess\r\n"});
    SmtpPlay play(script);
    play.session.submit(short_mail());
    play.until_quiet();
    play.session.submit(short_mail());
    play.until_quiet();
    play.session.quit();
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.server.played_to_the_end());
    EXPECT_EQ(play.outcomes.size(), 2u);
}

TEST(SmtpSession, gives_exactly_one_outcome_when_the_connection_is_lost_at_any_step) {
    const auto script = sending_script();
    for (std::size_t steps = 0; steps <= script.size(); ++steps) {
        Script cut(script.begin(), script.begin() + static_cast<long>(steps));
        if (!cut.empty()) {
            cut.back().answer.clear();
        }
        SmtpPlay play(cut, smtp_config(), steps == 0 ? "" : kSmtpGreeting);
        play.session.submit(short_mail());
        play.until_quiet();
        EXPECT_TRUE(play.outcomes.empty()) << steps;
        play.session.lost({FailureCode::unreachable, "weg"});
        play.until_quiet();
        ASSERT_EQ(play.outcomes.size(), 1u) << steps;
        EXPECT_EQ(play.outcomes[0].kind, Kind::try_later);
        EXPECT_EQ(play.outcomes[0].code, FailureCode::unreachable);
        EXPECT_EQ(play.outcomes[0].uncertain, steps >= 6) << steps;
        EXPECT_EQ(play.outcomes[0].untouched, steps < 6) << steps;
        EXPECT_TRUE(play.failure);
    }
}

TEST(SmtpSession, waits_longer_after_the_final_dot) {
    auto script = sending_script();
    script.back().answer = "";
    SmtpPlay play(script);
    play.session.submit(short_mail());
    play.until_quiet();
    EXPECT_EQ(play.limit, 5min);
    SmtpPlay greeting({}, smtp_config(), "");
    greeting.until_quiet();
    EXPECT_EQ(greeting.limit, 60s);
}

TEST(SmtpSession, tells_passing_from_final_refusals_at_every_step_of_a_mail) {
    struct Case {
        std::size_t step;
        const char* answer;
        Kind kind;
        FailureCode code;
    };
    for (const auto& [step, answer, kind, code] : std::vector<Case>{
             {2, "451 4.3.0 spaeter\r\n", Kind::try_later, FailureCode::server_error},
             {2, "552 5.3.4 zu gross\r\n", Kind::rejected, FailureCode::refused},
             {3, "550-5.1.1 gibt\r\n550 5.1.1 es nicht\r\n", Kind::rejected, FailureCode::refused},
             {3, "450 4.2.0 greylisted\r\n", Kind::try_later, FailureCode::server_error},
             {3, "354 wie?\r\n", Kind::try_later, FailureCode::protocol},
             {4, "554 5.5.1 keine Empfaenger\r\n", Kind::rejected, FailureCode::refused},
             {4, "452 4.3.1 voll\r\n", Kind::try_later, FailureCode::server_error},
             {4, "250 ohne Daten fertig\r\n", Kind::try_later, FailureCode::protocol},
             {8, "554 5.7.1 Spam\r\n", Kind::rejected, FailureCode::refused},
             {8, "451 4.7.1 spaeter\r\n", Kind::try_later, FailureCode::server_error}}) {
        auto script = sending_script();
        script.resize(step + 1);
        script[step].answer = answer;
        if (step != 8) {
            script.push_back({"RSET", "250 ok\r\n"});
        }
        SmtpPlay play(script);
        play.session.submit(short_mail());
        play.until_quiet();
        EXPECT_EQ(play.server.wrong, "") << answer;
        ASSERT_EQ(play.outcomes.size(), 1u) << answer;
        EXPECT_EQ(play.outcomes[0].kind, kind) << answer;
        EXPECT_EQ(play.outcomes[0].code, code) << answer;
        EXPECT_FALSE(play.outcomes[0].uncertain);
        EXPECT_THAT(play.outcomes[0].detail, Not(HasSubstr("es nicht")));
        EXPECT_TRUE(play.session.ready()) << answer;
    }
}

TEST(SmtpSession, takes_421_after_the_final_dot_as_a_certain_no) {
    auto script = sending_script();
    script.back().answer = "421 4.3.2 herunterfahren\r\n";
    SmtpPlay play(script);
    play.session.submit(short_mail());
    play.until_quiet();
    ASSERT_EQ(play.outcomes.size(), 1u);
    EXPECT_EQ(play.outcomes[0].kind, Kind::try_later);
    EXPECT_FALSE(play.outcomes[0].uncertain);
    EXPECT_TRUE(play.failure);
}

TEST(SmtpSession, refuses_addresses_that_could_break_out_of_their_command) {
    for (const char* address :
         {"a@b>\r\nRCPT TO:<c@d", "a b@c", "", "ohne-klammeraffe", "a@b\n", "<a@b>", "a@b\x7f"}) {
        SmtpPlay play(login_script());
        auto bad = short_mail();
        bad.to = address;
        play.session.submit(bad);
        play.until_quiet();
        ASSERT_EQ(play.outcomes.size(), 1u) << address;
        EXPECT_EQ(play.outcomes[0].kind, Kind::rejected) << address;
        EXPECT_EQ(play.server.heard.size(), 2u) << address;
    }
}

TEST(SmtpSession, checks_the_size_before_it_sends) {
    SmtpPlay play(login_script());
    auto large = short_mail();
    large.data = std::string(1001, 'x');
    play.session.submit(large);
    play.until_quiet();
    ASSERT_EQ(play.outcomes.size(), 1u);
    EXPECT_EQ(play.outcomes[0].kind, Kind::rejected);
    auto script = login_script();
    script.push_back({"MAIL FROM:<bot+t@cluster.example> SIZE=1000", ""});
    SmtpPlay fits(script);
    large.data.pop_back();
    fits.session.submit(large);
    fits.until_quiet();
    EXPECT_EQ(fits.server.wrong, "");
    EXPECT_TRUE(fits.server.played_to_the_end());
}

TEST(SmtpSession, needs_smtputf8_for_an_address_outside_ascii) {
    auto script = login_script();
    script.push_back({"MAIL FROM:<bot+t@cluster.example> SIZE=22 SMTPUTF8", ""});
    SmtpPlay offered(script);
    auto umlaut = short_mail();
    umlaut.to = "müller@example.org";
    offered.session.submit(umlaut);
    offered.until_quiet();
    EXPECT_EQ(offered.server.wrong, "");
    SmtpPlay absent(Script{{"EHLO", "250-mx\r\n250 AUTH PLAIN\r\n"}, {"AUTH", "235 ok\r\n"}});
    absent.session.submit(umlaut);
    absent.until_quiet();
    ASSERT_EQ(absent.outcomes.size(), 1u);
    EXPECT_EQ(absent.outcomes[0].kind, Kind::rejected);
}

TEST(SmtpSession, takes_a_mail_submitted_while_it_cleans_up_after_the_last) {
    auto script = login_script();
    script.push_back({"MAIL FROM", "250 ok\r\n"});
    script.push_back({"RCPT TO", "550 5.1.1 nein\r\n"});
    script.push_back({"RSET", ""});
    SmtpPlay play(script);
    play.session.submit(short_mail());
    play.until_quiet();
    ASSERT_EQ(play.outcomes.size(), 1u);
    play.session.submit(short_mail());
    play.session.feed("250 ok\r\n");
    play.until_quiet();
    EXPECT_THAT(play.server.heard.back(), HasSubstr("MAIL FROM"));
}

TEST(SmtpSession, fails_on_answers_nobody_asked_for) {
    SmtpPlay play(login_script());
    play.until_quiet();
    ASSERT_TRUE(play.session.ready());
    play.session.feed("250 ok\r\n");
    play.until_quiet();
    EXPECT_TRUE(play.failure);
    play.session.submit(short_mail());
    play.until_quiet();
    ASSERT_EQ(play.outcomes.size(), 1u);
    EXPECT_EQ(play.outcomes[0].kind, Kind::try_later);
}

}  // namespace
}  // namespace clusterlotse::email
