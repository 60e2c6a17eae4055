#include "tests/integration/email/email_fixture.hpp"

#include <gmock/gmock.h>

namespace clusterlotse::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using namespace std::chrono_literals;

class ReceiveMail : public EmailChannel {
protected:
    bool until_ready() {
        return until([this] { return ready > 0 || failure.has_value(); }) && ready == 1;
    }
    bool until_messages(std::size_t count) {
        return until([this, count] { return sink.messages.size() >= count; });
    }
};

TEST_F(ReceiveMail, leaves_old_mail_alone_and_hands_in_what_comes_while_it_waits) {
    imap.add(mail_of("<alt@firma.example>", "lag schon da"));
    start_receiving();
    ASSERT_TRUE(until_ready());
    EXPECT_TRUE(sink.messages.empty());
    imap.add(mail_of(
        "<neu@firma.example>",
        "Wir suchen Drehteile.",
        "Delivered-To: bedarf+0a1b@cluster.example\r\nIn-Reply-To: <c@x>\r\nReferences: "
        "<a@x>,<b@x> <c@x>\r\n"
        "Authentication-Results: mx.cluster.example; dmarc=pass header.from=firma.example\r\n"
    ));
    ASSERT_TRUE(until_messages(1));
    const auto& message = sink.messages[0];
    EXPECT_EQ(message.channel, Channel::email);
    EXPECT_EQ(message.place, Place::mail);
    EXPECT_EQ(message.kind, InboundKind::text);
    EXPECT_EQ(message.sender, "einkauf@firma.example");
    EXPECT_EQ(message.sender_name, "Erika");
    EXPECT_EQ(message.message_id, "<neu@firma.example>");
    EXPECT_THAT(message.key, HasSubstr("<neu@firma.example> "));
    EXPECT_EQ(message.subject, "Drehteile");
    EXPECT_EQ(message.text, "Wir suchen Drehteile.");
    EXPECT_EQ(message.reply_token, "0a1b");
    EXPECT_THAT(message.answers_to, ElementsAre("<c@x>", "<b@x>", "<a@x>"));
    EXPECT_THAT(message.references, ElementsAre("<a@x>", "<b@x>", "<c@x>"));
    EXPECT_EQ(message.verdict, SenderVerdict::pass);
    EXPECT_FALSE(message.automatic);
    EXPECT_EQ(sink.cursors["uidnext"], "7");
    EXPECT_TRUE(stop_receiving());
    EXPECT_EQ(failure->code, FailureCode::cancelled);
}

TEST_F(ReceiveMail, hands_in_the_bytes_of_files_and_none_of_what_a_machine_sent) {
    start_receiving();
    ASSERT_TRUE(until_ready());
    const std::string parts =
        "--b\r\n\r\nAnbei.\r\n--b\r\nContent-Type: application/octet-stream; name=W.step\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\nSVNPLTEwMzAzLTIxOw==\r\n--b--";
    const auto with_file = [&parts](const std::string& id, const std::string& headers) {
        auto mail = mail_of(id, parts, "MIME-Version: 1.0\r\n" + headers);
        const std::string plain = "text/plain; charset=utf-8";
        return mail.replace(mail.find(plain), plain.size(), "multipart/mixed; boundary=b");
    };
    imap.add(with_file("<1@firma.example>", ""));
    imap.add(with_file("<2@firma.example>", "Auto-Submitted: auto-replied\r\n"));
    ASSERT_TRUE(until_messages(2));
    ASSERT_EQ(sink.messages[0].attachments.size(), 1u);
    const auto& attachment = sink.messages[0].attachments[0];
    ASSERT_NE(attachment.content, nullptr);
    EXPECT_EQ(*attachment.content, "ISO-10303-21;");
    EXPECT_EQ(attachment.gap, ContentGap::none);
    EXPECT_EQ(sink.messages[0].text, "Anbei.");
    EXPECT_TRUE(sink.messages[1].automatic);
    ASSERT_EQ(sink.messages[1].attachments.size(), 1u);
    EXPECT_EQ(sink.messages[1].attachments[0].content, nullptr);
    EXPECT_EQ(sink.messages[1].attachments[0].gap, ContentGap::not_fetched);
}

