#include "adapters/email/mime/mail_reading.hpp"

#include "adapters/email/mime/mail_draft.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace clusterlotse;
using namespace clusterlotse::email;

namespace {

constexpr char kHead[] =
    "From: Hans <h@firma.de>\r\nTo: b@c.de\r\nDate: Mon, 23 Nov 2026 08:03:00 +0100\r\nMessage-ID: "
    "<a@b>\r\n"
    "MIME-Version: 1.0\r\n";

MailReading read(const std::string& rest) {
    return read_mail(kHead + rest);
}

bool notes(const MailReading& reading, std::string_view words) {
    return std::any_of(
        reading.problems.begin(),
        reading.problems.end(),
        [&](const std::string& problem) { return problem.find(words) != std::string::npos; }
    );
}

}  // namespace

TEST(MailReading, says_that_a_message_was_cut_off) {
    const std::string head = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nText\r\n";
    const auto cut = read(head + "--b\r\nContent-Type: application/pdf\r\n\r\n%PD");
    EXPECT_EQ(cut.text, "Text");
    EXPECT_EQ(cut.attachments.size(), 1U);
    EXPECT_TRUE(notes(cut, "cut off"));
    EXPECT_FALSE(notes(read(head + "--b--\r\n"), "cut off"));
    EXPECT_FALSE(notes(
        read(
            head + "--b\r\nContent-Type: message/rfc822\r\n\r\nContent-Type: multipart/mixed; "
                   "boundary=c\r\n\r\n--c\r\n\r\nquoted in part\r\n--b--\r\n"
        ),
        "cut off"
    ));
}

TEST(MailReading, reads_a_simple_message) {
    const auto reading =
        read("Subject: =?utf-8?Q?Wellen_f=C3=BCr?= Sie\r\n\r\nWir suchen 20 Wellen.\r\n");
    EXPECT_EQ(reading.message_id, "<a@b>");
    EXPECT_EQ(reading.from.name, "Hans");
    EXPECT_EQ(reading.subject, "Wellen für Sie");
    EXPECT_EQ(reading.date, "2026-11-23T08:03:00+01:00");
    EXPECT_EQ(reading.text, "Wir suchen 20 Wellen.");
    EXPECT_TRUE(reading.problems.empty());
    EXPECT_TRUE(reading.answer_allowed);
    EXPECT_EQ(reading.content_hash.size(), 64U);
}

TEST(MailReading, prefers_plain_text_unless_it_says_nothing) {
    const auto alternative = [](const std::string& plain) {
        return read(
                   "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: "
                   "text/plain; charset=utf-8\r\n\r\n" +
                   plain +
                   "\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Wir suchen "
                   "<b>20</b> Wellen aus "
                   "Edelstahl für unsere neue Anlage in Landstuhl.</p>\r\n--b--\r\n"
        )
            .text;
    };
    EXPECT_EQ(alternative("Nur Text."), "Nur Text.");
    EXPECT_TRUE(alternative("").starts_with("Wir suchen 20"));
    EXPECT_TRUE(alternative("Your mail client cannot display HTML.").starts_with("Wir suchen 20"));
}

TEST(MailReading, lists_attachments_with_their_decoded_size) {
    const auto reading = read(
        "Content-Type: multipart/mixed; "
        "boundary=b\r\n\r\n--b\r\n\r\nAnbei.\r\n--b\r\nContent-Type: application/octet-stream; "
        "name=\"=?utf-8?B?V8OkbGxlLnN0ZXA=?=\"\r\nContent-Transfer-Encoding: "
        "base64\r\n\r\naGFsbG8=\r\n--b\r\n"
        "Content-Type: text/csv\r\nContent-Disposition: attachment; "
        "filename*=iso-8859-1''../St%FCck.csv\r\n\r\na;b\r\n--b--\r\n"
    );
    ASSERT_EQ(reading.attachments.size(), 2U);
    EXPECT_EQ(reading.attachments[0].name, "Wälle.step");
    EXPECT_EQ(reading.attachments[0].size, 5U);
    EXPECT_EQ(reading.attachments[1].name, "Stück.csv");
    EXPECT_EQ(reading.text, "Anbei.");
}

std::string mail_with(const std::vector<std::pair<std::string, std::string>>& files) {
    MailDraft draft;
    draft.from_address = "a@x.de";
    draft.to_address = "b@x.de";
    draft.text = "Anbei.";
    for (const auto& [name, content] : files) {
        draft.files.push_back(
            {name, "application/octet-stream", std::make_shared<const std::string>(content)}
        );
    }
    return write_mail(draft);
}

