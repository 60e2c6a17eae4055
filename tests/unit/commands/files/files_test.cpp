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

std::string drawing() {
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

TEST(Files, of_a_need_are_named_on_the_card_and_go_to_whoever_is_interested_once) {
    ClusterScene scene;
    const auto asked = scene.say(with(scene.chat(kAsker, kNeed), "Welle Alsenz.pdf", drawing()));
    EXPECT_THAT(
        to(asked, kAsker).front().message.text, HasSubstr("Anbei: Welle Alsenz.pdf – das gebe ich")
    );
    EXPECT_THAT(only_text(asked, kTurner), HasSubstr("sobald Sie Interesse haben"));
    EXPECT_THAT(names_to(asked, kTurner), IsEmpty());
    const auto interested = scene.answer(to(asked, kTurner).front(), "1");
    EXPECT_THAT(names_to(interested, kTurner), testing::ElementsAre("B-2026-001-1.pdf"));
    EXPECT_THAT(names_to(interested, kEnglish), IsEmpty());
    EXPECT_THAT(
        names_to(scene.answer(to(asked, kTurner).front(), "4 12 €/Stück"), kTurner), IsEmpty()
    );
    EXPECT_THAT(scene.core().office().files.releases_of(1), SizeIs(1));
    EXPECT_THAT(
        names_to(scene.answer(to(asked, kEnglish).front(), "no capacity"), kEnglish), IsEmpty()
    );
}

TEST(Files, of_an_anonymous_asker_come_with_a_word_about_what_cannot_be_searched) {
    const auto card = [](const std::string& need, const std::string& name) {
        ClusterScene scene;
        const auto asked = scene.say(with(scene.chat(kAsker, need), name, drawing()));
        EXPECT_THAT(only_text(asked, kTurner), Not(HasSubstr("Schriftfeld")));
        return to(asked, kAsker).front().message.text;
    };
    EXPECT_THAT(
        card(kNeed, "Welle.pdf"), HasSubstr("Was nur als Bild dasteht (Schriftfeld, Logo)")
    );
    EXPECT_THAT(
        card(std::string(kNeed) + ". Unser Name darf genannt werden.", "Welle.pdf"),
        Not(HasSubstr("Schriftfeld"))
    );
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(to(asked, kAsker).front().message.text, Not(HasSubstr("Schriftfeld")));
    EXPECT_THAT(
        only_text(scene.say(with(scene.chat(kAsker, ""), "Welle.pdf", drawing())), kAsker),
        HasSubstr("Was nur als Bild dasteht (Schriftfeld, Logo)")
    );
}

TEST(Files, are_not_vouched_for_to_the_moderator_of_an_anonymous_need) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    const auto asked = scene.say(with(scene.chat(kAsker, kNeed), "Welle.pdf", drawing()));
    EXPECT_THAT(
        only_text(asked, kModerator), HasSubstr("Was in den Dateien steht, kann ich nicht sicher")
    );
    const auto open = scene.say(with(
        scene.chat(kAsker, "30 Wellen aus C45. Unser Name darf genannt werden."),
        "Welle.pdf",
        drawing()
    ));
    EXPECT_THAT(only_text(open, kModerator), Not(HasSubstr("nicht sicher")));
}

TEST(Files, that_everybody_may_see_follow_the_request) {
    ClusterScene scene;
    const auto asked = scene.say(with(
        scene.chat(kAsker, std::string(kNeed) + ". Zeichnung darf jeder sehen."),
        "Welle.pdf",
        drawing()
    ));
    EXPECT_THAT(names_to(asked, kTurner), SizeIs(1));
    EXPECT_THAT(names_to(asked, kByMail), SizeIs(1));
}

TEST(Files, wait_for_an_agreement_with_that_one_firm) {
    ClusterScene scene;
    const auto asked = scene.say(with(
        scene.chat(kAsker, std::string(kNeed) + ". Zeichnung erst nach NDA."),
        "Welle.pdf",
        drawing()
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
            const auto sent = scene.say(with(scene.chat(kAsker, words), "Welle.pdf", drawing()));
            EXPECT_THAT(names_to(sent, kTurner), IsEmpty()) << words << two;
            EXPECT_THAT(names_to(sent, kEnglish), IsEmpty()) << words << two;
            const auto replied = scene.say(
                answer_with(scene, to(told, kAsker).front(), words, "Welle 2.pdf", drawing())
            );
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
        const auto sent = scene.say(
            answer_with(scene, to(question, kAsker).front(), words, "Welle.pdf", drawing())
        );
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
        drawing()
    ));
    scene.answer(to(asked, kEnglish).front(), "interested");
    const auto question =
        scene.answer(to(asked, kTurner).front(), "Interesse. NDA unterschrieben, bitte Zeichnung");
    const auto sent = scene.answer(to(question, kAsker).front(), "ja");
    EXPECT_THAT(names_to(sent, kTurner), SizeIs(1));
    EXPECT_THAT(to(sent, kEnglish), IsEmpty());
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("mit Dreherei Wolfstein gibt es eine NDA"));
}

TEST(Files, may_be_opened_later_in_a_word) {
    ClusterScene scene;
    const auto asked = scene.say(with(scene.chat(kAsker, kNeed), "Welle.pdf", drawing()));
    const auto opened = scene.answer(to(asked, kAsker).front(), "Die Zeichnung darf jeder sehen.");
    EXPECT_THAT(only_text(opened, kAsker), HasSubstr("darf jeder sehen, den ich frage"));
    EXPECT_THAT(names_to(opened, kTurner), SizeIs(1));
    EXPECT_THAT(names_to(opened, kEnglish), SizeIs(1));
}