TEST_F(ReceiveMail, catches_up_with_what_came_while_the_bot_was_down) {
    start_receiving();
    ASSERT_TRUE(until_ready());
    ASSERT_TRUE(stop_receiving());
    for (int i = 0; i < 45; ++i) {
        imap.add(
            mail_of("<m" + std::to_string(i) + "@firma.example>", "Nummer " + std::to_string(i))
        );
    }
    restart();
    start_receiving();
    ASSERT_TRUE(until_ready());
    ASSERT_EQ(sink.messages.size(), 45u);
    EXPECT_EQ(sink.messages[44].text, "Nummer 44");
    ASSERT_TRUE(stop_receiving());
    restart();
    start_receiving();
    ASSERT_TRUE(until_ready());
    for (const auto& [key, times] : sink.keys) {
        EXPECT_EQ(times, 1) << key;
    }
}

TEST_F(ReceiveMail, hands_a_mail_in_again_where_it_could_not_be_stored) {
    start_receiving();
    ASSERT_TRUE(until_ready());
    sink.refuse = 1;
    imap.add(mail_of("<a@firma.example>", "wichtig"));
    ASSERT_TRUE(until([this] { return failure.has_value(); }));
    EXPECT_EQ(failure->detail, "the disk is full");
    EXPECT_EQ(sink.cursors["uidnext"], "5");
    start_receiving();
    ASSERT_TRUE(until_messages(1));
    EXPECT_EQ(sink.cursors["uidnext"], "6");
}

TEST_F(
    ReceiveMail, looks_at_everything_since_the_first_start_again_when_the_mailbox_is_renumbered
) {
    imap.add(mail_of("<alt@firma.example>", "lag schon da"), "20-Nov-2026 11:59:59 +0000");
    start_receiving();
    ASSERT_TRUE(until_ready());
    imap.add(mail_of("<a@firma.example>", "erste"), "20-Nov-2026 12:00:01 +0000");
    ASSERT_TRUE(until_messages(1));
    ASSERT_TRUE(stop_receiving());
    imap.add(mail_of("<b@firma.example>", "zweite"), "20-Nov-2026 12:30:00 +0000");
    imap.renumber();
    start_receiving();
    ASSERT_TRUE(until_ready());
    EXPECT_THAT(log, Contains(HasSubstr("renumbered")));
    ASSERT_EQ(sink.messages.size(), 2u);
    EXPECT_EQ(sink.messages[1].text, "zweite");
    EXPECT_EQ(sink.keys[sink.messages[0].key], 2);
    EXPECT_EQ(sink.cursors["uidvalidity"], "12");
}

TEST_F(ReceiveMail, gives_up_a_server_that_accepts_and_says_nothing) {
    imap.silent = true;
    limits.connect = 200ms;
    restart();
    start_receiving();
    ASSERT_TRUE(until([this] { return failure.has_value(); }));
    EXPECT_EQ(failure->code, FailureCode::timed_out);
}

TEST_F(ReceiveMail, gives_up_a_server_that_hangs_at_the_login) {
    imap.silent_after_login = true;
    limits.imap.silence = 200ms;
    restart();
    start_receiving();
    ASSERT_TRUE(until([this] { return failure.has_value(); }));
    EXPECT_EQ(failure->code, FailureCode::timed_out);
    EXPECT_THAT(failure->detail, HasSubstr("logging in"));
    EXPECT_EQ(ready, 0);
}

TEST_F(ReceiveMail, sends_no_password_to_a_server_with_a_certificate_it_cannot_trust) {
    const TestCertificate other("DNS:localhost");
    settings.imap.ca_file = other.certificate();
    restart();
    start_receiving();
    ASSERT_TRUE(until([this] { return failure.has_value(); }));
    EXPECT_EQ(failure->code, FailureCode::bad_certificate);
    EXPECT_TRUE(imap.heard.empty());
}

