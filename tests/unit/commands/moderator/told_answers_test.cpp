// A firm phones, and the moderator passes on what it said.
#include "commands/moderator/told_answers.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::told_answer_in;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(ToldAnswer, names_the_firm_and_what_it_said) {
    struct Said {
        const char* text;
        const char* firm;
        const char* words;
    };
    constexpr Said kSaid[] = {
        {"Lautertal hat angerufen, sie machen es für 44 €, KW 3",
         "Lautertal",
         "wir machen es für 44 €, KW 3"},
        {"Die Dreherei Wolfstein hat gerade angerufen: 44 € das Stück",
         "Dreherei Wolfstein",
         "44 € das Stück"},
        {"Dreherei X sagt ab, keine Kapazität", "Dreherei X", "Absage, keine Kapazität"},
        {"B-2026-001: Wolfstein hat abgesagt", "Wolfstein", "Absage"},
        {"Anruf von Wolfstein: brauchen bis Freitag", "Wolfstein", "brauchen bis Freitag"},
        {"Habe mit Wolfstein telefoniert, sie können KW 3", "Wolfstein", "wir können KW 3"},
        {"Wolfstein called, they can do it for 44 EUR", "Wolfstein", "we can do it for 44 EUR"}};
    for (const Said& one : kSaid) {
        const auto told = told_answer_in(one.text);
        ASSERT_TRUE(told) << one.text;
        EXPECT_EQ(told->firm, one.firm) << one.text;
        EXPECT_EQ(told->words, one.words) << one.text;
    }
    for (const char* const text :
         {"Hab mit Wolfstein telefoniert, die machen es",
          "Ich rufe Wolfstein an",
          "Hat Wolfstein angerufen?",
          "Wolfstein bitte raus",
          "20 Drehteile aus 1.4301"}) {
        EXPECT_FALSE(told_answer_in(text)) << text;
    }
}

TEST(ToldAnswer, is_the_firms_answer_and_marked_as_told_by_the_moderator) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(
        kModerator, "Wolfstein hat angerufen, sie machen es für 44 € das Stück, KW 3"
    );
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(
            HasSubstr("Dreherei Wolfstein (am Telefon, weitergegeben vom Lotsen"),
            HasSubstr("Angebot · 44 €/Stück · Lieferung KW 3")
        )
    );
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(
            HasSubstr("B-2026-001: Notiert als Antwort von Dreherei Wolfstein"),
            HasSubstr("44 €/Stück")
        )
    );
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(HasSubstr("Der Lotse hat weitergegeben"), HasSubstr("44 €/Stück"))
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "!protokoll B-2026-001"), kModerator),
        HasSubstr("Wolfstein hat angerufen")
    );
    // The firm may put it right.
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "46 € das Stück"), kTurner), HasSubstr("46 €/Stück")
    );
}

TEST(ToldAnswer, that_declines_ends_the_request_of_the_firm) {
    AskingScene scene;
    const auto sent =
        scene.say_in_chat(kModerator, "B-2026-001: Dreherei Wolfstein sagt ab, keine Kapazität");
    EXPECT_EQ(scene.state_of("dreherei"), "declined");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Absage · Kapazität"));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("für Sie erledigt"));
}

TEST(ToldAnswer, of_a_firm_with_several_requests_is_asked_about_first) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "30 Drehteile aus 1.4305, Ø 30 x 60");
    const auto asked =
        scene.say_in_chat(kModerator, "Wolfstein hat angerufen, sie machen es für 44 €, KW 3");
    EXPECT_THAT(
        only_text(asked, kModerator), AllOf(HasSubstr("B-2026-001"), HasSubstr("B-2026-002"))
    );
    EXPECT_THAT(to(asked, kAsker), IsEmpty());
    EXPECT_EQ(scene.state_of("dreherei"), "asked");
    const auto said = scene.say_in_chat(kModerator, "B-2026-001");
    EXPECT_THAT(only_text(said, kModerator), HasSubstr("B-2026-001: Notiert als Antwort"));
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
}

TEST(ToldAnswer, of_a_firm_that_was_not_asked_is_noted_nowhere) {
    AskingScene scene;
    const auto sent =
        scene.say_in_chat(kModerator, "B-2026-001: Galvanik hat angerufen, 12 € das Stück");
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("nicht gefragt worden"));
}

TEST(ToldAnswer, of_a_need_that_he_settles_by_phone_reaches_the_asker) {
    ClusterScene scene{ClusterScene::by_the_moderator()};
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kModerator, "B-2026-001 ich rufe an");
    const auto sent =
        scene.say_in_chat(kModerator, "Wolfstein hat angerufen, sie machen es für 44 € das Stück");
    EXPECT_THAT(
        only_text(sent, kAsker), AllOf(HasSubstr("am Telefon"), HasSubstr("Angebot · 44 €/Stück"))
    );
    EXPECT_THAT(
        only_text(sent, kModerator), HasSubstr("Notiert als Antwort von Dreherei Wolfstein")
    );
}

TEST(ToldAnswer, of_anybody_but_a_moderator_is_none) {
    AskingScene scene;
    const auto sent =
        scene.say_in_chat(kEnglish, "Wolfstein hat angerufen, sie machen es für 44 €, KW 3");
    EXPECT_EQ(scene.state_of("dreherei"), "asked");
    (void)sent;
}

TEST(ToldAnswer, that_nobody_understands_is_asked_about) {
    AskingScene scene;
    const auto sent =
        scene.say_in_chat(kModerator, "Wolfstein hat angerufen, der Meister grüßt schön");
    EXPECT_THAT(
        only_text(sent, kModerator), HasSubstr("Wie ist die Antwort von Dreherei Wolfstein gemeint")
    );
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
}

TEST(ToldAnswer, is_asked_about_where_another_firm_is_spoken_of_or_a_figure_is_not_read) {
    for (const char* const words :
         {"Wolfstein sagt, Otterbach ist teurer, die nehmen 50 €",
          "Hab mit Wolfstein telefoniert, die machen es für 44"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kModerator, words);
        EXPECT_EQ(scene.state_of("dreherei"), "asked") << words;
        EXPECT_THAT(to(sent, kAsker), IsEmpty()) << words;
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr("gemeint?")) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
