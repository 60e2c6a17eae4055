#include "adapters/email/mime/mail_reading.hpp"
#include "tests/integration/email/email_fixture.hpp"

#include <boost/asio/co_spawn.hpp>
#include <gmock/gmock.h>

namespace clusterlotse::test {
namespace {

using Outcome = DeliveryResult::Outcome;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using namespace std::chrono_literals;

class SendMail : public EmailChannel {};

TEST_F(SendMail, sends_what_the_outbox_row_says) {
    auto dispatch = dispatch_to("vertrieb@dreherei.example");
    dispatch.message.reply_token = "0a1b";
    dispatch.message.reply_to = "<frage@firma.example>";
    dispatch.message.references = {"<frage@firma.example>", "<erste@firma.example>"};
    const auto result = send(dispatch);
    EXPECT_EQ(result.outcome, Outcome::delivered) << result.reason;
    EXPECT_EQ(result.remote_id, "<00112233445566778899aabbccddeeff@cluster.example>");
    ASSERT_EQ(smtp.taken.size(), 1u);
    const auto& mail = smtp.taken[0];
    EXPECT_EQ(mail.from, "bedarf+0a1b@cluster.example");
    EXPECT_EQ(mail.to, "vertrieb@dreherei.example");
    EXPECT_THAT(
        mail.data, HasSubstr("Message-ID: <00112233445566778899aabbccddeeff@cluster.example>\r\n")
    );
    EXPECT_THAT(mail.data, HasSubstr("<bedarf+0a1b@cluster.example>\r\n"));
    EXPECT_THAT(mail.data, HasSubstr("In-Reply-To: <frage@firma.example>\r\n"));
    EXPECT_THAT(
        mail.data, HasSubstr("References: <erste@firma.example>\r\n <frage@firma.example>\r\n")
    );
    EXPECT_THAT(mail.data, HasSubstr("Auto-Submitted: auto-replied\r\n"));
    EXPECT_THAT(mail.data, HasSubstr("X-Loop: bedarf@cluster.example\r\n"));
    EXPECT_THAT(mail.data, HasSubstr("Date: Fri, 20 Nov 2026 12:00:00 +0000\r\n"));
    EXPECT_THAT(mail.data, HasSubstr("\r\nk=C3=B6nnen Sie das?\r\n"));
}

TEST_F(SendMail, sends_plain_text_first_and_the_html_as_alternative) {
    auto dispatch = dispatch_to("vertrieb@dreherei.example");
    EXPECT_EQ(send(dispatch).outcome, Outcome::delivered);
    dispatch.message.html = "<!DOCTYPE html>\n<p>.</p>\n.\n<p>können</p>\n";
    EXPECT_EQ(send(dispatch).outcome, Outcome::delivered);
    ASSERT_EQ(smtp.taken.size(), 2u);
    EXPECT_THAT(smtp.taken[0].data, Not(HasSubstr("multipart")));
    const std::string& data = smtp.taken[1].data;
    EXPECT_THAT(data, HasSubstr("Content-Type: multipart/alternative; boundary="));
    const auto plain = data.find("Content-Type: text/plain; charset=utf-8\r\n");
    const auto html = data.find("Content-Type: text/html; charset=utf-8\r\n");
    ASSERT_NE(html, std::string::npos);
    EXPECT_LT(plain, html);
    EXPECT_THAT(data.substr(plain, html - plain), HasSubstr("k=C3=B6nnen Sie das?"));
    EXPECT_THAT(data.substr(html), HasSubstr("<p>k=C3=B6nnen</p>"));
}

TEST_F(SendMail, sends_files_after_the_text_and_the_same_bytes_on_every_attempt) {
    std::string bytes;
    for (int i = 0; i < 300'000; ++i) {
        bytes += static_cast<char>(i * 31);
    }
    auto dispatch = dispatch_to("vertrieb@dreherei.example");
    dispatch.message.attachments = {
        {"Wälle.step", "model/step", std::make_shared<const std::string>(bytes), 7},
        {"Vergleich.csv", "text/csv", std::make_shared<const std::string>("a;b\r\n.\r\n")}};
    dispatch.message.html = "<p>können Sie das?</p>\n";
    EXPECT_EQ(send(dispatch).outcome, Outcome::delivered);
    EXPECT_EQ(send(dispatch).outcome, Outcome::delivered);
    ASSERT_EQ(smtp.taken.size(), 2u);
    EXPECT_EQ(smtp.taken[0].data, smtp.taken[1].data);
    const auto reading = email::read_mail(smtp.taken[0].data);
    EXPECT_THAT(reading.full_text, HasSubstr("können Sie das?"));
    ASSERT_EQ(reading.attachments.size(), 2u);
    EXPECT_EQ(reading.attachments[0].name, "Wälle.step");
    EXPECT_EQ(*reading.attachments[0].content, bytes);
    EXPECT_EQ(*reading.attachments[1].content, "a;b\r\n.\r\n");
}

TEST_F(SendMail, sends_an_answer_to_a_stranger_so_that_nothing_comes_back) {
    auto dispatch = dispatch_to("fremd@example.org");
    dispatch.message.automatic_reply = true;
    EXPECT_EQ(send(dispatch).outcome, Outcome::delivered);
    ASSERT_EQ(smtp.taken.size(), 1u);
    EXPECT_EQ(smtp.taken[0].from, "");
    smtp.otherwise["MAIL"] = "550 5.7.1 kein leerer Absender";
    EXPECT_EQ(send(dispatch).outcome, Outcome::try_later);
    EXPECT_THAT(smtp.heard, Contains(StartsWith("MAIL FROM:<bedarf@cluster.example>")));
}

TEST_F(SendMail, uses_one_connection_for_mails_in_a_row_and_then_lets_it_go) {
    limits.keep_smtp = 100ms;
    restart();
    EXPECT_EQ(send(dispatch_to("a@example.org")).outcome, Outcome::delivered);
    EXPECT_EQ(send(dispatch_to("b@example.org")).outcome, Outcome::delivered);
    EXPECT_EQ(smtp.connections, 1);
    const auto then = std::chrono::steady_clock::now() + 200ms;
    until([then] { return std::chrono::steady_clock::now() > then; });
    EXPECT_EQ(send(dispatch_to("c@example.org")).outcome, Outcome::delivered);
    EXPECT_EQ(smtp.connections, 2);
}

TEST_F(SendMail, opens_a_new_connection_where_the_server_ended_the_idle_one) {
    EXPECT_EQ(send(dispatch_to("a@example.org")).outcome, Outcome::delivered);
    smtp.hang_up();
    EXPECT_EQ(send(dispatch_to("b@example.org")).outcome, Outcome::delivered);
    EXPECT_EQ(smtp.connections, 2);
    EXPECT_EQ(smtp.taken.size(), 2u);
}

TEST_F(SendMail, sends_overlapping_mails_one_after_the_other) {
    int delivered = 0;
    for (const char* recipient : {"a@example.org", "b@example.org", "c@example.org"}) {
        boost::asio::co_spawn(
            io,
            adapter->send(dispatch_to(recipient)),
            [&delivered](std::exception_ptr, const DeliveryResult& result) {
                delivered += result.outcome == Outcome::delivered ? 1 : 0;
            }
        );
    }
    EXPECT_TRUE(until([&delivered] { return delivered == 3; }));
    EXPECT_EQ(smtp.connections, 1);
    EXPECT_EQ(smtp.taken.size(), 3u);
}

TEST_F(SendMail, tells_a_final_refusal_from_a_passing_one) {
    struct Case {
        const char* at;
        const char* answer;
        Outcome outcome;
    };
    for (const auto& [at, answer, outcome] : std::vector<Case>{
             {"RCPT", "550 5.1.1 fremd@example.org gibt es nicht", Outcome::rejected},
             {"RCPT", "450 4.2.0 spaeter", Outcome::try_later},
             {"DATA", "554 5.7.1 nein", Outcome::rejected},
             {".", "554 5.7.1 Spam", Outcome::rejected},
             {".", "451 4.3.0 spaeter", Outcome::try_later},
             {"EHLO", "554 5.7.1 gesperrt", Outcome::try_later}}) {
        smtp.otherwise = {{at, answer}};
        restart();
        const auto result = send(dispatch_to("fremd@example.org"));
        EXPECT_EQ(result.outcome, outcome) << answer;
        EXPECT_THAT(result.reason, HasSubstr(std::string(answer).substr(0, 9)));
        EXPECT_THAT(result.reason, Not(HasSubstr("fremd@")));
        EXPECT_THAT(result.reason, Not(HasSubstr("uncertain")));
    }
    smtp.otherwise.clear();
    EXPECT_EQ(send(dispatch_to("fremd@example.org")).outcome, Outcome::delivered);
}

TEST_F(SendMail, says_uncertain_where_the_connection_is_lost_after_the_final_dot) {
    smtp.otherwise["."] = "close";
    const auto result = send(dispatch_to("a@example.org"));
    EXPECT_EQ(result.outcome, Outcome::try_later);
    EXPECT_THAT(result.reason, StartsWith("uncertain"));
    EXPECT_EQ(smtp.connections, 1);
    smtp.otherwise.clear();
    EXPECT_EQ(
        send(dispatch_to("a@example.org")).remote_id,
        "<00112233445566778899aabbccddeeff@cluster.example>"
    );
}

TEST_F(SendMail, keeps_the_mail_and_pauses_where_the_password_is_wrong) {
    smtp.password = "anders";
    const auto result = send(dispatch_to("a@example.org"));
    EXPECT_EQ(result.outcome, Outcome::try_later);
    EXPECT_THAT(
        result.reason, StartsWith("not_authorised: SMTP login refused for configured user")
    );
    EXPECT_THAT(result.reason, HasSubstr("email.smtp.password_file"));
    EXPECT_THAT(result.reason, Not(HasSubstr("bedarf@")));
    EXPECT_TRUE(result.retry_after);
}

TEST_F(SendMail, keeps_the_mail_where_the_server_hangs_or_is_not_there) {
    smtp.silent = true;
    limits.connect = 200ms;
    restart();
    auto result = send(dispatch_to("a@example.org"));
    EXPECT_EQ(result.outcome, Outcome::try_later);
    EXPECT_THAT(result.reason, StartsWith("timed_out"));
    settings.smtp.port = 1;
    restart();
    result = send(dispatch_to("a@example.org"));
    EXPECT_EQ(result.outcome, Outcome::try_later);
    EXPECT_THAT(result.reason, StartsWith("unreachable"));
}

TEST_F(SendMail, keeps_the_mail_where_the_server_hangs_after_the_final_dot) {
    smtp.otherwise["."] = "250-";
    limits.smtp.after_dot = 200ms;
    restart();
    const auto result = send(dispatch_to("a@example.org"));
    EXPECT_EQ(result.outcome, Outcome::try_later);
    EXPECT_THAT(result.reason, StartsWith("uncertain: timed_out"));
}

TEST_F(SendMail, sends_no_password_to_a_server_with_a_certificate_it_cannot_trust) {
    const TestCertificate other("DNS:localhost");
    settings.smtp.ca_file = other.certificate();
    restart();
    const auto result = send(dispatch_to("a@example.org"));
    EXPECT_EQ(result.outcome, Outcome::try_later);
    EXPECT_THAT(result.reason, StartsWith("bad_certificate"));
    EXPECT_TRUE(smtp.heard.empty());
}

TEST_F(SendMail, starts_tls_before_it_logs_in) {
    smtp.starttls = true;
    settings.smtp.security = config::Security::starttls;
    restart();
    EXPECT_EQ(send(dispatch_to("a@example.org")).outcome, Outcome::delivered);
    ASSERT_GE(smtp.heard.size(), 4u);
    EXPECT_EQ(smtp.heard[1], "STARTTLS");
    EXPECT_EQ(smtp.heard[2], "EHLO cluster.example");
}

TEST_F(SendMail, lets_the_program_end_at_once_when_receiving_was_stopped) {
    start_receiving();
    ASSERT_TRUE(until([this] { return ready == 1; }));
    EXPECT_EQ(send(dispatch_to("a@example.org")).outcome, Outcome::delivered);
    ASSERT_TRUE(stop_receiving());
    EXPECT_EQ(failure->code, FailureCode::cancelled);
    EXPECT_EQ(send(dispatch_to("b@example.org")).outcome, Outcome::delivered);
    EXPECT_EQ(smtp.connections, 2);
}

}  // namespace
}  // namespace clusterlotse::test
