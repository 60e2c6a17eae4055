#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kShafts = "20 Wellen aus 1.4301, Ø 40 x 120, bitte anonym";
constexpr const char* kBushes = "Suchen 50 Buchsen drehen aus CuSn8, Ø 30 x 40";

bool posted(ClusterScene& scene, const std::string& number) {
    return scene.core().office().needs.find_number(number).has_value();
}

TEST(WordsAboutThePart, complete_the_need_whose_card_was_read_last) {
    for (const char* text :
         {"Die Wellen sind aus 1.4301, Toleranz h6",
          "Toleranz h6 für die Lagersitze der Welle aus 1.4301",
          "die welle bitte noch gehärtet",
          "Die Wellen duerfen auch aus 1.4404 sein",
          "unsere Wellen bitte aus 1.4404 drehen",
          "die langen Wellen brauchen wir schon am Freitag",
          "The shafts are 1.4301, tolerance h6"}) {
        AskingScene scene(ClusterScene::unlimited(), kShafts);
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_FALSE(posted(scene, "B-2026-002")) << text;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001 ist ergänzt")) << text;
        EXPECT_THAT(scene.need().amendments, SizeIs(1)) << text;
    }
}

TEST(WordsAboutThePart, answer_the_question_of_the_firm_that_waits) {
    for (const char* text :
         {"h6 auf der Welle, Zeichnung kommt noch, Material darf auch 1.4404 sein",
          "Die Wellen haben h6, Zeichnung kommt",
          "Die Wellen sind aus 1.4301, Toleranz h6"}) {
        AskingScene scene(ClusterScene::unlimited(), kShafts);
        scene.offer(kTurner, "Welche Toleranz braucht ihr? Und gibts ne Zeichnung?");
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_FALSE(posted(scene, "B-2026-002")) << text;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("h6")) << text;
        EXPECT_THAT(only_text(sent, kByMail), HasSubstr("h6")) << text;
    }
}

TEST(WordsAboutThePart, of_one_of_two_needs_are_asked_about_where_another_one_is_named) {
    for (const bool question : {false, true}) {
        AskingScene scene(ClusterScene::unlimited(), kShafts);
        scene.say_in_chat(kAsker, kBushes);
        ASSERT_TRUE(posted(scene, "B-2026-002"));
        if (question) {
            scene.offer(kTurner, "Welche Toleranz braucht ihr?");
        } else {
            scene.say_in_chat(kAsker, "!stand B-2026-001");
        }
        const auto sent = scene.say_in_chat(kAsker, "Die Buchsen dürfen auch aus Rotguss sein");
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(HasSubstr("1  B-2026-001"), HasSubstr("2  B-2026-002"), HasSubstr("neuer Bedarf"))
        );
        EXPECT_THAT(to(sent, kTurner), IsEmpty());
        scene.say_in_chat(kAsker, "2");
        EXPECT_THAT(scene.need("B-2026-002").amendments, SizeIs(1));
        EXPECT_THAT(scene.need("B-2026-001").amendments, IsEmpty());
        EXPECT_FALSE(posted(scene, "B-2026-003"));
    }
}

TEST(WordsAboutThePart, that_may_be_a_need_as_well_are_asked_about_while_a_question_waits) {
    for (const char* text : {"Welle aus 1.4404, h6", "30 Wellen aus 1.4404, h6"}) {
        AskingScene scene(ClusterScene::unlimited(), kShafts);
        scene.offer(kTurner, "Welche Toleranz braucht ihr?");
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_FALSE(posted(scene, "B-2026-002")) << text;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Wozu gehört das?")) << text;
        // Whoever chooses the need has answered the question.
        const auto answered = scene.say_in_chat(kAsker, "1");
        EXPECT_FALSE(posted(scene, "B-2026-002")) << text;
        EXPECT_THAT(to(answered, kTurner), SizeIs(1)) << text;
    }
}

TEST(WordsAboutThePart, that_say_amount_material_and_size_are_a_need_though_a_question_waits) {
    AskingScene scene(ClusterScene::unlimited(), kShafts);
    scene.offer(kTurner, "Welche Toleranz braucht ihr?");
    scene.say_in_chat(kAsker, "30 Wellen aus 1.4404, Ø 25 x 80");
    EXPECT_TRUE(posted(scene, "B-2026-002"));
}

TEST(WordsAboutThePart, beside_a_card_without_an_article_are_asked_about) {
    AskingScene scene(ClusterScene::unlimited(), kShafts);
    const auto sent = scene.say_in_chat(kAsker, "Welle aus 1.4404, h6");
    EXPECT_THAT(
        only_text(sent, kAsker), AllOf(HasSubstr("1  B-2026-001"), HasSubstr("2  ein neuer Bedarf"))
    );
    EXPECT_FALSE(posted(scene, "B-2026-002"));
}

TEST(WordsAboutThePart, that_become_a_need_of_their_own_keep_the_asker_as_unnamed_as_before) {
    AskingScene scene(ClusterScene::unlimited(), kShafts);
    ASSERT_TRUE(scene.need().confidential);
    scene.say_in_chat(kAsker, "Welle aus 1.4404, h6");
    scene.say_in_chat(kAsker, "2");
    EXPECT_TRUE(scene.need("B-2026-002").confidential);
}

TEST(WordsAboutThePart, leave_plain_needs_alone) {
    for (const char* text :
         {kShafts,
          "Neues Thema: 50 Wellen aus 42CrMo4",
          "Suchen noch 30 Wellen aus 42CrMo4, Ø 20 x 60",
          "Außerdem brauchen wir 30 Wellen aus C45",
          "30 Bleche lasern, S235, 3 mm",
          "50 Buchsen aus CuSn8 drehen, Ø 30"}) {
        AskingScene scene(ClusterScene::unlimited(), kShafts);
        scene.say_in_chat(kAsker, text);
        EXPECT_TRUE(posted(scene, "B-2026-002")) << text;
        EXPECT_THAT(scene.need().amendments, IsEmpty()) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test
