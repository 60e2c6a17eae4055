#include "tests/support/file_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/support/sample_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using test_support::pdf_of;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

config::NeedSettings by_the_asker() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.release = config::Release::confirm;
    return needs;
}

TEST(Files, that_name_an_anonymous_asker_wait_for_his_yes) {
    ClusterScene scene;
    const auto asked = scene.say(
        with(scene.chat(kAsker, kNeed), "Welle.pdf", pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET"))
    );
    const auto told = to(asked, kAsker);
    ASSERT_THAT(told, SizeIs(2));
    EXPECT_THAT(told[1].message.text, HasSubstr("In Welle.pdf steht „Pumpenbau Alsenz"));
    EXPECT_THAT(names_to(scene.answer(to(asked, kTurner).front(), "1"), kTurner), IsEmpty());
    const auto yes = scene.answer(told[1], "JA");
    EXPECT_THAT(only_text(yes, kAsker), HasSubstr("ich gebe die Datei so weiter"));
    EXPECT_THAT(names_to(yes, kTurner), SizeIs(1));
}

TEST(Files, that_hold_only_the_word_his_name_is_known_by_wait_for_his_yes) {
    ClusterScene scene;
    const auto asked = scene.say(with(
        scene.chat(kAsker, kNeed), "Welle.dxf", "0\nSECTION\n0\nTEXT\n1\nfuer ALSENZ\n0\nEOF\n"
    ));
    EXPECT_THAT(to(asked, kAsker).back().message.text, HasSubstr("In Welle.dxf steht „Alsenz“."));
    EXPECT_THAT(names_to(scene.answer(to(asked, kTurner).front(), "1"), kTurner), IsEmpty());
}

TEST(Files, that_name_his_firm_and_himself_are_told_with_both) {
    ClusterScene scene;
    const auto asked = scene.say(with(
        scene.chat(kAsker, kNeed),
        "Welle.pdf",
        pdf_of("BT (Pumpenbau Alsenz GmbH, Erika Brandt) Tj ET")
    ));
    EXPECT_THAT(
        to(asked, kAsker).back().message.text,
        HasSubstr("In Welle.pdf steht „Pumpenbau Alsenz GmbH“, „Erika Brandt“.")
    );
}

TEST(Files, that_are_sealed_are_not_said_to_be_looked_through) {
    ClusterScene scene;
    const std::string sealed = pdf_of("BT (x) Tj ET") + "trailer << /Encrypt 9 0 R >>\n%%EOF\n";
    const auto asked = scene.say(with(scene.chat(kAsker, kNeed), "Welle.pdf", sealed));
    for (const Sent& told : to(asked, kAsker)) {
        EXPECT_THAT(told.message.text, Not(HasSubstr("Ihren Namen suche ich darin")));
    }
    EXPECT_THAT(
        to(asked, kAsker).back().message.text,
        HasSubstr("In Welle.pdf kann ich nicht nach Ihrem Namen suchen")
    );
}

TEST(Files, that_name_him_stay_after_a_no_that_takes_his_yes_back) {
    ClusterScene scene;
    const std::string named = pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET");
    const auto asked = scene.say(with(scene.chat(kAsker, kNeed), "Welle.pdf", named));
    const Sent check = to(asked, kAsker).at(1);
    const auto turner = scene.answer(to(asked, kTurner).front(), "no capacity");
    scene.answer(check, "JA");
    const auto no = scene.answer(check, "nein");
    EXPECT_THAT(only_text(no, kAsker), HasSubstr("die Datei bleibt bei mir. Eine neue"));
    EXPECT_THAT(names_to(scene.answer(to(asked, kEnglish).front(), "1"), kEnglish), IsEmpty());
    const auto again = scene.say(answer_with(
        scene, to(turner, kAsker).front(), "Bitte noch einen Preis.", "Welle.pdf", named
    ));
    EXPECT_THAT(names_to(again, kTurner), IsEmpty());
    EXPECT_THAT(to(again, kAsker).back().message.text, HasSubstr("In Welle.pdf steht"));
}

TEST(Files, that_come_with_a_no_to_a_need_that_has_ended_leave_nobody_without_a_word) {
    ClusterScene scene;
    const std::string named = pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET");
    const auto asked = scene.say(with(scene.chat(kAsker, kNeed), "Welle.pdf", named));
    scene.say_in_chat(kAsker, "zurückgezogen");
    const auto sent =
        scene.say(answer_with(scene, to(asked, kAsker).at(1), "nein", "Neu.pdf", pdf_of("")));
    // The need has ended, and so has the file's way.
    EXPECT_THAT(to(sent, kAsker), SizeIs(2));
    EXPECT_THAT(to(sent, kAsker).back().message.text, HasSubstr("Neu.pdf habe ich nicht behalten"));
}

TEST(Files, that_a_firm_has_got_are_named_to_who_takes_his_yes_back) {
    ClusterScene scene;
    const auto asked = scene.say(
        with(scene.chat(kAsker, kNeed), "Welle.pdf", pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET"))
    );
    const Sent check = to(asked, kAsker).at(1);
    scene.answer(to(asked, kTurner).front(), "1");
    EXPECT_THAT(names_to(scene.answer(check, "JA"), kTurner), SizeIs(1));
    const auto no = scene.answer(check, "nein");
    EXPECT_THAT(
        only_text(no, kAsker), HasSubstr("Schon verschickt habe ich sie an Dreherei Wolfstein.")
    );
    EXPECT_THAT(names_to(scene.answer(to(asked, kEnglish).front(), "1"), kEnglish), IsEmpty());
}

TEST(Files, that_wait_for_the_askers_yes_do_not_come_with_the_order_either) {
    ClusterScene scene;
    const auto asked = scene.say(
        with(scene.chat(kAsker, kNeed), "Welle.pdf", pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET"))
    );
    scene.answer(to(asked, kTurner).front(), "4 12 €/Stück");
    const auto awarded = scene.say_in_chat(kAsker, "B-2026-001: vergeben an 1");
    EXPECT_THAT(to(awarded, kTurner), SizeIs(1)) << "he has the order";
    EXPECT_THAT(names_to(awarded, kTurner), IsEmpty());
}

TEST(Files, that_name_an_open_asker_go_out_under_their_own_name) {
    ClusterScene scene;
    const auto asked = scene.say(with(
        scene.chat(kAsker, std::string(kNeed) + ". Sie dürfen unseren Namen nennen."),
        "Welle.pdf",
        pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET")
    ));
    EXPECT_THAT(to(asked, kAsker), SizeIs(1));
    EXPECT_THAT(
        names_to(scene.answer(to(asked, kTurner).front(), "1"), kTurner),
        testing::ElementsAre("Welle.pdf")
    );
}

TEST(Files, that_name_him_do_not_go_out_with_the_yes_that_releases_his_need) {
    ClusterScene scene(by_the_asker());
    const auto asked = scene.say(
        with(scene.chat(kAsker, kNeed), "Welle.pdf", pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET"))
    );
    ASSERT_THAT(to(asked, kAsker), SizeIs(2)) << "the card and the file both ask for a JA";
    const auto released = scene.say_in_chat(kAsker, "JA");
    ASSERT_THAT(to(released, kTurner), SizeIs(1));
    EXPECT_THAT(to(released, kAsker).back().message.text, HasSubstr("In Welle.pdf steht"));
    EXPECT_THAT(names_to(scene.answer(to(released, kTurner).front(), "1"), kTurner), IsEmpty());
}

TEST(Files, that_name_him_go_out_with_a_second_yes_after_the_one_for_his_need) {
    ClusterScene scene(by_the_asker());
    scene.say(
        with(scene.chat(kAsker, kNeed), "Welle.pdf", pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET"))
    );
    const auto released = scene.say_in_chat(kAsker, "JA");
    const auto yes = scene.say_in_chat(kAsker, "JA");
    EXPECT_THAT(only_text(yes, kAsker), HasSubstr("ich gebe die Datei so weiter"));
    EXPECT_THAT(names_to(scene.answer(to(released, kTurner).front(), "1"), kTurner), SizeIs(1));
}

TEST(Files, that_name_him_are_meant_by_a_yes_that_answers_the_question_about_them) {
    ClusterScene scene(by_the_asker());
    const auto asked = scene.say(
        with(scene.chat(kAsker, kNeed), "Welle.pdf", pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET"))
    );
    const auto yes = scene.answer(to(asked, kAsker).at(1), "JA");
    EXPECT_THAT(only_text(yes, kAsker), HasSubstr("ich gebe die Datei so weiter"));
    EXPECT_THAT(to(yes, kTurner), IsEmpty()) << "the card still waits";
}

}  // namespace
}  // namespace clusterlotse::test
