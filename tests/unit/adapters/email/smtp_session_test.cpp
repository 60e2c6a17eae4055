#include "adapters/email/proto/smtp_session.hpp"

#include "tests/unit/adapters/email/script.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::email {
namespace {

using test::Script;
using test::ScriptedServer;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using Kind = SmtpOutcome::Kind;
using namespace std::chrono_literals;

const std::string kGreeting = "220-mx\r\n220 mx bereit\r\n";

SmtpConfig password_config() {
    SmtpConfig config;
    config.own_name = "cluster.example";
    config.credentials = {Credentials::Method::password, "user", "secret"};
    return config;
}

SmtpMail mail() {
    return {
        "bot+t@cluster.example",
        "bot@cluster.example",
        "firma@example.org",
        "Subject: x\r\n\r\n.hallo\r\n"};
}

Script login() {
    return {
        {"EHLO cluster.example",
         "250-mx\r\n250-SIZE 1000\r\n250-AUTH=LOGIN\r\n250-AUTH PLAIN LOGIN\r\n250 SMTPUTF8\r\n"},
        {"AUTH PLAIN AHVzZXIAc2VjcmV0", "235 2.7.0 drin\r\n"},
    };
}

Script sending() {
    auto script = login();
    script.push_back({"MAIL FROM:<bot+t@cluster.example> SIZE=22", "250 2.1.0 ok\r\n"});
    script.push_back({"RCPT TO:<firma@example.org>", "250 2.1.5 ok\r\n"});
    script.push_back({"DATA", "354 los\r\n"});
    script.push_back({"Subject: x", ""});
    script.push_back({"", ""});
    script.push_back({"..hallo", ""});
    script.push_back({".", "250 2.0.0 angenommen\r\n"});
    return script;
}

/// A session and its server, played against each other until both wait.
class Play {
public:
    explicit Play(
        Script script, SmtpConfig config = password_config(), std::string greeting = kGreeting
    )
        : server(std::move(greeting), std::move(script), false), session(std::move(config)) {}

    Play& until_quiet(std::size_t chunk = SIZE_MAX) {
        for (int steps = 0; steps < 20000; ++steps) {
            auto action = session.next_action();
            if (auto* send = std::get_if<smtp_action::Send>(&action)) {
                server.hear(send->bytes);
            } else if (auto* receive = std::get_if<smtp_action::Receive>(&action)) {
                limit = receive->limit;
                if (server.silent()) {
                    return *this;
                }
                session.feed(server.say(chunk));
            } else if (std::holds_alternative<smtp_action::StartTls>(action)) {
                tls = true;
                session.tls_started();
            } else if (auto* done = std::get_if<smtp_action::Done>(&action)) {
                outcomes.push_back(done->outcome);
            } else if (auto* failed = std::get_if<smtp_action::Failed>(&action)) {
                failure = failed->failure;
                return *this;
            } else {
                return *this;
            }
        }
        ADD_FAILURE() << "the session goes round in circles";
        return *this;
    }

    ScriptedServer server;
    SmtpSession session;
    std::chrono::milliseconds limit{};
    bool tls = false;
    std::vector<SmtpOutcome> outcomes;
    std::optional<Failure> failure;
};

TEST(SmtpSession, sends_a_mail_wherever_the_stream_is_cut) {
    for (std::size_t chunk = 1; chunk < 130; ++chunk) {
        Play play(sending());
        play.session.submit(mail());
        play.until_quiet(chunk);
        EXPECT_EQ(play.server.wrong, "") << chunk;
        EXPECT_TRUE(play.server.played_to_the_end()) << chunk;
        ASSERT_EQ(play.outcomes.size(), 1u) << chunk;
        EXPECT_EQ(play.outcomes[0].kind, Kind::delivered);
        EXPECT_TRUE(play.session.ready());
    }
}

TEST(SmtpSession, sends_the_next_mail_over_the_same_connection) {
    auto script = sending();
    const auto again = sending();
    script.insert(script.end(), again.begin() + 2, again.end());
    script.push_back({"QUIT", "221 tschuess\r\n"});
    Play play(script);
    play.session.submit(mail());
    play.until_quiet();
    play.session.submit(mail());
    play.until_quiet();
    play.session.quit();
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.server.played_to_the_end());
    EXPECT_EQ(play.outcomes.size(), 2u);
}

