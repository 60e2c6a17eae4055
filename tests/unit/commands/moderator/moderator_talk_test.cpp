#include "commands/moderator/moderator_talk_words.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::asks_for_moderator;
using commands::words_to_moderator;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

using testing::Optional;
using testing::SizeIs;

constexpr const char* kToModerator = "An den Lotsen: Unsere Mailadresse hat sich geändert";

TEST(WordsToTheModerator, are_what_follows_his_name) {
    for (const char* const text :
         {"An den Lotsen: bitte melden",
          "LOTSE: bitte melden",
          "an den lotsen - bitte melden",
          "Hallo, an die Lotsin: bitte melden",
          "Nachricht an den Lotsen: bitte melden",
          "Für den Lotsen:\nbitte melden",
          "Moderator: bitte melden",
          "An die Geschäftsstelle: bitte melden",
          "an die Geschaeftsstelle: bitte melden",
          "To the moderator: bitte melden",
          "message for the moderator: bitte melden",
          "Sagen Sie dem Lotsen, dass bitte melden",
          "tell the moderator that bitte melden"}) {
        EXPECT_THAT(words_to_moderator(text), Optional(std::string("bitte melden"))) << text;
    }
    EXPECT_THAT(words_to_moderator("Lotse"), Optional(std::string()));
    EXPECT_THAT(words_to_moderator("An den Lotsen:"), Optional(std::string()));
    for (const char* const text :
         {kNeed,
          "Der Lotse hat angerufen",
          "an 2: bitte melden",
          "Lotsenboot: 20 Bleche",
          "Der Lotse: ein Film",
          "Hallo Lotse\nbitte melden",
          "Hallo Lotse - bitte melden",
          "ja",
          ""}) {
        EXPECT_EQ(words_to_moderator(text), std::nullopt) << text;
    }
}

TEST(WordsToTheModerator, may_ask_who_he_is) {
    for (const char* const text :
         {"Wie erreiche ich den Lotsen?",
          "wer ist hier der Lotse",
          "Kann ich mit einem Menschen sprechen?",
          "How do I reach the moderator?",
          "can I talk to a real person"}) {
        EXPECT_TRUE(asks_for_moderator(text)) << text;
    }
    for (const char* const text :
         {kNeed, "Wer ist Ihr Ansprechpartner für Lieferungen an Tor 3?"}) {
        EXPECT_FALSE(asks_for_moderator(text)) << text;
    }
}

TEST(TheModerator, is_reached_from_a_chat_and_answers_there) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kAsker, kToModerator);
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("dem Lotsen weitergegeben"));
    const auto card = to(sent, kModerator);
    ASSERT_THAT(card, SizeIs(1));
    EXPECT_THAT(
        card[0].message.text,
        AllOf(
            HasSubstr("Pumpenbau Alsenz GmbH schreibt Ihnen"),
            HasSubstr("„Unsere Mailadresse hat sich geändert“"),
            HasSubstr("Erika Brandt, @einkauf:cluster.test")
        )
    );
    const auto answer = scene.answer(card[0], "Danke, wie lautet die neue?");
    EXPECT_THAT(
        only_text(answer, kAsker), AllOf(HasSubstr("Lotse"), HasSubstr("wie lautet die neue?"))
    );
    EXPECT_THAT(only_text(answer, kModerator), HasSubstr("unterwegs zu Pumpenbau Alsenz GmbH"));
    const auto again = scene.answer(to(answer, kAsker)[0], "neu@pumpen.test");
    EXPECT_THAT(only_text(again, kModerator), HasSubstr("„neu@pumpen.test“"));
    EXPECT_FALSE(scene.core().office().needs.find(1));
}

TEST(TheModerator, is_reached_without_replying_on_a_phone) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kToModerator);
    const auto answer = scene.say_in_chat(kModerator, "Danke, wie lautet sie?");
    EXPECT_THAT(only_text(answer, kAsker), HasSubstr("wie lautet sie?"));
    const auto again = scene.say_in_chat(kAsker, "Die steht in der Signatur");
    EXPECT_THAT(only_text(again, kModerator), HasSubstr("steht in der Signatur"));
    EXPECT_THAT(to(scene.say_in_chat(kAsker, "Danke!"), kModerator), IsEmpty());
    const auto need = scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(to(need, kAsker).front().message.text, HasSubstr("B-2026-001"));
}

