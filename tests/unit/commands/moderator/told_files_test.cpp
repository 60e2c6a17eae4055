// A file that a moderator sends beside what a firm told him is that firm's file.
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ToldFiles : public testing::Test {
protected:
    std::vector<Sent> says(const std::string& text, std::vector<AttachmentInfo> files) {
        InboundMessage message = scene_.chat(kModerator, text);
        message.attachments = std::move(files);
        return scene_.say(message);
    }
    AskingScene scene_;
};

TEST_F(ToldFiles, reach_the_asker_with_the_answer_and_nobody_else) {
    const auto sent =
        says("Wolfstein hat angerufen: 12 €/Stück, Angebot anbei", {pdf_named("Angebot.pdf")});
    const auto told = to(sent, kAsker);
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_THAT(
        told[0].message.text,
        AllOf(HasSubstr("Dreherei Wolfstein (am Telefon"), HasSubstr("Anbei: Angebot.pdf"))
    );
    EXPECT_THAT(told[0].message.attachments, SizeIs(1));
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(HasSubstr("Angebot.pdf liegt der Antwort bei"), Not(HasSubstr("nicht behalten")))
    );
    for (const char* const other : {kByMail, kEnglish}) {
        EXPECT_THAT(to(sent, other), IsEmpty());
    }
    const auto files = scene_.core().office().files.of_need(1);
    for (const auto& file : files) {
        EXPECT_TRUE(file.invitation_id);
    }
}

TEST_F(ToldFiles, of_two_kinds_are_read_back_both) {
    AttachmentInfo terms = pdf_named("Terms.pdf");
    terms.content = std::make_shared<const std::string>(*terms.content + "\n");
    EXPECT_THAT(
        only_text(
            says("Call from Wolfstein: €12 each, quote attached", {pdf_named("Quote.pdf"), terms}),
            kModerator
        ),
        HasSubstr("Quote.pdf, Terms.pdf liegen der Antwort bei")
    );
}

TEST_F(ToldFiles, beside_a_question_go_with_it) {
    const auto sent = says(
        "Wolfstein hat angerufen und fragt, ob das Material gestellt wird",
        {pdf_named("Skizze.pdf")}
    );
    ASSERT_THAT(to(sent, kAsker), SizeIs(1));
    EXPECT_THAT(to(sent, kAsker)[0].message.attachments, SizeIs(1));
}

TEST_F(ToldFiles, beside_what_several_told_are_given_to_none_and_he_hears_it) {
    const auto sent =
        says("Wolfstein kann für 12 €/Stück, Otterbach hat abgesagt", {pdf_named("Angebot.pdf")});
    std::string told;
    for (const Sent& one : to(sent, kModerator)) {
        told += one.message.text;
    }
    EXPECT_THAT(told, HasSubstr("Angebot.pdf habe ich nicht behalten"));
    for (const Sent& one : to(sent, kAsker)) {
        EXPECT_THAT(one.message.attachments, IsEmpty());
    }
}

}  // namespace
}  // namespace clusterlotse::test