TEST(MailReading, gives_the_bytes_of_attachments_also_of_texts_longer_than_a_body_may_be) {
    const std::string table(3 << 20, 'x');
    const auto reading = read(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nAnbei.\r\n--b\r\n"
        "Content-Type: text/csv; name=a.csv\r\n\r\n" +
        table +
        "\r\n--b\r\n"
        "Content-Type: message/rfc822\r\n\r\nSubject: alt\r\n\r\nx\r\n--b--\r\n"
    );
    ASSERT_EQ(reading.attachments.size(), 2U);
    ASSERT_NE(reading.attachments[0].content, nullptr);
    EXPECT_EQ(reading.attachments[0].gap, ContentGap::none);
    EXPECT_EQ(*reading.attachments[0].content, table);
    EXPECT_EQ(reading.attachments[1].content, nullptr);
    EXPECT_EQ(reading.attachments[1].gap, ContentGap::not_fetched);
}

TEST(MailReading, gives_no_bytes_of_a_file_over_the_bound_and_says_why) {
    const auto at_bound = read_mail(mail_with({{"a", std::string(kMostFileBytes, 'a')}}));
    ASSERT_EQ(at_bound.attachments.size(), 1U);
    EXPECT_NE(at_bound.attachments[0].content, nullptr);
    const auto over =
        read_mail(mail_with({{"a", std::string(kMostFileBytes + 1, 'a')}, {"b", "b"}}));
    ASSERT_EQ(over.attachments.size(), 2U);
    EXPECT_EQ(over.attachments[0].content, nullptr);
    EXPECT_EQ(over.attachments[0].gap, ContentGap::too_large);
    EXPECT_EQ(over.attachments[0].size, kMostFileBytes + 1);
    EXPECT_NE(over.attachments[1].content, nullptr);
}

TEST(MailReading, gives_no_bytes_beyond_what_one_message_may_bring) {
    const std::string half(kMostMessageBytes / 2, 'a');
    const auto reading = read_mail(mail_with({{"a", half}, {"b", half}, {"c", "c"}}));
    ASSERT_EQ(reading.attachments.size(), 3U);
    EXPECT_NE(reading.attachments[1].content, nullptr);
    EXPECT_EQ(reading.attachments[2].gap, ContentGap::too_large);
    std::vector<std::pair<std::string, std::string>> many(kMostFiles + 1, {"a", "a"});
    const auto counted = read_mail(mail_with(many));
    ASSERT_EQ(counted.attachments.size(), kMostFiles + 1);
    EXPECT_NE(counted.attachments[kMostFiles - 1].content, nullptr);
    EXPECT_EQ(counted.attachments[kMostFiles].gap, ContentGap::too_many);
}

TEST(MailReading, leaves_out_images_that_the_html_shows) {
    const auto reading = read(
        "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: "
        "text/html\r\n\r\nHallo<img src=\"cid:l@x\">\r\n"
        "--b\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <l@x>\r\n\r\nx\r\n"
        "--b\r\nContent-Type: image/png; name=skizze.png\r\nContent-ID: <s@x>\r\n\r\nx\r\n--b--\r\n"
    );
    ASSERT_EQ(reading.attachments.size(), 1U);
    EXPECT_EQ(reading.attachments[0].name, "skizze.png");
}

TEST(MailReading, undoes_flowed_lines) {
    EXPECT_EQ(
        read("Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\nDreh \r\nteile\r\n").text,
        "Drehteile"
    );
}

TEST(MailReading, reads_an_unlabelled_body_of_windows) {
    const auto reading = read("\r\nM\xFCller bietet 5 \x80\r\n");
    EXPECT_EQ(reading.text, "Müller bietet 5 €");
    EXPECT_TRUE(notes(reading, "charset"));
}

TEST(MailReading, finds_the_parts_behind_a_wrong_boundary) {
    const auto reading = read(
        "Content-Type: multipart/mixed; boundary=\"falsch\"\r\n\r\n--richtig\r\nContent-Type: "
        "text/plain\r\n\r\nText hier\r\n--richtig--\r\n"
    );
    EXPECT_EQ(reading.text, "Text hier");
    EXPECT_TRUE(notes(reading, "boundary"));
}

TEST(MailReading, reads_a_message_that_is_cut_off) {
    EXPECT_EQ(
        read("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nText").text, "Text"
    );
    EXPECT_EQ(read("Content-Type: multipart/mixed\r\n\r\nText").text, "Text");
}