TEST_F(ReceiveMail, checks_the_certificate_after_starttls_too) {
    const TestCertificate other("DNS:localhost");
    imap.starttls = true;
    settings.imap.security = config::Security::starttls;
    settings.imap.ca_file = other.certificate();
    restart();
    start_receiving();
    ASSERT_TRUE(until([this] { return failure.has_value(); }));
    EXPECT_EQ(failure->code, FailureCode::bad_certificate);
    EXPECT_THAT(imap.heard, Not(Contains(HasSubstr("AUTHENTICATE"))));
}

TEST_F(ReceiveMail, ignores_what_was_injected_before_tls) {
    imap.starttls = true;
    imap.injected = "* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nc3 OK\r\n* BYE\r\n";
    settings.imap.security = config::Security::starttls;
    restart();
    start_receiving();
    ASSERT_TRUE(until_ready());
}

TEST_F(ReceiveMail, says_which_file_to_check_when_the_password_is_wrong) {
    imap.password = "anders";
    start_receiving();
    ASSERT_TRUE(until([this] { return failure.has_value(); }));
    EXPECT_EQ(failure->code, FailureCode::not_authorised);
    EXPECT_EQ(
        failure->detail, "IMAP login refused for configured user: check email.imap.password_file"
    );
    imap.password = "geheim";
    start_receiving();
    EXPECT_TRUE(until_ready());
}

TEST_F(ReceiveMail, reads_the_password_file_anew_at_each_login) {
    imap.password = "neues";
    start_receiving();
    ASSERT_TRUE(until([this] { return failure.has_value(); }));
    settings.imap.password_file = folder / "fehlt";
    restart();
    start_receiving();
    ASSERT_TRUE(until([this] { return failure.has_value(); }));
    EXPECT_EQ(failure->code, FailureCode::not_authorised);
    EXPECT_THAT(failure->detail, HasSubstr("email.imap.password_file"));
}

TEST_F(ReceiveMail, comes_back_after_a_server_closed_in_the_middle_of_a_mail) {
    start_receiving();
    ASSERT_TRUE(until_ready());
    imap.cut_bodies = 1;
    imap.add(mail_of("<a@firma.example>", "ganz"));
    ASSERT_TRUE(until([this] { return failure.has_value(); }));
    EXPECT_EQ(failure->code, FailureCode::unreachable);
    EXPECT_THAT(failure->detail, HasSubstr("fetching a mail"));
    EXPECT_TRUE(sink.messages.empty());
    start_receiving();
    ASSERT_TRUE(until_messages(1));
    EXPECT_EQ(sink.messages[0].text, "ganz");
}

TEST_F(ReceiveMail, is_not_blocked_by_a_mail_whose_body_kills_every_session) {
    start_receiving();
    ASSERT_TRUE(until_ready());
    imap.cut_bodies = 2;
    imap.add(mail_of("<boese@firma.example>", "verloren"));
    imap.add(mail_of("<gut@firma.example>", "danach"));
    for (int session = 0; session < 2; ++session) {
        ASSERT_TRUE(until([this] { return failure.has_value(); }));
        start_receiving();
    }
    ASSERT_TRUE(until_messages(2));
    EXPECT_EQ(sink.messages[0].kind, InboundKind::unreadable);
    EXPECT_EQ(sink.messages[0].sender, "einkauf@firma.example");
    EXPECT_EQ(sink.messages[1].text, "danach");
    EXPECT_THAT(log, Contains(HasSubstr("uid 5")));
}

