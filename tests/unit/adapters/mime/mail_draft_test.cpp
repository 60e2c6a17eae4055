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

TEST(MailDraft, lets_no_field_add_a_header) {
    MailDraft mail = draft();
    const std::string bad = "x\r\nBcc: evil@x.org\r\n\r\nbody";
    mail.from_name = mail.subject = mail.message_id = mail.in_reply_to = mail.loop_id =
        mail.list_id = bad;
    mail.list_unsubscribe = mail.reply_to_address = mail.date = bad;
    mail.references = {bad, bad};
    const std::string raw = write_mail(mail);
    expect_well_formed(raw);
    EXPECT_EQ(raw.find("\nBcc"), std::string::npos);
    EXPECT_EQ(raw.find("\nbody"), std::string::npos);
    EXPECT_EQ(raw.find("\nReply-To"), std::string::npos);
    EXPECT_EQ(raw.find("\r\n\r\n"), raw.rfind("Content-Transfer-Encoding: quoted-printable") + 43);
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
