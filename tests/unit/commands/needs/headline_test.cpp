#include "commands/needs/headline.hpp"

#include "commands/desk/machine_offers.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Headlines, are_the_matter_without_greeting_and_ill_talk) {
    struct Case {
        const char* text;
        const char* headline;
    };
    constexpr Case kCases[] = {
        {"Mit Otterbach nie wieder! Wir brauchen 20 Drehteile aus 1.4301.",
         "Wir brauchen 20 Drehteile aus 1.4301."},
        {"Otterbach bitte nicht fragen.\n20 Drehteile aus 1.4301, Ø 40",
         "20 Drehteile aus 1.4301, Ø 40"},
        {"Hallo zusammen,\n\nwir suchen 20 Drehteile", "wir suchen 20 Drehteile"},
        {"Sehr geehrte Damen und Herren, anbei 20 Wellen aus C45", "anbei 20 Wellen aus C45"},
        {"Hi there! 20 shafts in 316L", "20 shafts in 316L"},
        {"20 Drehteile aus 1.4301\nbis Mitte März", "20 Drehteile aus 1.4301"},
        {"Hallo zusammen!", "Hallo zusammen!"},
    };
    ClusterScene scene;
    for (const Case& one : kCases) {
        storage::NeedRecord need;
        need.asker_profile = "pumpen";
        need.text = one.text;
        EXPECT_EQ(commands::headline_of(scene.core().office(), need), one.headline) << one.text;
    }
}

TEST(Headlines, of_his_list_and_digest_show_an_asker_no_ill_talk) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, "Mit Otterbach nie wieder! Wir brauchen 20 Drehteile aus 1.4301");
    for (const char* const word : {"!meine", "!stand"}) {
        const auto sent = scene.say_in_chat(kAsker, word);
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(HasSubstr("Wir brauchen 20 Drehteile"), Not(HasSubstr("nie wieder")))
        ) << word;
    }
}

TEST(Headlines, show_the_need_as_it_reads_now) {
    struct Case {
        const char* change;
        const char* now;
        const char* before;
    };
    constexpr Case kCases[] = {
        {"Statt 1.4301 bitte 1.4571", "aus 1.4571", "1.4301"},
        {"doch 30 Stück", "30 Drehteile", "20 Drehteile"},
        {"Länge 130 statt 120", "Ø 40 x 130", "x 120"},
        {"doch Ø 45", "Ø 45 x 120", "Ø 40"},
    };
    for (const Case& one : kCases) {
        AskingScene scene;
        scene.say_in_chat(kAsker, one.change);
        scene.offer(kTurner);
        const auto as_now = AllOf(HasSubstr(one.now), Not(HasSubstr(one.before)));
        for (const char* const word : {"!meine", "!stand"}) {
            EXPECT_THAT(only_text(scene.say_in_chat(kAsker, word), kAsker), as_now) << one.change;
        }
        const auto sent = scene.say_in_chat(kAsker, "Wolfstein bekommt den Auftrag");
        EXPECT_THAT(only_text(sent, kTurner), as_now) << one.change;
        EXPECT_THAT(only_text(sent, kByMail), as_now) << one.change;
    }
}

TEST(Headlines, put_what_a_longer_addition_changes_in_its_place) {
    ClusterScene scene;
    storage::NeedRecord need;
    need.asker_profile = "pumpen";
    need.text = "20 Drehteile aus 1.4301, Ø 40 x 120";
    need.amendments = {"Werkstoff doch 1.4571, und der Kunde holt selbst ab"};
    need.created_at = scene.clock().now();
    EXPECT_EQ(
        commands::headline_of(scene.core().office(), need), "20 Drehteile aus 1.4571, Ø 40 x 120"
    );
}

TEST(AnOfferBeforeTheRelease, is_not_told_that_all_is_over) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    const auto sent = scene.say_in_chat(kTurner, "B-2026-001 können wir, 12 €/Stück");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(
            HasSubstr("gebe ich dem Auftraggeber weiter"),
            HasSubstr("noch nicht"),
            HasSubstr("12 €/Stück"),
            Not(HasSubstr("abgeschlossen"))
        )
    );
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("12 €/Stück"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Dreherei Wolfstein"));
}

