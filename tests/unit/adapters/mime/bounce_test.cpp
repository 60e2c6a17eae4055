#include "adapters/email/mime/bounce.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse::email;
using Kind = MailReading::Kind;

namespace {

MailReading plain_bounce(
    const std::string& subject, const std::string& body, const std::string& headers = ""
) {
    return read_mail(
        headers +
            "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>\nTo: "
            "bedarf@cluster.example.org\nSubject: " +
            subject + "\nContent-Type: text/plain; charset=utf-8\n\n" + body,
        {"", "bedarf@cluster.example.org", ""}
    );
}

void expect_one(
    const MailReading& reading,
    const std::string& recipient,
    const std::string& status,
    bool permanent,
    const std::string& reason
) {
    EXPECT_EQ(reading.kind, Kind::bounce);
    ASSERT_EQ(reading.bounce.size(), 1U) << reading.full_text;
    EXPECT_EQ(reading.bounce[0].recipient, recipient);
    EXPECT_EQ(reading.bounce[0].status, status);
    EXPECT_EQ(reading.bounce[0].permanent, permanent);
    EXPECT_EQ(reading.bounce[0].reason, reason);
}

}  // namespace

TEST(DeliveryStatus, reads_several_recipients_and_odd_blank_lines) {
    const auto found = read_delivery_status(
        "Reporting-MTA: dns; x\n\n\nFinal-Recipient: RFC822; <A@x.de>\nAction: Failed "
        "(bounced)\nStatus: 5.1.1 (weg)\n"
        "Final-Recipient: rfc822;b@x.de\nAction: delayed\nStatus: 4.2.2\n\n\n"
        "Original-Recipient: rfc822;c@x.de\nFinal-Recipient: rfc822;c2@x.de\n\nAction: "
        "failed\n\nStatus: 5.0.0\n\n"
        "Diagnostic-Code: smtp; 550-5.7.1 blocked\n using spamhaus\n"
    );
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].recipient, "a@x.de");
    EXPECT_EQ(found[0].action, "failed");
    EXPECT_TRUE(found[0].permanent);
    EXPECT_EQ(found[0].reason, "user_unknown");
    EXPECT_EQ(found[1].action, "delayed");
    EXPECT_FALSE(found[1].permanent);
    EXPECT_EQ(found[1].reason, "mailbox_full");
    EXPECT_EQ(found[2].recipient, "c2@x.de");
    EXPECT_EQ(found[2].status, "5.7.1");
    EXPECT_EQ(found[2].reason, "policy");
}

TEST(DeliveryStatus, never_calls_class_four_permanent) {
    const auto found =
        read_delivery_status("Final-Recipient: rfc822; a@x.de\nAction: failed\nStatus: 4.4.7\n");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_FALSE(found[0].permanent);
    EXPECT_EQ(found[0].reason, "other");
}

TEST(DeliveryStatus, takes_the_status_from_the_reply_where_there_is_none) {
    const auto found = read_delivery_status(
        "Final-Recipient: rfc822; a@x.de\nAction: failed\nDiagnostic-Code: smtp; 552 mailbox is "
        "full\n"
    );
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].status, "5.2.2");
    EXPECT_FALSE(found[0].permanent);
}

TEST(BounceText, reads_qmail) {
    expect_one(
        plain_bounce(
            "failure notice",
            "Hi. This is the qmail-send program at x.\nI'm afraid I wasn't able to deliver your "
            "message to the "
            "following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work "
            "out.\n\n"
            "<weg@firma.de>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line "
            "is a copy of "
            "the message.\n\nMessage-ID: <o1@cluster.example.org>\nTo: other@x.de\n"
        ),
        "weg@firma.de",
        "5.1.1",
        true,
        "user_unknown"
    );
}

TEST(BounceText, reads_exim) {
    const auto reading = plain_bounce(
        "Mail delivery failed: returning message to sender",
        "This message was created automatically by mail delivery software.\n\nA message that you "
        "sent could not be delivered to "
        "one or more of its\nrecipients. This is a permanent error. The following address(es) "
        "failed:\n\n  voll@firma.de\n    "
        "SMTP error from remote mail server after RCPT TO:<voll@firma.de>:\n    host mx.firma.de "
        "[192.0.2.1]: 552 5.2.2 Mailbox "
        "quota exceeded\n\n------ This is a copy of the message, including all the headers. "
        "------\n\nMessage-ID: <o2@c>\n",
        "X-Failed-Recipients: voll@firma.de\n"
    );
    expect_one(reading, "voll@firma.de", "5.2.2", false, "mailbox_full");
    EXPECT_EQ(reading.returned_message_ids, std::vector<std::string>{"<o2@c>"});
}