TEST_F(ReceiveMail, records_a_mail_that_cannot_be_fetched_at_all_and_goes_on) {
    start_receiving();
    ASSERT_TRUE(until_ready());
    imap.cut_bodies = 2;
    imap.cut_headers = 2;
    imap.add(mail_of("<boese@firma.example>", "verloren"));
    imap.add(mail_of("<gut@firma.example>", "danach"));
    for (int session = 0; session < 4; ++session) {
        ASSERT_TRUE(until([this] { return failure.has_value(); }));
        start_receiving();
    }
    ASSERT_TRUE(until_messages(2));
    EXPECT_EQ(sink.messages[0].kind, InboundKind::unreadable);
    EXPECT_TRUE(sink.messages[0].automatic);
    EXPECT_EQ(sink.messages[0].key, "uid 11 5");
    EXPECT_EQ(sink.messages[1].text, "danach");
}

TEST_F(ReceiveMail, answers_no_machine_and_not_itself) {
    start_receiving();
    ASSERT_TRUE(until_ready());
    imap.add(mail_of("<a@firma.example>", "bin im Urlaub", "Auto-Submitted: auto-replied\r\n"));
    imap.add(mail_of("<b@firma.example>", "von uns", "X-Loop: bedarf@cluster.example\r\n"));
    imap.add(mail_of("<c@firma.example>", "Rundbrief", "List-Id: <x.firma.example>\r\n"));
    ASSERT_TRUE(until_messages(3));
    for (const auto& message : sink.messages) {
        EXPECT_TRUE(message.automatic) << message.text;
    }
}

TEST_F(ReceiveMail, names_what_could_not_be_delivered_for_good) {
    start_receiving();
    ASSERT_TRUE(until_ready());
    for (const char* status : {"5.1.1", "4.4.1"}) {
        imap.add(
            "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example\r\nTo: "
            "bedarf+77ff@cluster.example\r\n"
            "Subject: Undelivered Mail Returned to Sender\r\nDate: Fri, 20 Nov 2026 11:00:00 "
            "+0100\r\n"
            "Message-ID: <" +
            std::string(status) +
            "@mx.example>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
            "Content-Type: multipart/report; report-type=delivery-status; boundary=\"g\"\r\n\r\n"
            "--g\r\nContent-Type: text/plain\r\n\r\nUnzustellbar.\r\n--g\r\nContent-Type: "
            "message/delivery-status\r\n\r\n"
            "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; "
            "weg@firma.example\r\nAction: " +
            (status[0] == '5' ? "failed" : "delayed") + "\r\nStatus: " + status +
            "\r\n\r\n--g\r\nContent-Type: text/rfc822-headers\r\n\r\n"
            "From: bedarf@cluster.example\r\nMessage-ID: <00aa@cluster.example>\r\n\r\n--g--\r\n"
        );
    }
    ASSERT_TRUE(until_messages(2));
    EXPECT_TRUE(sink.messages[0].automatic);
    EXPECT_THAT(sink.messages[0].undeliverable, ElementsAre("77ff", "<00aa@cluster.example>"));
    EXPECT_THAT(sink.messages[1].undeliverable, ElementsAre());
}

TEST_F(ReceiveMail, reads_only_the_header_of_an_oversized_mail) {
    limits.imap.max_mail = 2000;
    restart();
    start_receiving();
    ASSERT_TRUE(until_ready());
    imap.add(mail_of("<gross@firma.example>", std::string(3000, 'x')));
    ASSERT_TRUE(until_messages(1));
    EXPECT_EQ(sink.messages[0].kind, InboundKind::unreadable);
    EXPECT_FALSE(sink.messages[0].automatic);
    EXPECT_EQ(sink.messages[0].text, "");
}

TEST_F(ReceiveMail, says_nothing_personal_to_the_log) {
    imap.password = "anders";
    start_receiving();
    ASSERT_TRUE(until([this] { return failure.has_value(); }));
    log.push_back(failure->detail);
    for (const auto& line : log) {
        EXPECT_THAT(line, Not(HasSubstr("bedarf@")));
        EXPECT_THAT(line, Not(HasSubstr("geheim")));
    }
}

}  // namespace
}  // namespace clusterlotse::test
