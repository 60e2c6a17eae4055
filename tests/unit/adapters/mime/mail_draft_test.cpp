#include "adapters/email/mime/mail_draft.hpp"

#include "adapters/email/mime/mail_reading.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse::email;

namespace {

MailDraft draft() {
    MailDraft mail;
    mail.from_name = "Metall-Cluster Kaiserslautern, Lotse für Bedarfe und vieles andere mehr";
    mail.from_address = "bedarf@cluster.example.org";
    mail.to_address = "h@firma.de";
    mail.reply_to_address = "bedarf+tok123@cluster.example.org";
    mail.subject =
        "B-2026-031: 20 Wellen Ø 40 aus 1.4301 gesucht – können Sie das bis KW 12 drehen und "
        "schleifen?";
    mail.text = "Guten Tag,\n\nFrom hier\n.\n.. Punkte\n\n> kein Zitat = doch \nGrüße\n" +
                std::string(300, 'x') + "\n";
    mail.message_id = "<k1@cluster.example.org>";
    mail.in_reply_to = "<q@firma.de>";
    mail.references = {"<p@firma.de>", "<q@firma.de>"};
    mail.date = "2026-11-23T08:03:00+01:00";
    mail.loop_id = "loop";
    return mail;
}

void expect_well_formed(const std::string& raw) {
    std::size_t column = 0;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        ASSERT_LT(static_cast<unsigned char>(raw[i]), 0x80U);
        ASSERT_NE(raw[i], '\0');
        if (raw[i] == '\r') {
            ASSERT_LT(i + 1, raw.size());
            ASSERT_EQ(raw[i + 1], '\n');
        } else if (raw[i] == '\n') {
            ASSERT_TRUE(i > 0 && raw[i - 1] == '\r');
            column = 0;
        } else {
            ASSERT_LE(++column, 78U);
        }
    }
}

}  // namespace

TEST(MailDraft, comes_back_as_it_was_written) {
    const MailDraft mail = draft();
    const std::string raw = write_mail(mail);
    expect_well_formed(raw);
    const MailReading reading = read_mail(raw);
    EXPECT_EQ(reading.subject, mail.subject);
    EXPECT_EQ(reading.from.name, mail.from_name);
    EXPECT_EQ(reading.from.address, mail.from_address);
    EXPECT_EQ(reading.to, std::vector<std::string>{mail.to_address});
    EXPECT_EQ(reading.message_id, mail.message_id);
    EXPECT_EQ(reading.in_reply_to, mail.in_reply_to);
    EXPECT_EQ(reading.references, mail.references);
    EXPECT_EQ(reading.date, mail.date);
    EXPECT_EQ(reading.full_text + "\n", mail.text);
    EXPECT_TRUE(reading.problems.empty());
    EXPECT_FALSE(reading.answer_allowed);
}

TEST(MailDraft, comes_back_in_every_script) {
    MailDraft mail = draft();
    mail.text = "Привет мир, 日本語 и ещё\n";
    mail.subject = "日本語の件名がとても長いので折り返す必要があります日本語の件名がとても長い";
    const std::string raw = write_mail(mail);
    expect_well_formed(raw);
    EXPECT_EQ(read_mail(raw).full_text + "\n", mail.text);
    EXPECT_EQ(read_mail(raw).subject, mail.subject);
}

TEST(MailDraft, says_that_a_machine_wrote_it) {
    MailDraft mail = draft();
    mail.automatic = MailDraft::Automatic::replied;
    const std::string raw = write_mail(mail);
    EXPECT_NE(raw.find("\r\nAuto-Submitted: auto-replied\r\n"), std::string::npos);
    EXPECT_NE(raw.find("\r\nX-Auto-Response-Suppress: All\r\n"), std::string::npos);
    EXPECT_NE(raw.find("\r\nX-Loop: loop\r\n"), std::string::npos);
    EXPECT_EQ(raw.find("List-Id"), std::string::npos);
}

