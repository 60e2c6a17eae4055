#include "adapters/email/mime/mail_reading.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse::email;
using Kind = MailReading::Kind;

namespace {

MailReading with(const std::string& headers, const std::string& from = "Hans <h@firma.de>") {
    return read_mail(
        headers + "From: " + from + "\nTo: bedarf@cluster.example.org\nMessage-ID: <a@b>\n\nText\n",
        {"mx.example.org", "bedarf@cluster.example.org", "lotse-loop"}
    );
}

}  // namespace

TEST(MailKind, takes_a_person_for_a_person) {
    for (const char* headers :
         {"",
          "Auto-Submitted: no\n",
          "Subject: AW: Abwesenheitsnotiz\n",
          "Precedence: normal\n",
          "Subject: Re: read: foo\n",
          "Subject: Urlaub in KW 12\n",
          "Return-Path: <h@firma.de>\n"}) {
        EXPECT_EQ(with(headers).kind, Kind::message) << headers;
        EXPECT_TRUE(with(headers).answer_allowed) << headers;
    }
}

TEST(MailKind, notices_automatic_answers) {
    for (const char* headers :
         {"Auto-Submitted: auto-replied (vacation)\n",
          "auto-submitted: auto-generated; owner=x\n",
          "X-Autoreply: yes\n",
          "X-Autorespond: x\n",
          "Precedence: auto_reply\n",
          "Subject: Abwesenheitsnotiz: Anfrage\n",
          "Subject: Automatische Antwort: B-2026-031\n",
          "Subject: =?utf-8?Q?Out_of_Office=3A_x?=\n",
          "Subject: Automatic reply: x\n",
          "Return-Path: <>\n",
          "Subject: Gelesen: Anfrage\n"}) {
        EXPECT_EQ(with(headers).kind, Kind::auto_reply) << headers;
        EXPECT_FALSE(with(headers).answer_allowed) << headers;
    }
    EXPECT_EQ(with("", "noreply@shop.de").kind, Kind::auto_reply);
    EXPECT_EQ(with("", "Shop <do-not-reply@shop.de>").kind, Kind::auto_reply);
    EXPECT_EQ(with("", "nora.reply@shop.de").kind, Kind::message);
}

TEST(MailKind, notices_lists) {
    for (const char* headers :
         {"List-Id: <x.y>\n",
          "List-Unsubscribe: <mailto:x@y>\n",
          "Precedence: bulk\n",
          "Precedence: list\n"}) {
        EXPECT_EQ(with(headers).kind, Kind::list) << headers;
        EXPECT_FALSE(with(headers).answer_allowed) << headers;
    }
}

TEST(MailKind, answers_nobody_who_forbids_it) {
    const auto reading = with("X-Auto-Response-Suppress: DR, OOF, AutoReply\n");
    EXPECT_EQ(reading.kind, Kind::message);
    EXPECT_FALSE(reading.answer_allowed);
}

TEST(MailKind, knows_its_own_mail) {
    EXPECT_FALSE(with("X-Loop: lotse-loop\n").answer_allowed);
    EXPECT_FALSE(with("", "Bedarf@Cluster.example.org").answer_allowed);
    EXPECT_NE(with("", "bedarf@cluster.example.org").kind, Kind::message);
}

TEST(MailKind, notices_receipts) {
    const auto reading = read_mail(
        "From: h@firma.de\nSubject: x\nContent-Type: multipart/report; "
        "report-type=disposition-notification; boundary=b\n\n"
        "--b\n\nRead.\n--b\nContent-Type: message/disposition-notification\n\nDisposition: "
        "manual-action/x; displayed\n--b--\n"
    );
    EXPECT_EQ(reading.kind, Kind::auto_reply);
    EXPECT_TRUE(reading.bounce.empty());
}

TEST(MailKind, notices_invitations_and_answers_to_them) {
    const auto reading = read_mail(
        "From: h@firma.de\nSubject: Zugesagt: Termin\nContent-Type: multipart/alternative; "
        "boundary=b\n\n--b\n\nIch komme.\n"
        "--b\nContent-Type: text/calendar; method=REPLY; "
        "charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\n--b--\n"
    );
    EXPECT_EQ(reading.kind, Kind::calendar);
    EXPECT_FALSE(reading.answer_allowed);
    EXPECT_EQ(reading.text, "Ich komme.");
}
