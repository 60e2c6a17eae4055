#include "commands/wishes/unsubscribe.hpp"

#include "commands/digest/digest_wishes.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::Page;
using commands::PageRequest;
using storage::DigestRhythm;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class Unsubscribing : public ::testing::Test {
protected:
    commands::Office& office() { return scene_.core().office(); }

    std::string token_of(const std::string& reader) {
        return office().readers.enrol({Channel::email, reader}).unsubscribe_token;
    }

    DigestRhythm rhythm_of(const std::string& reader) {
        return office().readers.find({Channel::email, reader}).rhythm;
    }

    /// A mail as a mail program writes it for its unsubscribe button.
    InboundMessage button(const std::string& sender, const std::string& token) {
        InboundMessage mail = scene_.mail(sender, "STOPP", "");
        mail.reply_token = token;
        mail.verdict = SenderVerdict::unknown;
        return mail;
    }

    Page ask(const std::string& method, const std::string& token, const std::string& body = "") {
        return scene_.core().unsubscribe_page(
            {method, "/abmelden/" + token, "application/x-www-form-urlencoded", body}
        );
    }

    ClusterScene scene_;
    const std::string reader_ = kByMail;
};

TEST_F(Unsubscribing, every_digest_mail_tells_the_mail_program_how) {
    OutboundMessage digest;
    digest.channel = Channel::email;
    digest.recipient = "Vertrieb@zerspaner.test";
    commands::make_unsubscribable(office(), digest);
    const std::string token = token_of(reader_);
    EXPECT_EQ(digest.list_id, "digest.cluster.test");
    EXPECT_THAT(
        digest.list_unsubscribe,
        ElementsAre(
            "https://lotse.cluster.test/abmelden/" + token,
            "mailto:bedarf+" + token + "@cluster.test?subject=STOPP"
        )
    );
    OutboundMessage chat;
    chat.recipient = kTurner;
    commands::make_unsubscribable(office(), chat);
    EXPECT_THAT(chat.list_unsubscribe, IsEmpty());
    EXPECT_EQ(chat.list_id, "");
}

TEST_F(Unsubscribing, the_button_of_the_mail_program_needs_no_proof_but_its_address) {
    const std::string token = token_of(reader_);
    const auto told = scene_.say(button("jemand@anderswo.test", token));
    EXPECT_EQ(rhythm_of(reader_), DigestRhythm::off);
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_EQ(told[0].message.recipient, reader_) << "at the registered address";
    EXPECT_THAT(told[0].message.text, HasSubstr("abbestellt"));
    EXPECT_THAT(scene_.say(button("jemand@anderswo.test", token)), IsEmpty()) << "once";
}

TEST_F(Unsubscribing, works_for_a_mail_marked_as_written_by_a_machine) {
    InboundMessage mail = button(reader_, token_of(reader_));
    mail.automatic = true;
    scene_.say(mail);
    EXPECT_EQ(rhythm_of(reader_), DigestRhythm::off);
}

TEST_F(Unsubscribing, an_unverified_mail_can_do_nothing_but_end_the_digest) {
    const std::string token = token_of(reader_);
    InboundMessage mail = button(reader_, token);
    mail.subject = "";
    mail.text = "STOPP ANFRAGEN";
    scene_.say(mail);
    EXPECT_EQ(rhythm_of(reader_), DigestRhythm::off);
    EXPECT_TRUE(office().members.request_recipient(*office().profiles.find("zerspaner")));
    mail = button(reader_, token);
    mail.subject = "";
    mail.text = "20 Drehteile aus 1.4301, Ø 40 x 120";
    scene_.say(mail);
    EXPECT_FALSE(office().needs.find_number("B-2026-001"));
}

TEST_F(Unsubscribing, the_reader_himself_may_say_something_milder) {
    InboundMessage mail = button(reader_, token_of(reader_));
    mail.verdict = SenderVerdict::pass;
    mail.subject = "STOPP";
    mail.text = "Bitte nur noch monatlich";
    EXPECT_THAT(only_text(scene_.say(mail), reader_), HasSubstr("einmal im Monat"));
    EXPECT_EQ(rhythm_of(reader_), DigestRhythm::monthly);
    mail = button(kAskerMail, token_of(reader_));
    mail.verdict = SenderVerdict::pass;
    mail.text = "monatlich";
    scene_.say(mail);
    EXPECT_EQ(rhythm_of(reader_), DigestRhythm::off) << "another member with his address";
    EXPECT_EQ(rhythm_of(kAskerMail), DigestRhythm::weekly);
}