TEST(TheModerator, is_reached_by_mail_in_text_and_subject_and_the_answer_comes_by_mail) {
    ClusterScene scene;
    InboundMessage in_subject =
        scene.mail(kAskerMail, "An den Lotsen", "Unsere Mailadresse hat sich geändert");
    for (const InboundMessage& mail :
         {in_subject, scene.mail(kAskerMail, "Adresse", kToModerator)}) {
        const auto sent = scene.say(mail);
        EXPECT_THAT(only_text(sent, kAskerMail), HasSubstr("weitergegeben"));
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr("„Unsere Mailadresse hat"));
        const auto answer = scene.answer(to(sent, kModerator)[0], "Ist notiert");
        EXPECT_THAT(only_text(answer, kAskerMail), HasSubstr("Ist notiert"));
        EXPECT_EQ(to(answer, kAskerMail)[0].message.place, Place::mail);
    }
}

TEST(TheModerator, is_not_told_what_the_bot_is_asked_by_his_name) {
    for (const char* text :
         {"Hallo Lotse\n20 Drehteile aus 1.4301, Ø 40 x 120",
          "Lotse: 20 Drehteile aus 1.4301, Ø 40 x 120",
          "Moin Lotse - wir suchen jemanden für 20 Drehteile aus 1.4301"}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_EQ(to(sent, kTurner).size(), 1u) << text;
    }
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto sent = scene.answer(to(asked, kTurner).front(), "Lotse: können wir, 12 €/Stück");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("12 €/Stück"));
}

/// A file of this name that nobody may pass on.
AttachmentInfo program_named(const std::string& name) {
    AttachmentInfo file = pdf_named(name);
    file.content = std::make_shared<const std::string>("MZ\x90 this program");
    return file;
}

std::vector<Sent> say_with_files(
    ClusterScene& scene, InboundMessage message, std::vector<AttachmentInfo> files
) {
    message.attachments = std::move(files);
    return scene.say(std::move(message));
}

TEST(TheModerator, gets_the_files_that_come_with_words_to_him) {
    AskingScene scene;
    for (const InboundMessage& said :
         {scene.chat(kAsker, "An den Lotsen: So sieht der Riss aus"),
          scene.mail(kAskerMail, "Riss", "An den Lotsen: So sieht der Riss aus")}) {
        const auto sent = say_with_files(scene, said, {pdf_named("Riss.pdf")});
        const auto card = to(sent, kModerator);
        ASSERT_THAT(card, SizeIs(1));
        EXPECT_THAT(
            card[0].message.text,
            AllOf(HasSubstr("„So sieht der Riss aus“"), HasSubstr("Dabei: Riss.pdf"))
        );
        ASSERT_THAT(card[0].message.attachments, SizeIs(1));
        EXPECT_EQ(card[0].message.attachments[0].name, "Riss.pdf");
        EXPECT_THAT(card[0].message.attachments[0].content, testing::NotNull());
        EXPECT_THAT(only_text(sent, said.sender), HasSubstr("Mitgeschickt: Riss.pdf"));
        EXPECT_THAT(to(sent, kTurner), IsEmpty());
    }
}

TEST(TheModerator, gets_a_file_without_words_that_is_addressed_to_him) {
    ClusterScene scene;
    for (const InboundMessage& said :
         {scene.chat(kAsker, "An den Lotsen:"), scene.mail(kAskerMail, "An den Lotsen", "")}) {
        const auto sent = say_with_files(scene, said, {pdf_named("Riss.pdf")});
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr("schickt Ihnen Riss.pdf."));
        EXPECT_THAT(to(sent, kModerator)[0].message.attachments, SizeIs(1));
    }
}

