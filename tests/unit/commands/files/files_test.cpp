#include "tests/support/file_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/support/sample_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using storage::FileStage;
using test_support::pdf_of;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::string drawing() {
    return pdf_of("BT (Welle) Tj ET");
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
