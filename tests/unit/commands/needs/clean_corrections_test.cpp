#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/asker/asker_talk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

struct Change {
    const char* words;
    const char* clean;       ///< what suppliers read
    const char* understood;  ///< what the asker reads back
};

TEST(Corrections, name_the_grades_whatever_name_the_asker_gives_them) {
    for (const char* const words :
         {"42CrMo4 statt C45", "1.7225 statt 1.0503", "statt C45 bitte 42CrMo4"}) {
        for (const char* const grade : {"C45", "1.0503"}) {
            AskingScene scene(
                ClusterScene::unlimited(), std::string("20 Drehteile aus ") + grade + ", Ø 40 x 120"
            );
            const auto sent = scene.say_in_chat(kAsker, words);
            EXPECT_THAT(only_text(sent, kTurner), HasSubstr("1.7225 statt 1.0503")) << words;
            EXPECT_THAT(only_text(sent, kTurner), HasSubstr("20 Drehteile aus 1.7225")) << words;
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr("1.7225 (42CrMo4)")) << words;
        }
    }
}

TEST(Corrections, reach_suppliers_in_clean_words) {
    constexpr Change kCases[] = {
        {"nein, doch Ø 45", "Ø 45 mm statt Ø 40 mm", "Ø 45 mm"},
        {"sorry, Durchmesser ist 45 nicht 40", "Ø 45 mm statt Ø 40 mm", "Ø 45 mm"},
        {"diameter should be 45, not 40", "Ø 45 mm statt Ø 40 mm", "Ø 45 mm"},
        {"ach so: Länge 130 statt 120", "Länge 130 mm statt Länge 120 mm", "Länge 130 mm"},
        {"40 Stück bitte, nicht 20", "40 Stück statt 20 Stück", "40 Stück"},
        {"sind doch 25 stk", "25 Stück statt 20 Stück", "25 Stück"},
        {"make that 30 pcs please", "30 Stück statt 20 Stück", "30 Stück"},
        {"Material ist jetzt 1.4571 statt 1.4301", "1.4571 statt 1.4301", "1.4571"},
    };
    for (const Change& one : kCases) {
        for (const bool answered : {false, true}) {
            AskingScene scene;
            const auto sent = said(scene, answered, one.words);
            for (const char* const firm : {kTurner, kEnglish, kByMail}) {
                EXPECT_THAT(
                    only_text(sent, firm),
                    HasSubstr(
                        std::string_view(firm) == kEnglish ? in_english(one.clean)
                                                           : std::string(one.clean)
                    )
                ) << one.words
                  << answered;
                EXPECT_THAT(only_text(sent, firm), Not(HasSubstr(one.words))) << one.words;
            }
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr(one.understood)) << one.words;
            EXPECT_THAT(scene.need().amendments, SizeIs(1));
        }
    }
}

TEST(Corrections, that_say_more_keep_their_words_without_the_taking_back) {
    AskingScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, "nein, doch Ø 45, weil das Lager breiter geworden ist");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Ø 45, weil das Lager breiter geworden ist"));
    EXPECT_THAT(only_text(sent, kByMail), Not(HasSubstr("nein")));
}

TEST(Corrections, of_a_correction_are_told_against_the_first_one) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "nein, doch Ø 45");
    const auto sent = scene.say_in_chat(kAsker, "ach nein, doch Ø 42");
    EXPECT_THAT(only_text(sent, kByMail), HasSubstr("Ø 42 mm statt Ø 45 mm"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Ø 42 mm"));
}

TEST(Corrections, that_add_a_step_belong_to_the_open_need) {
    for (const bool by_mail : {false, true}) {
        const char* const words = "Werkstoff C45 statt 1.4301, und Kanten brechen";
        AskingScene scene;
        const auto sent = by_mail ? scene.say(scene.mail(kAskerMail, "Nachtrag", words))
                                  : scene.say_in_chat(kAsker, words);
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << by_mail;
        ASSERT_THAT(scene.need().amendments, SizeIs(1)) << by_mail;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("B-2026-001")) << by_mail;
    }
}

TEST(Corrections, may_name_first_what_is_replaced) {
    for (const char* const words :
         {"Statt 1.4301 bitte 1.4571",
          "statt 1.4301 nehmen wir 1.4571",
          "Bitte statt 1.4301 lieber 1.4571"}) {
        for (const bool answered : {false, true}) {
            AskingScene scene;
            const auto sent = said(scene, answered, words);
            EXPECT_THAT(only_text(sent, kByMail), HasSubstr("1.4571 statt 1.4301")) << words;
            EXPECT_THAT(only_text(sent, kByMail), Not(HasSubstr("1.4301 oder"))) << words;
            EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("1.4301"))) << words;
        }
    }
}

TEST(Corrections, take_a_replaced_tolerance_out) {
    AskingScene scene(ClusterScene::unlimited(), "20 Drehteile aus 1.4301, Ø 40 x 120 mm, h7");
    const auto sent = scene.say_in_chat(kAsker, "Toleranz h6 statt h7");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("h6"));
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("h7")));
}

TEST(Corrections, that_would_rather_have_a_treated_material_are_asked_about) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "Doch lieber C45E vergütet");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001"));
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
}

}  // namespace
}  // namespace clusterlotse::test
