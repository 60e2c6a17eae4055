// A need that names no work is asked "what is meant"; what its asker writes next in the chat, which
// answers no message, is the answer.
#include "commands/needs/work_named.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::explains_what_is_meant;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kWithoutWork = "brauche 20 Stück davon";

bool is_only_need(ClusterScene& scene) {
    return !scene.core().office().needs.find_number("B-2026-002");
}

TEST(WorkNamed, completes_the_need_that_named_none) {
    for (const char* const words :
         {"Das sind Drehteile aus 1.4301, Ø 40",
          "Drehteile aus 1.4301, Ø 40",
          "es geht um Drehteile, 1.4301",
          "20 Drehteile aus 1.4301",
          "these are turned parts, 1.4301"}) {
        AskingScene scene(ClusterScene::unlimited(), kWithoutWork);
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_TRUE(is_only_need(scene)) << words;
        EXPECT_THAT(scene.need().amendments, SizeIs(1)) << words;
        EXPECT_EQ(scene.state(), "distributed") << words;
        EXPECT_THAT(
            only_text(sent, kTurner),
            AllOf(HasSubstr("20 Stück davon"), HasSubstr("20 Stück · Drehen"), HasSubstr("1.4301"))
        ) << words;
    }
}

TEST(WorkNamed, completes_the_need_of_a_photo) {
    ClusterScene scene;
    InboundMessage photo = scene.chat(kAsker, "sowas in 20x");
    photo.attachments.push_back(pdf_named("foto.pdf"));
    scene.say(photo);
    const auto sent = scene.say_in_chat(kAsker, "Das sind Drehteile aus 1.4301, Ø 40");
    EXPECT_TRUE(is_only_need(scene));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Anfrage B-2026-001"));
}

TEST(WorkNamed, waits_for_the_yes_of_an_asker_who_releases_himself) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.release = config::Release::confirm;
    AskingScene scene(needs, kWithoutWork);
    const auto sent = scene.say_in_chat(kAsker, "Das sind Drehteile aus 1.4301");
    EXPECT_THAT(
        only_text(sent, kAsker), AllOf(HasSubstr("B-2026-001 ist ergänzt"), HasSubstr("Mit JA"))
    );
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_THAT(to(scene.say_in_chat(kAsker, "ja"), kTurner), SizeIs(1));
    EXPECT_TRUE(is_only_need(scene));
}

TEST(WorkNamed, of_another_amount_is_asked_about) {
    AskingScene scene(ClusterScene::unlimited(), kWithoutWork);
    const auto sent = scene.say_in_chat(kAsker, "50 Laschen verzinken bis 15. März");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Wozu gehört das?"));
    EXPECT_THAT(to(sent, kPlater), IsEmpty());
    EXPECT_THAT(only_text(scene.say_in_chat(kAsker, "2"), kPlater), HasSubstr("B-2026-002"));
}

TEST(WorkNamed, of_another_amount_and_material_is_another_need) {
    AskingScene scene(ClusterScene::unlimited(), "Wir suchen 3 Saphir-Boules, Ø 100 mm, optisch");
    const auto sent =
        scene.say_in_chat(kAsker, "67 Griffe aus S235 verzinken, Länge 140 mm, bis 15. März");
    EXPECT_THAT(only_text(sent, kPlater), HasSubstr("B-2026-002"));
    EXPECT_THAT(scene.need().amendments, IsEmpty());
}

TEST(WorkNamed, that_is_sought_besides_is_another_need) {
    for (const char* const words :
         {"Wir suchen außerdem jemanden, der 50 Laschen verzinkt",
          "Wir brauchen noch 50 Laschen verzinkt",
          "We also need 50 brackets zinc plated"}) {
        AskingScene scene(ClusterScene::unlimited(), kWithoutWork);
        scene.say_in_chat(kAsker, words);
        EXPECT_FALSE(is_only_need(scene)) << words;
        EXPECT_THAT(scene.need().amendments, IsEmpty()) << words;
    }
}

TEST(WorkNamed, in_a_mail_that_answers_none_is_asked_about) {
    ClusterScene scene;
    scene.say(scene.mail(kAskerMail, "Anfrage", kWithoutWork));
    const auto sent =
        scene.say(scene.mail(kAskerMail, "Anfrage", "Das sind Drehteile aus 1.4301, Ø 40"));
    EXPECT_THAT(only_text(sent, kAskerMail), HasSubstr("Wozu gehört das?"));
    EXPECT_TRUE(is_only_need(scene));
}

TEST(WorkNamed, is_explained_by_words_that_point_at_what_was_said) {
    for (const char* const words :
         {"Das sind Drehteile",
          "also es geht um Wellen",
          "gemeint sind Laschen",
          "these are shafts"}) {
        EXPECT_TRUE(explains_what_is_meant(words)) << words;
    }
    for (const char* const words :
         {"", "50 Laschen verzinken", "Wir suchen einen Dreher", "Die Laschen bitte verzinken"}) {
        EXPECT_FALSE(explains_what_is_meant(words)) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
