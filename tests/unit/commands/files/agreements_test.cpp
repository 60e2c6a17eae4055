// What is said of who may see files, and files that wait for an agreement.
#include "commands/files/file_words.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/support/sample_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using commands::nda_said;
using commands::stage_said;
using storage::FileStage;
using test_support::pdf_of;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::string drawing_under_agreement() {
    return pdf_of("BT (Welle) Tj ET");
}

TEST(FileWords, say_who_may_see_the_files) {
    EXPECT_EQ(stage_said("Zeichnung darf jeder sehen"), FileStage::open);
    EXPECT_EQ(stage_said("Die Dateien können alle sehen."), FileStage::open);
    EXPECT_EQ(stage_said("everybody may see the drawing"), FileStage::open);
    EXPECT_EQ(stage_said("Zeichnung erst nach NDA"), FileStage::after_nda);
    EXPECT_EQ(stage_said("drawing only after signed NDA"), FileStage::after_nda);
    EXPECT_EQ(stage_said("Zeichnung nur mit Auftrag"), FileStage::with_order);
    EXPECT_EQ(stage_said("Drawing only with the order"), FileStage::with_order);
    EXPECT_EQ(stage_said("Zeichnung nach Interesse"), FileStage::after_interest);
    for (const char* const text :
         {kNeed,
          "Zeichnung kommt",
          "nur mit Zeugnis 3.1",
          "Zeichnung liegt bei",
          "Angebot nach Zeichnung"}) {
        EXPECT_EQ(stage_said(text), std::nullopt) << text;
    }
}

TEST(FileWords, say_that_an_agreement_is_there) {
    EXPECT_EQ(nda_said("NDA mit 2 liegt vor"), "2");
    EXPECT_EQ(nda_said("NDA with Sickingen Precision is signed"), "Sickingen Precision");
    EXPECT_EQ(nda_said("NDA liegt vor"), "");
    EXPECT_EQ(nda_said("NDA liegt noch nicht vor"), std::nullopt);
    EXPECT_EQ(nda_said("Zeichnung erst nach NDA"), std::nullopt);
}

TEST(Files, wait_for_an_agreement_with_that_one_firm) {
    ClusterScene scene;
    const auto asked = scene.say(with(
        scene.chat(kAsker, std::string(kNeed) + ". Zeichnung erst nach NDA."),
        "Welle.pdf",
        drawing_under_agreement()
    ));
    EXPECT_THAT(names_to(scene.answer(to(asked, kEnglish).front(), "1"), kEnglish), IsEmpty());
    const auto answer = scene.answer(to(asked, kTurner).front(), "1");
    EXPECT_THAT(names_to(answer, kTurner), IsEmpty());
    const auto unknown = scene.answer(to(asked, kAsker).front(), "NDA mit 7 liegt vor");
    EXPECT_THAT(only_text(unknown, kAsker), HasSubstr("Mit welcher Firma"));
    const auto noted = scene.answer(to(asked, kAsker).front(), "NDA mit 2 liegt vor");
    EXPECT_THAT(only_text(noted, kAsker), HasSubstr("mit Dreherei Wolfstein gibt es eine NDA"));
    EXPECT_THAT(names_to(noted, kTurner), SizeIs(1));
    EXPECT_THAT(names_to(noted, kEnglish), IsEmpty());
}

TEST(Files, wait_for_an_agreement_that_is_said_in_the_words_they_come_with) {
    constexpr const char* kWords[] = {
        "Zeichnung nur nach NDA",
        "Anbei, aber bitte nur nach NDA herausgeben",
        "die Zeichnung gibt es erst mit Geheimhaltungsvereinbarung",
        "Hier die Zeichnung zu B-2026-001, bitte erst nach unterschriebener NDA herausgeben",
        "Drawing attached, NDA first please"};
    for (const char* const words : kWords) {
        // With one interested firm and with two, as a reply to its answer and as words of his own.
        for (const bool two : {false, true}) {
            ClusterScene scene;
            const auto asked = scene.say_in_chat(kAsker, kNeed);
            const auto told = scene.answer(to(asked, kTurner).front(), "Interesse");
            if (two) {
                scene.answer(to(asked, kEnglish).front(), "interested");
            }
            const auto sent =
                scene.say(with(scene.chat(kAsker, words), "Welle.pdf", drawing_under_agreement()));
            EXPECT_THAT(names_to(sent, kTurner), IsEmpty()) << words << two;
            EXPECT_THAT(names_to(sent, kEnglish), IsEmpty()) << words << two;
            const auto replied = scene.say(answer_with(
                scene, to(told, kAsker).front(), words, "Welle 2.pdf", drawing_under_agreement()
            ));
            EXPECT_THAT(names_to(replied, kTurner), IsEmpty()) << words << two;
            EXPECT_THAT(names_to(replied, kEnglish), IsEmpty()) << words << two;
            const auto signed_now = scene.say_in_chat(kAsker, "NDA mit Wolfstein liegt vor");
            EXPECT_FALSE(names_to(signed_now, kTurner).empty()) << words << two;
            EXPECT_THAT(names_to(signed_now, kEnglish), IsEmpty()) << words << two;
        }
    }
}

TEST(Files, that_answer_a_question_wait_for_the_agreement_said_with_them) {
    for (const char* const words :
         {"Anbei, aber bitte nur nach NDA herausgeben",
          "die Zeichnung gibt es erst mit Geheimhaltungsvereinbarung"}) {
        ClusterScene scene;
        const auto asked = scene.say_in_chat(kAsker, kNeed);
        const auto question =
            scene.answer(to(asked, kTurner).front(), "Interesse. Gibt es eine Zeichnung?");
        const auto sent = scene.say(answer_with(
            scene, to(question, kAsker).front(), words, "Welle.pdf", drawing_under_agreement()
        ));
        EXPECT_THAT(names_to(sent, kTurner), IsEmpty()) << words;
        std::string told;
        for (const Sent& one : to(sent, kAsker)) {
            told += one.message.text + "\n";
        }
        EXPECT_THAT(told, HasSubstr("NDA")) << words;
        EXPECT_THAT(told, Not(HasSubstr("sobald sie Interesse hat"))) << words;
    }
}

TEST(Files, go_to_the_firm_whose_word_of_a_signed_agreement_the_asker_confirms) {
    ClusterScene scene;
    const auto asked = scene.say(with(
        scene.chat(kAsker, std::string(kNeed) + ". Zeichnung erst nach NDA."),
        "Welle.pdf",
        drawing_under_agreement()
    ));
    scene.answer(to(asked, kEnglish).front(), "interested");
    const auto question =
        scene.answer(to(asked, kTurner).front(), "Interesse. NDA unterschrieben, bitte Zeichnung");
    const auto sent = scene.answer(to(question, kAsker).front(), "ja");
    EXPECT_THAT(names_to(sent, kTurner), SizeIs(1));
    EXPECT_THAT(to(sent, kEnglish), IsEmpty());
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("mit Dreherei Wolfstein gibt es eine NDA"));
}

}  // namespace
}  // namespace clusterlotse::test