TEST(SmtpSession, gives_exactly_one_outcome_when_the_connection_is_lost_at_any_step) {
    const auto script = sending();
    for (std::size_t steps = 0; steps <= script.size(); ++steps) {
        Script cut(script.begin(), script.begin() + static_cast<long>(steps));
        if (!cut.empty()) {
            cut.back().answer.clear();
        }
        Play play(cut, password_config(), steps == 0 ? "" : kGreeting);
        play.session.submit(mail());
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
    auto script = sending();
    script.back().answer = "";
    Play play(script);
    play.session.submit(mail());
    play.until_quiet();
    EXPECT_EQ(play.limit, 5min);
    Play greeting({}, password_config(), "");
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
        auto script = sending();
        script.resize(step + 1);
        script[step].answer = answer;
        if (step != 8) {
            script.push_back({"RSET", "250 ok\r\n"});
        }
        Play play(script);
        play.session.submit(mail());
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
    auto script = sending();
    script.back().answer = "421 4.3.2 herunterfahren\r\n";
    Play play(script);
    play.session.submit(mail());
    play.until_quiet();
    ASSERT_EQ(play.outcomes.size(), 1u);
    EXPECT_EQ(play.outcomes[0].kind, Kind::try_later);
    EXPECT_FALSE(play.outcomes[0].uncertain);
    EXPECT_TRUE(play.failure);
}

TEST(SmtpSession, keeps_the_mail_where_login_or_server_are_the_trouble) {
    struct Case {
        std::size_t step;
        const char* answer;
        FailureCode code;
    };
    for (const auto& [step, answer, code] : std::vector<Case>{
             {0, "554 nicht mit dir\r\n", FailureCode::refused},
             {0, "421 voll\r\n", FailureCode::server_error},
             {1, "535 5.7.8 falsch\r\n", FailureCode::not_authorised},
             {1,
              "550 5.7.30 Basic authentication is not supported\r\n",
              FailureCode::not_authorised},
             {1, "454 4.7.0 spaeter\r\n", FailureCode::server_error},
             {1, "kein SMTP\r\n", FailureCode::protocol}}) {
        auto script = login();
        script.resize(step + 1);
        script[step].answer = answer;
        Play play(script);
        play.session.submit(mail());
        play.until_quiet();
        ASSERT_EQ(play.outcomes.size(), 1u) << answer;
        EXPECT_EQ(play.outcomes[0].kind, Kind::try_later) << answer;
        EXPECT_EQ(play.outcomes[0].code, code) << answer;
        ASSERT_TRUE(play.failure) << answer;
        EXPECT_THAT(play.failure->detail, Not(HasSubstr("secret")));
        if (code == FailureCode::not_authorised) {
            EXPECT_THAT(play.failure->detail, HasSubstr("check email.smtp.password_file"));
        }
    }
}

TEST(SmtpSession, falls_back_to_the_plain_sender_where_the_server_insists) {
    auto script = login();
    script.push_back({"MAIL FROM:<bot+t@cluster.example>", "553 5.7.1 nicht Ihre Adresse\r\n"});
    script.push_back({"MAIL FROM:<bot@cluster.example>", "250 ok\r\n"});
    script.push_back({"RCPT TO:<firma@example.org>", "250 ok\r\n"});
    Play play(script);
    play.session.submit(mail());
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.server.played_to_the_end());
}

TEST(SmtpSession, keeps_the_mail_where_no_sender_is_allowed) {
    auto script = login();
    script.push_back({"MAIL FROM:<>", "550 5.7.60 nein\r\n"});
    script.push_back({"MAIL FROM:<bot@cluster.example>", "550 5.7.60 nein\r\n"});
    script.push_back({"RSET", "250 ok\r\n"});
    Play play(script);
    auto automatic = mail();
    automatic.from.clear();
    play.session.submit(automatic);
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    ASSERT_EQ(play.outcomes.size(), 1u);
    EXPECT_EQ(play.outcomes[0].kind, Kind::try_later);
    EXPECT_EQ(play.outcomes[0].code, FailureCode::not_authorised);
}

TEST(SmtpSession, discards_everything_said_before_tls_and_logs_in_only_after_it) {
    auto config = password_config();
    config.starttls = true;
    Script script{
        {"EHLO", "250-mx\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n"},
        {"STARTTLS", "220 los\r\n250-boese\r\n250 AUTH XOAUTH2\r\n"},
        {"EHLO", "250-mx\r\n250 AUTH LOGIN\r\n"},
        {"AUTH LOGIN", "334 VXNlcm5hbWU6\r\n"},
        {"dXNlcg==", "334 UGFzc3dvcmQ6\r\n"},
        {"c2VjcmV0", "235 drin\r\n"},
    };
    Play play(script, config);
    play.until_quiet();
    EXPECT_TRUE(play.tls);
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.session.ready());
    for (const char* offer : {"250-mx\r\n250 AUTH PLAIN\r\n", "250 mx\r\n"}) {
        Play stripped({{"EHLO", offer}}, config);
        stripped.until_quiet();
        ASSERT_TRUE(stripped.failure);
        EXPECT_EQ(stripped.failure->code, FailureCode::protocol);
        EXPECT_EQ(stripped.server.heard.size(), 1u);
    }
    Play refused({{"EHLO", "250-mx\r\n250 STARTTLS\r\n"}, {"STARTTLS", "454 nein\r\n"}}, config);
    refused.until_quiet();
    EXPECT_TRUE(refused.failure);
}