TEST(MailDraft, carries_files_that_come_back_byte_for_byte) {
    std::string bytes;
    for (int i = 0; i < 5000; ++i) {
        bytes += static_cast<char>(i * 7);
    }
    MailDraft mail = draft();
    mail.files = {
        {"Stückliste Flansch Ø 40 – Änderung „B“ vom 23.11.2026, geprüft und freigegeben.csv",
         "text/csv",
         std::make_shared<const std::string>("Pos;Stück\r\n1;20\r\n.\r\nFrom hier\n")},
        {"Welle.step", "model/step", std::make_shared<const std::string>(bytes)},
        {"a\"b\\c.pdf", "application/pdf", std::make_shared<const std::string>("%PDF")}};
    const std::string raw = write_mail(mail);
    expect_well_formed(raw);
    const MailReading reading = read_mail(raw);
    EXPECT_EQ(reading.full_text + "\n", mail.text);
    EXPECT_TRUE(reading.problems.empty());
    ASSERT_EQ(reading.attachments.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(reading.attachments[i].type, mail.files[i].type);
        ASSERT_NE(reading.attachments[i].content, nullptr);
        EXPECT_EQ(*reading.attachments[i].content, *mail.files[i].content);
    }
    EXPECT_EQ(reading.attachments[0].name, mail.files[0].name);
    EXPECT_EQ(reading.attachments[1].name, "Welle.step");
    EXPECT_NE(raw.find("filename=\"Welle.step\""), std::string::npos);
    EXPECT_NE(raw.find("filename*0*=utf-8''St%C3%BCckliste"), std::string::npos);
    EXPECT_LT(raw.find("Content-Type: text/plain"), raw.find("Content-Disposition: attachment"));
}

TEST(MailDraft, gives_the_same_bytes_each_time_and_another_boundary_to_another_mail) {
    MailDraft mail = draft();
    mail.files = {{"a.csv", "text/csv", std::make_shared<const std::string>("a")}};
    const std::string first = write_mail(mail);
    EXPECT_EQ(write_mail(mail), first);
    mail.message_id = "<k2@cluster.example.org>";
    const auto boundary = [](const std::string& raw) {
        const auto at = raw.find("boundary=\"");
        return raw.substr(at, raw.find('"', at + 10) - at);
    };
    EXPECT_NE(boundary(write_mail(mail)), boundary(first));
    EXPECT_LE(boundary(first).size(), 80U);
}

TEST(MailDraft, lets_no_file_add_a_header_or_a_part) {
    MailDraft mail = draft();
    const std::string bad = "a\r\nBcc: evil@x.org\r\n\r\n--=_clusterlotse_files_\".pdf";
    mail.files = {
        {bad, bad, std::make_shared<const std::string>("a")},
        {std::string(2000, 'x') + ".pdf",
         "multipart/mixed",
         std::make_shared<const std::string>("b")}};
    const std::string raw = write_mail(mail);
    expect_well_formed(raw);
    EXPECT_EQ(raw.find("\nBcc"), std::string::npos);
    const auto attachments = read_mail(raw).attachments;
    ASSERT_EQ(attachments.size(), 2U);
    EXPECT_EQ(attachments[0].type, "application/octet-stream");
    EXPECT_EQ(attachments[1].type, "application/octet-stream");
}

TEST(MimeParameter, stays_within_a_line_at_every_length) {
    for (const std::string letter : {"a", "ä", "日", "%"}) {
        std::string value;
        for (int i = 0; i < 60; ++i, value += letter) {
            const std::string written = mime_parameter("filename", value);
            std::size_t start = 0;
            while (start < written.size()) {
                const auto end = std::min(written.find("\r\n", start), written.size());
                ASSERT_LE(end - start, 76U) << written;
                start = end + 2;
            }
        }
    }
    EXPECT_EQ(mime_parameter("filename", "a b.pdf"), ";\r\n filename=\"a b.pdf\"");
    EXPECT_EQ(mime_parameter("filename", "ä.pdf"), ";\r\n filename*=utf-8''%C3%A4.pdf");
}

TEST(MailDraft, lets_no_field_add_a_header) {
    MailDraft mail = draft();
    const std::string bad = "x\r\nBcc: evil@x.org\r\n\r\nbody";
    mail.from_name = mail.subject = mail.message_id = mail.in_reply_to = mail.loop_id =
        mail.list_id = bad;
    mail.reply_to_address = mail.date = bad;
    mail.list_unsubscribe = {bad, "https://" + bad, "mailto:" + bad};
    mail.references = {bad, bad};
    const std::string raw = write_mail(mail);
    expect_well_formed(raw);
    EXPECT_EQ(raw.find("\nBcc"), std::string::npos);
    EXPECT_EQ(raw.find("\nbody"), std::string::npos);
    EXPECT_EQ(raw.find("\nReply-To"), std::string::npos);
    EXPECT_EQ(raw.find("\r\n\r\n"), raw.rfind("Content-Transfer-Encoding: quoted-printable") + 43);
}

