// "1.4404 ginge auch" allows another material beside the one that is wanted.
#include "commands/needs/allowed_materials.hpp"

#include "commands/needs/need_reading.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::allows_something_else;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kBoth = "1.4301 (X5CrNi18-10), auch 1.4404 (X2CrNiMo17-12-2)";

UnderstoodNeed understood(AskingScene& scene) {
    return commands::understand(scene.core().office(), scene.need());
}

TEST(AllowedMaterials, stand_beside_the_one_that_is_wanted) {
    for (const bool answered : {false, true}) {
        for (const char* const words :
             {"1.4404 ginge auch",
              "Alternativ 1.4404",
              "oder auch 1.4404",
              "1.4404 is fine too",
              "1.4404 would be ok as well",
              "notfalls 1.4404",
              "1.4404 wäre auch in Ordnung"}) {
            AskingScene scene;
            if (answered) {
                scene.offer(kTurner);
            }
            const auto sent = scene.say_in_chat(kAsker, words);
            EXPECT_THAT(
                only_text(sent, kAsker),
                AllOf(HasSubstr(kBoth), HasSubstr("Wer schon gefragt wurde, erfährt es"))
            ) << words;
            EXPECT_THAT(only_text(sent, kTurner), AllOf(HasSubstr(kBoth), HasSubstr(words)))
                << words;
            EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("(X5CrNi18-10), also 1.4404"))
                << words;
            EXPECT_THAT(understood(scene).materials, SizeIs(1)) << words;
            EXPECT_THAT(understood(scene).equivalents, SizeIs(1)) << words;
        }
    }
}

TEST(AllowedMaterials, go_with_the_material_that_is_replaced) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "1.4404 ginge auch");
    const auto sent = scene.say_in_chat(kAsker, "Werkstoff doch C45");
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("C45"), Not(HasSubstr("1.4404"))));
    EXPECT_THAT(understood(scene).equivalents, IsEmpty());
}

TEST(AllowedMaterials, are_added_one_after_the_other_and_each_once) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "1.4404 ginge auch");
    scene.say_in_chat(kAsker, "oder auch 1.4571");
    scene.say_in_chat(kAsker, "1.4301 geht auch, und notfalls 1.4404");
    EXPECT_THAT(understood(scene).materials, SizeIs(1));
    EXPECT_THAT(understood(scene).equivalents, SizeIs(2));
}

TEST(AllowedMaterials, are_what_is_wanted_where_no_material_was_named) {
    AskingScene scene(ClusterScene::unlimited(), "20 Drehteile, Ø 40 x 120");
    scene.say_in_chat(kAsker, "1.4404 ginge auch");
    EXPECT_THAT(understood(scene).materials, SizeIs(1));
    EXPECT_THAT(understood(scene).equivalents, IsEmpty());
}

TEST(AllowedMaterials, make_the_grade_precise_and_allow_another_in_one_sentence) {
    AskingScene scene(ClusterScene::unlimited(), "20 Drehteile aus Edelstahl, Ø 40 x 120");
    const auto sent = scene.say_in_chat(kAsker, "1.4301, 1.4404 ginge auch");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr(kBoth));
}

TEST(AllowedMaterials, replace_where_the_words_do_not_allow_but_change) {
    for (const char* const words :
         {"doch 1.4404", "1.4404 statt 1.4301", "nicht 1.4301, sondern 1.4404"}) {
        AskingScene scene;
        scene.say_in_chat(kAsker, words);
        EXPECT_EQ(understood(scene).materials.front().number, "1.4404") << words;
        EXPECT_THAT(understood(scene).equivalents, IsEmpty()) << words;
    }
}

TEST(AllowedMaterials, are_asked_anew_of_a_firm_that_declined_for_the_material) {
    AskingScene scene;
    scene.offer(kTurner, "Leider nein, Werkstoff: wir haben nur 1.4404 am Lager");
    const auto sent = scene.say_in_chat(kAsker, "1.4404 ginge auch");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("1.4404"));
}

TEST(AllowedMaterials, are_allowed_by_no_denial_and_no_question) {
    for (const char* const words :
         {"1.4404 ginge auch", "alternativ 1.4571", "oder 1.4404", "1.4404 works as well"}) {
        EXPECT_TRUE(allows_something_else(words)) << words;
    }
    for (const char* const words :
         {"",
          "1.4404 geht auch nicht",
          "ginge auch 1.4404?",
          "1.4404",
          "Werkstoff 1.4404",
          "nur 1.4404",
          "auch kein 1.4404",
          "1.4404 instead of 1.4301"}) {
        EXPECT_FALSE(allows_something_else(words)) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