TEST(SmtpSession, answers_the_error_of_xoauth2_with_an_empty_line) {
    SmtpConfig config;
    config.own_name = "x.example";
    config.credentials = {Credentials::Method::xoauth2, "user", "token"};
    Play play(
        {{"EHLO", "250-mx\r\n250 AUTH XOAUTH2\r\n"},
         {"AUTH XOAUTH2 dXNlcj11c2VyAWF1dGg9QmVhcmVyIHRva2VuAQE=",
          "334 eyJzdGF0dXMiOiI0MDAifQ==\r\n"},
         {"", "535 5.7.3 abgelaufen\r\n"}},
        config
    );
    play.until_quiet();
    ASSERT_EQ(play.server.heard.size(), 3u);
    EXPECT_EQ(play.server.heard[2], "");
    ASSERT_TRUE(play.failure);
    EXPECT_EQ(play.failure->code, FailureCode::not_authorised);
}

TEST(SmtpSession, refuses_addresses_that_could_break_out_of_their_command) {
    for (const char* address :
         {"a@b>\r\nRCPT TO:<c@d", "a b@c", "", "ohne-klammeraffe", "a@b\n", "<a@b>", "a@b\x7f"}) {
        Play play(login());
        auto bad = mail();
        bad.to = address;
        play.session.submit(bad);
        play.until_quiet();
        ASSERT_EQ(play.outcomes.size(), 1u) << address;
        EXPECT_EQ(play.outcomes[0].kind, Kind::rejected) << address;
        EXPECT_EQ(play.server.heard.size(), 2u) << address;
    }
}

TEST(SmtpSession, checks_the_size_before_it_sends) {
    Play play(login());
    auto large = mail();
    large.data = std::string(1001, 'x');
    play.session.submit(large);
    play.until_quiet();
    ASSERT_EQ(play.outcomes.size(), 1u);
    EXPECT_EQ(play.outcomes[0].kind, Kind::rejected);
    auto script = login();
    script.push_back({"MAIL FROM:<bot+t@cluster.example> SIZE=1000", ""});
    Play fits(script);
    large.data.pop_back();
    fits.session.submit(large);
    fits.until_quiet();
    EXPECT_EQ(fits.server.wrong, "");
    EXPECT_TRUE(fits.server.played_to_the_end());
}

TEST(SmtpSession, needs_smtputf8_for_an_address_outside_ascii) {
    auto script = login();
    script.push_back({"MAIL FROM:<bot+t@cluster.example> SIZE=22 SMTPUTF8", ""});
    Play offered(script);
    auto umlaut = mail();
    umlaut.to = "müller@example.org";
    offered.session.submit(umlaut);
    offered.until_quiet();
    EXPECT_EQ(offered.server.wrong, "");
    Play absent(Script{{"EHLO", "250-mx\r\n250 AUTH PLAIN\r\n"}, {"AUTH", "235 ok\r\n"}});
    absent.session.submit(umlaut);
    absent.until_quiet();
    ASSERT_EQ(absent.outcomes.size(), 1u);
    EXPECT_EQ(absent.outcomes[0].kind, Kind::rejected);
}

TEST(SmtpSession, takes_a_mail_submitted_while_it_cleans_up_after_the_last) {
    auto script = login();
    script.push_back({"MAIL FROM", "250 ok\r\n"});
    script.push_back({"RCPT TO", "550 5.1.1 nein\r\n"});
    script.push_back({"RSET", ""});
    Play play(script);
    play.session.submit(mail());
    play.until_quiet();
    ASSERT_EQ(play.outcomes.size(), 1u);
    play.session.submit(mail());
    play.session.feed("250 ok\r\n");
    play.until_quiet();
    EXPECT_THAT(play.server.heard.back(), HasSubstr("MAIL FROM"));
}

TEST(SmtpSession, fails_on_answers_nobody_asked_for) {
    Play play(login());
    play.until_quiet();
    ASSERT_TRUE(play.session.ready());
    play.session.feed("250 ok\r\n");
    play.until_quiet();
    EXPECT_TRUE(play.failure);
    play.session.submit(mail());
    play.until_quiet();
    ASSERT_EQ(play.outcomes.size(), 1u);
    EXPECT_EQ(play.outcomes[0].kind, Kind::try_later);
}

}  // namespace
}  // namespace clusterlotse::email