TEST(MailDraft, lets_the_mail_program_unsubscribe_by_one_click_or_by_mail) {
    MailDraft mail = draft();
    mail.list_id = "digest.cluster.example.org";
    const std::string token(32, 'a');
    mail.list_unsubscribe = {
        "https://lotse.cluster.example.org/abmelden/" + token,
        "mailto:bedarf+" + token + "@cluster.example.org?subject=STOPP"};
    const std::string raw = write_mail(mail);
    EXPECT_NE(raw.find("\r\nList-Id: <digest.cluster.example.org>\r\n"), std::string::npos);
    EXPECT_NE(
        raw.find(
            "\r\nList-Unsubscribe: <" + mail.list_unsubscribe[0] + ">,\r\n <" +
            mail.list_unsubscribe[1] + ">\r\n"
        ),
        std::string::npos
    ) << raw;
    EXPECT_NE(
        raw.find("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), std::string::npos
    );
    EXPECT_NE(raw.find("\r\nPrecedence: bulk\r\n"), std::string::npos);
    EXPECT_EQ(read_mail(raw).text, read_mail(write_mail(draft())).text);
}

TEST(MailDraft, promises_one_click_only_with_an_https_address) {
    MailDraft mail = draft();
    mail.list_unsubscribe = {"mailto:bedarf+t@cluster.example.org?subject=STOPP"};
    const std::string by_mail = write_mail(mail);
    EXPECT_NE(by_mail.find("\r\nList-Unsubscribe: <mailto:bedarf+t@"), std::string::npos);
    EXPECT_EQ(by_mail.find("List-Unsubscribe-Post"), std::string::npos);
    mail.list_unsubscribe = {"http://plain.example/x", "javascript:x", "", std::string(901, 'h')};
    EXPECT_EQ(write_mail(mail).find("List-Unsubscribe"), std::string::npos);
    EXPECT_EQ(write_mail(draft()).find("List-"), std::string::npos);
}

TEST(MailDraft, names_one_https_address_and_never_folds_within_it) {
    MailDraft mail = draft();
    const std::string most = "https://a.example/" + std::string(882, 'x');
    mail.list_unsubscribe = {most, "https://b.example/x"};
    const std::string raw = write_mail(mail);
    EXPECT_NE(raw.find("List-Unsubscribe: <" + most + ">\r\n"), std::string::npos);
    EXPECT_EQ(raw.find("b.example"), std::string::npos);
    mail.list_unsubscribe = {most + "x"};
    EXPECT_EQ(write_mail(mail).find("List-Unsubscribe"), std::string::npos);
}

TEST(MailDraft, keeps_long_threads_short) {
    MailDraft mail = draft();
    mail.references.clear();
    for (int i = 0; i < 100; ++i) {
        mail.references.push_back("<" + std::to_string(i) + "@x>");
    }
    const auto references = read_mail(write_mail(mail)).references;
    ASSERT_EQ(references.size(), 20U);
    EXPECT_EQ(references.front(), "<0@x>");
    EXPECT_EQ(references.back(), "<99@x>");
}

TEST(MailDraft, knows_plain_addresses) {
    EXPECT_TRUE(is_plain_address("a.b+c@x-y.de"));
    for (const char* address :
         {"", "a", "a@", "@b", "a@b@c", "a b@c", "a@b\r\nX: y", "<a@b>", "ä@b.de", "a,b@c"}) {
        EXPECT_FALSE(is_plain_address(address)) << address;
    }
}

TEST(MailDraft, with_html_offers_both_and_reads_back_as_its_plain_text) {
    MailDraft mail = draft();
    mail.html = "<!DOCTYPE html>\n<p>ä</p>\n--=_clusterlotse_alternative--\n" +
                std::string(2'000, 'x') + "\n.\n";
    const std::string raw = write_mail(mail);
    expect_well_formed(raw);
    EXPECT_NE(raw.find("multipart/alternative"), std::string::npos);
    EXPECT_EQ(raw.find("\n--=_clusterlotse_alternative--\r\n"), raw.size() - 33)
        << "only the mail itself ends its parts";
    const std::string plain = write_mail(draft());
    EXPECT_EQ(read_mail(raw).full_text, read_mail(plain).full_text);
    EXPECT_TRUE(read_mail(raw).attachments.empty());
}