TEST(AnOfferBeforeTheRelease, on_a_need_that_the_moderator_took_is_told_who_has_it) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    const auto posted = scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    scene.answer(to(posted, kModerator).front(), "ich rufe an");
    const auto sent = scene.say_in_chat(kTurner, "B-2026-001 können wir, 12 €/Stück");
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("Lotse selbst"), Not(HasSubstr("abgeschlossen")))
    );
    const auto late = scene.answer(to(sent, kModerator).front(), "vergeben an Dreherei Wolfstein");
    EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::awarded)
        << only_text(late, kModerator);
    const auto after = scene.say_in_chat(kEnglish, "B-2026-001: we can, 11 EUR each");
    EXPECT_THAT(only_text(after, kEnglish), Not(HasSubstr("not gone out yet")));
}

TEST(MachineOffers, are_told_from_needs_and_from_parts_that_are_sold) {
    for (const char* const text :
         {"Wir verkaufen eine gebrauchte CNC-Drehmaschine, Bj. 2012",
          "Habe eine Fräsmaschine abzugeben, Deckel FP4, top Zustand",
          "Geben unsere alte Abkantpresse ab, Selbstabholer",
          "Käufer gesucht für unsere Bandsäge, Baujahr 1998",
          "Wir suchen einen Käufer für eine gebrauchte Drehbank, die wir verkaufen wollen",
          "For sale: used lathe, Boehringer, 2008, 12,000 EUR"}) {
        EXPECT_TRUE(commands::offers_machine(text)) << text;
    }
    for (const char* const text :
         {"Wir suchen eine gebrauchte Drehmaschine",
          "Wir verkaufen Drehteile, Bolzen und Buchsen",
          "Wir verkaufen unsere alte Drehmaschine und suchen jemanden, der 20 Wellen dreht",
          "20 Drehteile aus 1.4301, gebrauchte Muster liegen vor",
          "Biete freie Kapazität auf der Drehmaschine",
          "Looking for a used press brake"}) {
        EXPECT_FALSE(commands::offers_machine(text)) << text;
    }
}

TEST(MachineOffers, go_to_the_moderator_and_to_no_firm) {
    for (const char* const text :
         {"Wir verkaufen eine gebrauchte CNC-Drehmaschine, Bj. 2012, VB 38.000 €",
          "!bedarf Wir verkaufen eine gebrauchte CNC-Drehmaschine, Bj. 2012"}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("niemanden")) << text;
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Bj. 2012")) << text;
        EXPECT_EQ(sent.size(), 2u) << text;
        EXPECT_FALSE(scene.core().office().needs.find(1)) << text;
    }
    // Beside an open request it is no price for that either.
    AskingScene scene;
    const auto sent =
        scene.say_in_chat(kTurner, "Wir verkaufen eine gebrauchte Drehmaschine, 12.000 €");
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
    EXPECT_EQ(scene.state_of("dreherei"), "asked");
}

TEST(Weiter, says_what_was_resumed_and_how_to_get_the_other) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 parken");
    scene.say_in_chat(kAsker, "PAUSE ÜBERSICHT 2 Wochen");
    const auto need = scene.say_in_chat(kAsker, "B-2026-001 weiter");
    EXPECT_EQ(scene.state(), "distributed");
    EXPECT_THAT(
        only_text(need, kAsker),
        AllOf(HasSubstr("B-2026-001 läuft wieder"), HasSubstr("WEITER ALLES"))
    );
    scene.say_in_chat(kAsker, "B-2026-001 parken");
    scene.say_in_chat(kAsker, "PAUSE ÜBERSICHT 2 Wochen");
    const Sent paused = to(scene.say_in_chat(kAsker, "PAUSE ANFRAGEN 2 Wochen"), kAsker).front();
    const auto digest = scene.say_in_chat(kAsker, "weiter");
    EXPECT_EQ(scene.state(), "parked");
    EXPECT_THAT(
        only_text(digest, kAsker),
        AllOf(
            HasSubstr("geht weiter"),
            HasSubstr("B-2026-001 bleibt geparkt"),
            HasSubstr("„B-2026-001 weiter“")
        )
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "B-2026-001 weiter"), kAsker),
        Not(HasSubstr("WEITER ALLES"))
    );
    scene.say_in_chat(kAsker, "30 Drehteile aus C45, Ø 30 x 60");
    for (const char* const words :
         {"B-2026-001 parken", "B-2026-002 parken", "PAUSE ÜBERSICHT 2 Wochen"}) {
        scene.say_in_chat(kAsker, words);
    }
    scene.say_in_chat(kAsker, "PAUSE ANFRAGEN 2 Wochen");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "weiter"), kAsker),
        AllOf(HasSubstr("bleiben geparkt"), HasSubstr("nimmt einen davon wieder auf"))
    );
}

}  // namespace
}  // namespace clusterlotse::test