TEST(BounceText, reads_delays_as_not_permanent) {
    const auto reading = plain_bounce(
        "Warning: message 1x delayed 24 hours",
        "A message that you sent has not yet been delivered to one or more of its recipients after "
        "more "
        "than 24 hours.\n\n  a@firma.de\n    host mx.firma.de: Connection timed out\n\nNo action "
        "is "
        "required on your part. Delivery attempts will continue for some time.\n"
    );
    ASSERT_EQ(reading.bounce.size(), 1U);
    EXPECT_EQ(reading.bounce[0].action, "delayed");
    EXPECT_FALSE(reading.bounce[0].permanent);
}

TEST(BounceText, reads_german_providers) {
    expect_one(
        plain_bounce(
            "Unzustellbar: Anfrage",
            "Ihre Nachricht konnte nicht zugestellt werden.\n\nEmpfänger: weg@firma.de\nGrund: Der "
            "Empfänger ist "
            "unbekannt.\n"
        ),
        "weg@firma.de",
        "5.1.1",
        true,
        "user_unknown"
    );
    expect_one(
        plain_bounce(
            "Zustellung fehlgeschlagen",
            "Ihre Nachricht an voll@firma.de konnte nicht zugestellt werden, das Postfach "
            "ist voll.\n"
        ),
        "voll@firma.de",
        "5.2.2",
        false,
        "mailbox_full"
    );
}

TEST(BounceText, reads_old_exchange) {
    expect_one(
        plain_bounce(
            "Undeliverable: Anfrage",
            "Your message did not reach some or all of the intended recipients.\n\n      Subject: "
            "Anfrage\n      Sent: "
            "23.11.2026 08:03\n\nThe following recipient(s) could not be reached:\n\n      "
            "h@firma.de on 23.11.2026 "
            "08:04\n            You do not have permission to send to this recipient.\n            "
            "<mx.firma.de #5.7.1 "
            "smtp;550 5.7.1 Message rejected as spam>\n"
        ),
        "h@firma.de",
        "5.7.1",
        true,
        "policy"
    );
}

TEST(BounceText, leaves_people_who_write_about_bounces_alone) {
    const auto reading = read_mail(
        "From: Hans <h@firma.de>\nSubject: AW: Undelivered Mail\n\nIhre Mail an x@y.de konnte "
        "nicht zugestellt werden, sagt meine Kollegin.\n"
    );
    EXPECT_EQ(reading.kind, Kind::message);
}

TEST(Bounce, finds_what_came_back_in_every_form) {
    for (const char* part :
         {"Content-Type: message/rfc822\n\nMessage-ID: <o1@c>\nSubject: x\n\nbody\n",
          "Content-Type: text/rfc822-headers\n\nReceived: x\nMessage-ID:\n <o1@c>\nSubject: x\n",
          "Content-Type: message/rfc822\nContent-Transfer-Encoding: "
          "base64\n\nTWVzc2FnZS1JRDogPG8xQGM+ClN1YmplY3Q6IHgKCmJvZHkK\n"}) {
        const auto reading = read_mail(
            std::string(
                "From: mailer-daemon@x\nSubject: Undelivered\nContent-Type: multipart/report; "
                "report-type=delivery-status; boundary=b\n\n--b\n\nFehler\n--b\nContent-Type: "
                "message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; "
                "a@x.de\nAction: "
                "failed\nStatus: 5.1.1\n\n--b\n"
            ) +
            part + "\n--b--\n"
        );
        expect_one(reading, "a@x.de", "5.1.1", true, "user_unknown");
        EXPECT_EQ(reading.returned_message_ids, std::vector<std::string>{"<o1@c>"}) << part;
    }
}

TEST(Bounce, takes_a_success_for_a_receipt) {
    const auto reading = read_mail(
        "From: mailer-daemon@x\nSubject: Delivered\nContent-Type: multipart/report; "
        "report-type=delivery-status; boundary=b\n\n"
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: "
        "rfc822; a@x.de\nAction: "
        "relayed\nStatus: 2.0.0\n\n--b--\n"
    );
    EXPECT_EQ(reading.kind, Kind::auto_reply);
    EXPECT_TRUE(reading.bounce.empty());
}
