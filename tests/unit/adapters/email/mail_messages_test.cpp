#include "adapters/email/inbound_mail.hpp"
#include "adapters/email/outbound_mail.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::email {
namespace {

using testing::HasSubstr;
using testing::Not;

const TimePoint kNow(std::chrono::seconds(1'800'000'000));

InboundMessage read(const std::string& raw, const std::string& problem = "") {
    MailReadingOptions options;
    options.own_address = "bedarf@cluster.example";
    options.loop_id = options.own_address;
    FetchedMail mail;
    mail.uid = 3;
    mail.raw = raw;
    mail.problem = problem;
    return to_inbound(mail, 9, options, kNow);
}

TEST(InboundMail, finds_the_reply_token_only_in_its_own_address) {
    const std::string own = "Bedarf@Cluster.example";
    EXPECT_EQ(reply_token_in({"x@y.example", "bedarf+0a1b@cluster.example"}, own), "0a1b");
    EXPECT_EQ(reply_token_in({"BEDARF+0A1B@CLUSTER.EXAMPLE"}, own), "0a1b");
    EXPECT_EQ(reply_token_in({"bedarf+a+b@cluster.example"}, own), "a+b");
    for (const char* address :
         {"bedarf@cluster.example",
          "bedarf+@cluster.example",
          "bedarf+0a1b@cluster.example.boese.example",
          "bedarf+0a1b@boese.example",
          "xbedarf+0a1b@cluster.example",
          ""}) {
        EXPECT_EQ(reply_token_in({address}, own), "") << address;
    }
    EXPECT_EQ(reply_token_in({"bedarf+" + std::string(129, 'a') + "@cluster.example"}, own), "");
}

TEST(InboundMail, gives_the_same_mail_the_same_key_and_another_mail_another) {
    const std::string head = "From: a@b.example\r\nDate: Fri, 20 Nov 2026 11:00:00 +0100\r\n";
    const std::string id = "Message-ID: <1@b.example>\r\n";
    const auto first = read(head + id + "\r\neins\r\n");
    EXPECT_EQ(read("Received: from x\r\n" + head + id + "\r\neins\r\n").key, first.key);
    EXPECT_NE(read(head + id + "\r\nzwei\r\n").key, first.key);
    EXPECT_EQ(first.message_id, "<1@b.example>");
    const auto nameless = read(head + "\r\neins\r\n");
    EXPECT_EQ(nameless.message_id, "");
    EXPECT_EQ(nameless.key.size(), 64u);
}

TEST(InboundMail, records_nothing_as_unreadable_and_a_header_alone_as_answerable) {
    const auto nothing = read("", "lost");
    EXPECT_EQ(nothing.kind, InboundKind::unreadable);
    EXPECT_TRUE(nothing.automatic);
    EXPECT_EQ(nothing.key, "uid 9 3");
    const auto header = read("From: a@b.example\r\nSubject: x\r\n\r\n", "too large");
    EXPECT_EQ(header.kind, InboundKind::unreadable);
    EXPECT_FALSE(header.automatic);
    EXPECT_EQ(header.sender, "a@b.example");
}

TEST(InboundMail, keeps_an_answer_to_us_that_forbids_automatic_answers) {
    const std::string head = "From: a@b.example\r\nX-Auto-Response-Suppress: All\r\nSubject: x\r\n";
    EXPECT_TRUE(read(head + "To: bedarf@cluster.example\r\n\r\nx\r\n").automatic);
    EXPECT_FALSE(read(head + "To: bedarf+0a1b@cluster.example\r\n\r\nx\r\n").automatic);
}

TEST(InboundMail, takes_a_sender_without_address_as_automatic) {
    EXPECT_TRUE(read("From: Niemand\r\nSubject: x\r\n\r\nhallo\r\n").automatic);
}

Dispatch row() {
    Dispatch dispatch;
    dispatch.delivery_key = "aa11";
    dispatch.message.recipient = "firma@example.org";
    dispatch.message.subject = "B-2026-001";
    dispatch.message.text = "Guten Tag";
    return dispatch;
}

TEST(OutboundMail, names_the_row_in_message_id_reply_to_and_envelope) {
    auto dispatch = row();
    dispatch.message.reply_token = "0a1b";
    const auto mail = compose(dispatch, "bedarf@cluster.example", "Cluster", kNow);
    EXPECT_EQ(mail.from, "bedarf+0a1b@cluster.example");
    EXPECT_EQ(mail.fallback_from, "bedarf@cluster.example");
    EXPECT_THAT(mail.data, HasSubstr("Message-ID: <aa11@cluster.example>\r\n"));
    EXPECT_THAT(mail.data, HasSubstr("Reply-To: Cluster <bedarf+0a1b@cluster.example>\r\n"));
    EXPECT_THAT(mail.data, HasSubstr("Auto-Submitted: auto-generated\r\n"));
}

TEST(OutboundMail, puts_what_is_answered_at_the_end_of_the_references_once) {
    auto dispatch = row();
    dispatch.message.reply_to = "<b@x>";
    dispatch.message.references = {"<b@x>", "<a@x>"};
    const auto mail = compose(dispatch, "bedarf@cluster.example", "Cluster", kNow);
    EXPECT_THAT(mail.data, HasSubstr("References: <a@x>\r\n <b@x>\r\n"));
    EXPECT_THAT(mail.data, HasSubstr("In-Reply-To: <b@x>\r\n"));
    EXPECT_THAT(mail.data, HasSubstr("Auto-Submitted: auto-replied\r\n"));
    EXPECT_EQ(mail.from, "bedarf@cluster.example");
    EXPECT_EQ(mail.fallback_from, "");
}

TEST(OutboundMail, lets_no_field_add_a_header) {
    auto dispatch = row();
    dispatch.message.subject = "x\r\nBcc: alle@example.org";
    dispatch.message.reply_token = "a\r\nBcc: b@c";
    dispatch.message.reply_to = "<a@x>\r\nBcc: d@e";
    const auto mail = compose(dispatch, "bedarf@cluster.example", "Cluster\r\nBcc: f@g", kNow);
    EXPECT_THAT(mail.data, Not(HasSubstr("\nBcc:")));
    EXPECT_EQ(mail.from, "bedarf@cluster.example");
}

TEST(OutboundMail, of_a_digest_carries_its_list_and_how_to_leave_it) {
    Dispatch dispatch;
    dispatch.delivery_key = std::string(32, 'b');
    dispatch.message.recipient = "a@b.example";
    dispatch.message.subject = "Übersicht";
    dispatch.message.text = "1 …";
    dispatch.message.reply_token = std::string(32, 'c');
    EXPECT_THAT(
        compose(dispatch, "bedarf@cluster.example", "C", kNow).data, Not(HasSubstr("List-"))
    );
    dispatch.message.list_id = "digest.cluster.example";
    dispatch.message.list_unsubscribe = {
        "https://lotse.example/x/t", "mailto:bedarf+t@cluster.example?subject=STOPP"};
    const std::string mail = compose(dispatch, "bedarf@cluster.example", "C", kNow).data;
    EXPECT_THAT(mail, HasSubstr("\r\nList-Id: <digest.cluster.example>\r\n"));
    EXPECT_THAT(
        mail,
        HasSubstr("\r\nList-Unsubscribe: <https://lotse.example/x/t>,\r\n "
                  "<mailto:bedarf+t@cluster.example?subject=STOPP>\r\n"
                  "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
    );
}

}  // namespace
}  // namespace clusterlotse::email