TEST(MailReading, finds_headers_and_body_that_are_not_parted_properly) {
    EXPECT_EQ(read_mail("kaputt\nFrom: a@b.de\nnoch kaputt\nSubject: S\n\nText").subject, "S");
    EXPECT_EQ(
        read_mail("From: a@b.de\nSubject: S\n<p>Text ohne Abstand\n").full_text,
        "<p>Text ohne Abstand"
    );
    EXPECT_EQ(read_mail("From x@y Mon Nov 23\nSubject: S\n\nText").subject, "S");
    EXPECT_EQ(read_mail("Subject: S\rFrom: a@b.de\r\rText\r").full_text, "Text");
    EXPECT_EQ(read_mail("Nur Text, kein Kopf").full_text, "Nur Text, kein Kopf");
}

TEST(MailReading, reads_content_whose_declaration_is_nonsense) {
    EXPECT_EQ(
        read("Content-Type: text\r\nContent-Transfer-Encoding: uuencode\r\n\r\nEinfach so\r\n")
            .text,
        "Einfach so"
    );
}

TEST(MailReading, names_what_it_cannot_read) {
    EXPECT_TRUE(
        notes(read("Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx\r\n"), "TNEF")
    );
    EXPECT_TRUE(notes(
        read("Content-Type: multipart/encrypted; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n"),
        "encrypted"
    ));
    EXPECT_TRUE(notes(
        read("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nx\r\n"),
        "S/MIME"
    ));
    EXPECT_TRUE(notes(read_mail(""), "empty"));
    EXPECT_TRUE(notes(read_mail("ohne alles"), "From"));
}

TEST(MailReading, uses_the_signed_text) {
    const auto reading = read(
        "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; "
        "boundary=b\r\n\r\n--b\r\n\r\nJa.\r\n"
        "--b\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nx\r\n--b--\r\n"
    );
    EXPECT_EQ(reading.text, "Ja.");
    EXPECT_TRUE(reading.attachments.empty());
}

TEST(MailReading, reads_a_message_passed_on_as_attachment_without_a_word) {
    const auto reading = read(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: "
        "message/rfc822\r\n\r\nSubject: Bedarf\r\n\r\n50 Flansche\r\n--b--\r\n"
    );
    EXPECT_EQ(reading.text, "50 Flansche");
    ASSERT_EQ(reading.attachments.size(), 1U);
    EXPECT_EQ(reading.attachments[0].name, "Bedarf.eml");
}

TEST(MailReading, collects_every_address_it_was_sent_to) {
    const auto reading = read_mail(
        "Delivered-To: bedarf+t1@c.de\nX-Original-To: bedarf+t2@c.de\nEnvelope-To: bedarf+t3@c.de\n"
        "Received: from x by y with ESMTPS id 1\n for <bedarf+t4@c.de>; Mon, 23 Nov 2026 08:03:00 "
        "+0100\n"
        "From: h@firma.de\nTo: bedarf@c.de\nCc: Eva <e@c.de>\n\nx"
    );
    EXPECT_EQ(
        reading.delivered_to,
        (std::vector<std::string>{
            "bedarf@c.de",
            "e@c.de",
            "bedarf+t1@c.de",
            "bedarf+t2@c.de",
            "bedarf+t3@c.de",
            "bedarf+t4@c.de"})
    );
}

TEST(MailReading, tells_different_bodies_under_one_id_apart) {
    EXPECT_NE(read("\r\nA").content_hash, read("\r\nB").content_hash);
    EXPECT_EQ(read("\r\nA").content_hash, read("X-Other: 1\r\n\r\nA").content_hash);
}

TEST(MailReading, keeps_its_limits) {
    MailReadingOptions options;
    options.max_text_bytes = 1000;
    options.max_depth = 3;
    const auto cut = read_mail(kHead + std::string("\r\n") + std::string(5000, 'a'), options);
    EXPECT_EQ(cut.full_text.size(), 1000U);
    EXPECT_TRUE(notes(cut, "limit"));
    std::string nested = kHead;
    for (int i = 0; i < 3000; ++i) {
        nested += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\r\n\r\n--b" +
                  std::to_string(i) + "\r\n";
    }
    EXPECT_TRUE(notes(read_mail(nested, options), "nesting"));
    options.max_bytes = 200;
    EXPECT_TRUE(
        notes(read_mail(kHead + std::string("\r\n") + std::string(5000, 'a'), options), "larger")
    );
}

TEST(MailReading, survives_every_cut_of_a_message) {
    const std::string raw =
        kHead +
        std::string(
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; "
            "charset=x\r\n\r\n<p>\xFC&#1;\r\n"
            "--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: =?utf-8?Q?=FF\r\n\r\nx\r\n--b--\r\n"
        );
    for (std::size_t i = 0; i <= raw.size(); ++i) {
        const auto reading = read_mail(raw.substr(0, i));
        EXPECT_EQ(reading.full_text.find_first_of("\r\x01"), std::string::npos);
    }
}