TEST(Files, that_can_run_or_are_missing_are_refused_with_name_and_reason) {
    ClusterScene scene;
    InboundMessage message =
        with(scene.chat(kAsker, kNeed), "Zeichnung.pdf.exe", std::string("MZ\x90\0", 4));
    message.attachments.push_back(
        {"gross.step", "model/step", 99u << 20, nullptr, ContentGap::too_large}
    );
    const auto sent = scene.say(message);
    const auto told = to(sent, kAsker);
    ASSERT_THAT(told, SizeIs(2));
    EXPECT_THAT(
        told[1].message.text, HasSubstr("• Zeichnung.pdf.exe: so etwas kann ein Programm starten")
    );
    EXPECT_THAT(told[1].message.text, HasSubstr("• gross.step: sie ist größer als 20 MB"));
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Zeichnung:")));
}

TEST(Files, that_were_for_one_firm_alone_do_not_go_to_another_that_gets_the_order) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto turner = scene.answer(to(asked, kTurner).front(), "4 12 €/Stück");
    scene.answer(to(asked, kEnglish).front(), "EUR 14 each");
    const auto follow_up = scene.say(answer_with(
        scene, to(turner, kAsker).front(), "Anbei die Details.", "Details.pdf", drawing()
    ));
    EXPECT_THAT(names_to(follow_up, kTurner), SizeIs(1));
    const auto awarded = scene.say_in_chat(kAsker, "B-2026-001: vergeben an 2");
    EXPECT_THAT(to(awarded, kEnglish), SizeIs(1)) << "she has the order";
    EXPECT_THAT(names_to(awarded, kEnglish), IsEmpty());
}

TEST(Files, alone_in_a_chat_belong_to_the_latest_need_or_to_the_only_open_request) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    (void)scene.answer(to(asked, kTurner).front(), "1");
    const auto later = scene.say(with(scene.chat(kAsker, ""), "Welle.pdf", drawing()));
    EXPECT_THAT(only_text(later, kAsker), HasSubstr("Welle.pdf habe ich"));
    EXPECT_THAT(names_to(later, kTurner), SizeIs(1));
    const auto offer = scene.say(with(scene.chat(kEnglish, ""), "Quote.pdf", drawing()));
    EXPECT_THAT(names_to(offer, kAsker), testing::ElementsAre("Quote.pdf"));
    EXPECT_THAT(to(offer, kModerator), IsEmpty());
    const auto nobody =
        scene.say(with(scene.chat("@galvanik:cluster.test", ""), "x.pdf", drawing()));
    EXPECT_THAT(only_text(nobody, "@galvanik:cluster.test"), HasSubstr("nur Anhänge"));
}

TEST(Files, of_a_supplier_go_to_the_asker_with_his_answer) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto sent = scene.say(answer_with(
        scene, to(asked, kTurner).front(), "4 12 €/Stück", "Angebot 4711.pdf", drawing()
    ));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Anbei: Angebot 4711.pdf"));
    EXPECT_THAT(names_to(sent, kAsker), testing::ElementsAre("Angebot 4711.pdf"));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("habe ich mitgeschickt: Angebot 4711.pdf"));
    EXPECT_THAT(to(sent, kEnglish), IsEmpty());
}

TEST(Files, of_a_supplier_do_not_wait_for_the_bundle) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.bundle_answers = 4h;
    ClusterScene scene(needs);
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    (void)scene.answer(to(asked, kEnglish).front(), "1");
    const auto sent = scene.say(
        answer_with(scene, to(asked, kTurner).front(), "4 12 €/Stück", "Angebot.pdf", drawing())
    );
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Dreherei Wolfstein hat eine Datei geschickt"));
    EXPECT_THAT(names_to(sent, kAsker), SizeIs(1));
}

TEST(Files, with_the_askers_words_to_one_firm_go_to_that_firm_only) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    (void)scene.answer(to(asked, kEnglish).front(), "1");
    const auto offer = scene.answer(to(asked, kTurner).front(), "4 12 €/Stück");
    const auto sent = scene.say(
        answer_with(scene, to(offer, kAsker).front(), "So etwa.", "Skizze Brandt.pdf", drawing())
    );
    EXPECT_THAT(names_to(sent, kTurner), testing::ElementsAre("B-2026-001-1.pdf"));
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Brandt")));
    EXPECT_THAT(to(sent, kEnglish), IsEmpty());
}

TEST(Files, more_than_fit_in_one_message_come_in_several) {
    ClusterScene scene;
    InboundMessage message = scene.chat(kAsker, kNeed);
    for (int i = 0; i < 12; ++i) {
        message = with(message, "Teil " + std::to_string(i) + ".txt", "Teil " + std::to_string(i));
    }
    const auto asked = scene.say(message);
    const auto sent = scene.answer(to(asked, kTurner).front(), "1");
    EXPECT_THAT(names_to(sent, kTurner), SizeIs(12));
    for (const Sent& one : to(sent, kTurner)) {
        EXPECT_LE(one.message.attachments.size(), kMostFiles);
    }
}

}  // namespace
}  // namespace clusterlotse::test