TEST(TheModerator, sends_a_file_to_a_member_and_gets_one_back) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kAsker, kToModerator);
    InboundMessage answer = scene.chat(kModerator, "Bitte ausfüllen");
    answer.answers_to = {to(sent, kModerator)[0].remote_id};
    const auto there = say_with_files(scene, answer, {pdf_named("Formular.pdf")});
    EXPECT_THAT(
        only_text(there, kAsker),
        AllOf(HasSubstr("Bitte ausfüllen"), HasSubstr("Dabei: Formular.pdf"))
    );
    EXPECT_THAT(to(there, kAsker)[0].message.attachments, SizeIs(1));
    EXPECT_THAT(only_text(there, kModerator), HasSubstr("mit Formular.pdf"));
    // A file alone goes where the talk goes.
    const auto back =
        say_with_files(scene, scene.chat(kAsker, ""), {pdf_named("Formular-fertig.pdf")});
    EXPECT_THAT(only_text(back, kModerator), HasSubstr("schickt Ihnen Formular-fertig.pdf"));
    EXPECT_THAT(to(back, kModerator)[0].message.attachments, SizeIs(1));
    const auto again =
        say_with_files(scene, scene.chat(kModerator, ""), {pdf_named("Quittung.pdf")});
    EXPECT_THAT(only_text(again, kAsker), HasSubstr("schickt Ihnen Quittung.pdf"));
}

TEST(TheModerator, gets_no_file_that_can_run_and_its_sender_hears_why) {
    ClusterScene scene;
    const auto sent = say_with_files(
        scene, scene.chat(kAsker, kToModerator), {program_named("setup.exe"), pdf_named("Riss.pdf")}
    );
    EXPECT_THAT(to(sent, kModerator)[0].message.attachments, SizeIs(1));
    const auto told = to(sent, kAsker);
    ASSERT_THAT(told, SizeIs(2));
    EXPECT_THAT(
        told[1].message.text, AllOf(HasSubstr("Zu Ihren Dateien"), HasSubstr("• setup.exe"))
    );
    const auto alone =
        say_with_files(scene, scene.chat(kAsker, "An den Lotsen:"), {program_named("setup.exe")});
    EXPECT_THAT(to(alone, kModerator), IsEmpty());
    EXPECT_THAT(only_text(alone, kAsker), HasSubstr("• setup.exe"));
}

TEST(TheModerator, hears_which_need_it_is_about) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kTurner, "An den Lotsen: B-2026-001 ist doch doppelt?");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("schreibt Ihnen zu B-2026-001"));
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
    EXPECT_EQ(scene.state_of("dreherei"), "asked");
}

TEST(TheModerator, is_named_to_who_looks_for_a_person) {
    ClusterScene scene;
    for (const char* const words : {"Wie erreiche ich den Lotsen?", "Lotse"}) {
        EXPECT_THAT(
            only_text(scene.say_in_chat(kAsker, words), kAsker),
            AllOf(HasSubstr("@lotse:cluster.test"), HasSubstr("An den Lotsen: …"))
        ) << words;
    }
    const auto told = scene.say_in_chat("@fremd:cluster.test", "Hallo");
    EXPECT_THAT(only_text(told, "@fremd:cluster.test"), HasSubstr("@lotse:cluster.test"));
}

TEST(TheModerator, is_named_at_the_address_of_the_readers_channel) {
    ClusterScene scene(
        ClusterScene::unlimited(),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::email, "lotse@cluster.test"}}
    );
    EXPECT_THAT(
        only_text(scene.say(scene.mail("x@fremd.test", "Frage", "Hallo?")), "x@fremd.test"),
        HasSubstr("(lotse@cluster.test)")
    );
}

TEST(TheModerator, that_nobody_is_keeps_nothing_secretly) {
    ClusterScene scene(ClusterScene::unlimited(), "Europe/Berlin", ":memory:", {});
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, kToModerator), kAsker),
        HasSubstr("Weitergegeben habe ich deshalb nichts")
    );
}

TEST(TheModerator, who_has_a_deputy_lets_him_know_what_he_answered) {
    ClusterScene scene(
        ClusterScene::unlimited(),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}}
    );
    const auto sent = scene.say_in_chat(kAsker, kToModerator);
    EXPECT_THAT(to(sent, kDeputy), SizeIs(1));
    const auto answer = scene.answer(to(sent, kModerator)[0], "Ist notiert");
    EXPECT_THAT(only_text(answer, kDeputy), AllOf(HasSubstr("geantwortet"), HasSubstr("notiert")));
}

TEST(TheModerator, who_decides_what_waits_does_not_write_to_a_member_by_mistake) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kTurner, "An den Lotsen: Wir haben eine neue Maschine im Haus");
    const auto sent = scene.say_in_chat(kModerator, "B-2026-001 ja");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("ist freigegeben"));
}

}  // namespace
}  // namespace clusterlotse::test
