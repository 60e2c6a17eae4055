#include "tests/unit/adapters/email/smtp_play.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::email {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::Not;
using Kind = SmtpOutcome::Kind;

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
        auto script = login_script();
        script.resize(step + 1);
        script[step].answer = answer;
        SmtpPlay play(script);
        play.session.submit(short_mail());
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
    auto script = login_script();
    script.push_back({"MAIL FROM:<bot+t@cluster.example>", "553 5.7.1 nicht Ihre Adresse\r\n"});
    script.push_back({"MAIL FROM:<bot@cluster.example>", "250 ok\r\n"});
    script.push_back({"RCPT TO:<firma@example.org>", "250 ok\r\n"});
    SmtpPlay play(script);
    play.session.submit(short_mail());
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.server.played_to_the_end());
}

TEST(SmtpSession, keeps_the_mail_where_no_sender_is_allowed) {
    auto script = login_script();
    script.push_back({"MAIL FROM:<>", "550 5.7.60 nein\r\n"});
    script.push_back({"MAIL FROM:<bot@cluster.example>", "550 5.7.60 nein\r\n"});
    script.push_back({"RSET", "250 ok\r\n"});
    SmtpPlay play(script);
    auto automatic = short_mail();
    automatic.from.clear();
    play.session.submit(automatic);
    play.until_quiet();
    EXPECT_EQ(play.server.wrong, "");
    ASSERT_EQ(play.outcomes.size(), 1u);
    EXPECT_EQ(play.outcomes[0].kind, Kind::try_later);
    EXPECT_EQ(play.outcomes[0].code, FailureCode::not_authorised);
}

TEST(SmtpSession, discards_everything_said_before_tls_and_logs_in_only_after_it) {
    auto config = smtp_config();
    config.starttls = true;
    Script script{
        {"EHLO", "250-mx\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n"},
        {"STARTTLS", "220 los\r\n250-boese\r\n250 AUTH XOAUTH2\r\n"},
        {"EHLO", "250-mx\r\n250 AUTH LOGIN\r\n"},
        {"AUTH LOGIN", "334 VXNlcm5hbWU6\r\n"},
        {"dXNlcg==", "334 UGFzc3dvcmQ6\r\n"},
        {"c2VjcmV0", "235 drin\r\n"},
    };
    SmtpPlay play(script, config);
    play.until_quiet();
    EXPECT_TRUE(play.tls);
    EXPECT_EQ(play.server.wrong, "");
    EXPECT_TRUE(play.session.ready());
    for (const char* offer : {"250-mx\r\n250 AUTH PLAIN\r\n", "250 mx\r\n"}) {
        SmtpPlay stripped({{"EHLO", offer}}, config);
        stripped.until_quiet();
        ASSERT_TRUE(stripped.failure);
        EXPECT_EQ(stripped.failure->code, FailureCode::protocol);
        EXPECT_EQ(stripped.server.heard.size(), 1u);
    }
    SmtpPlay refused(
        {{"EHLO", "250-mx\r\n250 STARTTLS\r\n"}, {"STARTTLS", "454 nein\r\n"}}, config
    );
    refused.until_quiet();
    EXPECT_TRUE(refused.failure);
}

TEST(SmtpSession, answers_the_error_of_xoauth2_with_an_empty_line) {
    SmtpConfig config;
    config.own_name = "x.example";
    config.credentials = {Credentials::Method::xoauth2, "user", "token"};
    SmtpPlay play(
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

}  // namespace
}  // namespace clusterlotse::email