TEST_F(Unsubscribing, a_reply_token_is_no_unsubscribe_token) {
    const auto asked = scene_.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    const auto request = to(asked, kByMail);
    ASSERT_THAT(request, SizeIs(1));
    InboundMessage mail = button(kByMail, request[0].message.reply_token);
    mail.subject = "AW: Anfrage";
    mail.text = "Können wir, 12 € das Stück";
    scene_.say(mail);
    EXPECT_EQ(rhythm_of(kByMail), DigestRhythm::weekly);
}

TEST_F(Unsubscribing, looking_at_the_page_changes_nothing) {
    const std::string token = token_of(reader_);
    for (const char* method : {"GET", "HEAD"}) {
        const Page page = ask(method, token);
        EXPECT_EQ(page.status, 200);
        EXPECT_THAT(page.html, HasSubstr("<form method=\"post\">"));
        EXPECT_THAT(page.html, HasSubstr("Übersicht abbestellen"));
        EXPECT_THAT(page.html, HasSubstr("lang=\"de\""));
        EXPECT_EQ(rhythm_of(reader_), DigestRhythm::weekly);
    }
}

TEST_F(Unsubscribing, one_click_ends_the_digest_and_sends_nothing) {
    const std::string token = token_of(reader_);
    const Page page = ask("POST", token, "List-Unsubscribe=One-Click");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.html, HasSubstr("ist abbestellt"));
    EXPECT_THAT(page.html, Not(HasSubstr("<form")));
    EXPECT_EQ(rhythm_of(reader_), DigestRhythm::off);
    EXPECT_THAT(scene_.take_outbox(), IsEmpty());
    EXPECT_EQ(ask("POST", token, "List-Unsubscribe=One-Click").html, page.html) << "idempotent";
    EXPECT_EQ(ask("GET", token).html, page.html) << "looking again";
}

TEST_F(Unsubscribing, one_click_may_be_a_form_of_several_parts) {
    const PageRequest request{
        "POST",
        "/x/y/" + token_of(reader_) + "?utm=1",
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; "
        "name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n"};
    EXPECT_EQ(scene_.core().unsubscribe_page(request).status, 200);
    EXPECT_EQ(rhythm_of(reader_), DigestRhythm::off);
}

TEST_F(Unsubscribing, another_post_and_another_method_change_nothing) {
    const std::string token = token_of(reader_);
    for (const char* body : {"", "List-Unsubscribe=", "xList-Unsubscribe=One-Click", "a=1&b=2"}) {
        EXPECT_EQ(ask("POST", token, body).status, 400) << body;
    }
    for (const char* method : {"PUT", "DELETE", "OPTIONS", ""}) {
        EXPECT_EQ(ask(method, token, "List-Unsubscribe=One-Click").status, 405) << method;
    }
    EXPECT_EQ(rhythm_of(reader_), DigestRhythm::weekly);
}

TEST_F(Unsubscribing, an_unknown_address_is_a_page_that_helps) {
    token_of(reader_);
    for (const std::string& token :
         {std::string(), std::string(32, 'a'), std::string("%00"), std::string(5000, 'f')}) {
        const Page page = ask("POST", token, "List-Unsubscribe=One-Click");
        EXPECT_EQ(page.status, 404) << token;
        EXPECT_THAT(page.html, HasSubstr("STOPP"));
        EXPECT_THAT(page.html, Not(HasSubstr("<form")));
    }
    EXPECT_EQ(rhythm_of(reader_), DigestRhythm::weekly);
}

TEST_F(Unsubscribing, the_page_speaks_the_readers_language) {
    const std::string token = office().readers.enrol({Channel::matrix, kEnglish}).unsubscribe_token;
    EXPECT_THAT(ask("GET", token).html, HasSubstr("Unsubscribe from the digest?"));
}

}  // namespace
}  // namespace clusterlotse::test
