#include "commands/discretion/trade_names.hpp"

#include "commands/discretion/discretion.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kPumps = "@glantal:cluster.test";

/// Glantal Pumpen in Winnweiler, whose profile names a series of pumps.
ClusterScene& with_pumps(ClusterScene& scene) {
    Profile firm = firm_with("glantal", "Glantal Pumpen GmbH", {"assembly"});
    firm.text = "Unsere AquaSpin laufen weltweit. Wir zeichnen mit SolidWorks.";
    firm.city = "Winnweiler";
    firm.postcode = "67722";
    add(scene, firm);
    return scene;
}

TEST(TradeNames, of_the_asker_reach_no_supplier) {
    for (const char* const words :
         {"20 Wellen drehen aus 1.4301 für GlanFlow 200, Ø 40 x 300",
          "20 Wellen drehen aus 1.4301, Ersatz für Glanta-500, Ø 40 x 300",
          "20 Wellen drehen aus 1.4301 für AquaSpin 80, Ø 40 x 300"}) {
        ClusterScene scene;
        const auto sent = with_pumps(scene).say_in_chat(kPumps, words);
        EXPECT_THAT(
            only_text(sent, kTurner),
            AllOf(
                Not(HasSubstr("GlanFlow")),
                Not(HasSubstr("Glanta")),
                Not(HasSubstr("AquaSpin")),
                HasSubstr("Ø 40 x 300")
            )
        ) << words;
    }
}

TEST(TradeNames, of_the_asker_are_left_out_in_any_case) {
    for (const char* const words :
         {"20 Wellen drehen aus 1.4301 für aquaspin 80, Ø 40 x 300",
          "20 Wellen drehen aus 1.4301 für AQUASPIN 80, Ø 40 x 300",
          "20 Wellen drehen aus 1.4301 für GlanFlow, Ersatz für GLANFLOW 400, Ø 40 x 300",
          "20 Wellen drehen aus 1.4301, GlanFlow 200 (glanflow 200), Ø 40 x 300",
          "20 Wellen drehen aus 1.4301, Ersatz für GLANTA 500, Ø 40 x 300",
          "20 Wellen drehen aus 1.4301, Ersatz für glanta-500, Ø 40 x 300"}) {
        ClusterScene scene;
        const auto sent = with_pumps(scene).say_in_chat(kPumps, words);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Ø 40 x 300")) << words;
        EXPECT_THAT(only_text(sent, kTurner), Not(testing::ContainsRegex("[Ss][Pp][Ii][Nn]")))
            << words;
        EXPECT_THAT(only_text(sent, kTurner), Not(testing::ContainsRegex("[Gg][Ll][Aa][Nn]")))
            << words;
    }
}

TEST(TradeNames, that_the_asker_calls_his_own_in_quotes_reach_no_supplier) {
    for (const char* const words :
         {"20 Zinken drehen aus 1.4301 für unser Modell „Terrano 3“, Ø 40 x 300",
          "20 Wellen drehen aus 1.4301 für unsere Baureihe \"Terrano\", Ø 40 x 300, wie TERRANO "
          "2"}) {
        AskingScene scene(ClusterScene::unlimited(), words);
        const std::string read = only_text(scene.asked(), kTurner);
        EXPECT_THAT(read, HasSubstr("Ø 40 x 300")) << words;
        EXPECT_THAT(read, Not(testing::ContainsRegex("[Tt][Ee][Rr][Rr]"))) << words;
    }
    AskingScene scene(
        ClusterScene::unlimited(),
        "20 Backen drehen aus 1.4301, Ø 40 x 300, für unsere Drehmaschine „Integrex“"
    );
    EXPECT_THAT(only_text(scene.asked(), kTurner), HasSubstr("Integrex"));
}

TEST(TradeNames, are_no_alloys) {
    ClusterScene scene;
    Profile asker = firm_with("glantal", "Glantal Pumpen GmbH", {"assembly"});
    asker.text = "Pumpen aus 42CrMo4, X5CrNiMo17-12-2, AlMgSi1, CuZn39Pb3 und TiAlV.";
    add(scene, asker);
    const auto sent =
        scene.say_in_chat(kPumps, "20 Wellen drehen aus 42CrMo4, Ø 40 x 300, Buchse CuZn39Pb3");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(HasSubstr("aus 42CrMo4, Ø 40"), HasSubstr("CuZn39Pb3"), Not(HasSubstr("42[")))
    );
    const auto titanium = scene.say_in_chat(kPumps, "20 Wellen drehen aus TiAlV 64, Ø 41 x 300");
    EXPECT_THAT(only_text(titanium, kTurner), Not(HasSubstr("[…]")));
}

TEST(TradeNames, are_looked_for_in_files) {
    ClusterScene scene;
    with_pumps(scene).say_in_chat(kPumps, "20 Wellen drehen aus 1.4301 für GlanFlow, Ø 40 x 300");
    auto& office = scene.core().office();
    const auto names = commands::names_of_asker(office, office.needs.find(1).value());
    EXPECT_THAT(names, testing::IsSupersetOf({"AquaSpin", "GlanFlow"}));
    EXPECT_THAT(names, Not(testing::Contains("SolidWorks")));
}

TEST(TradeNames, of_programs_and_words_of_the_trade_stay) {
    ClusterScene scene;
    const auto sent = with_pumps(scene).say_in_chat(
        kPumps, "20 Wellen drehen aus 1.4301, Glanz 200, Modell aus SolidWorks 2024, Ø 40 x 300"
    );
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("SolidWorks 2024"), HasSubstr("Glanz 200"))
    );
}

TEST(OwnTown, gives_way_to_its_region_where_the_work_happens_there) {
    ClusterScene scene;
    add(with_pumps(scene), firm_with("kran", "Kranlogistik Hambach", {"transport"}));
    const auto sent = scene.say_in_chat(
        kPumps, "Wer macht den Transport einer Fräsmaschine, 4 t, von Winnweiler nach Kusel?"
    );
    EXPECT_THAT(
        only_text(sent, "@kran:cluster.test"),
        AllOf(HasSubstr("von [Region PLZ 67] nach Kusel"), Not(HasSubstr("Winnweiler")))
    );
    EXPECT_THAT(only_text(sent, kPumps), HasSubstr("lesen die Firmen nur „Region PLZ 67“"));
    const auto changed = scene.say_in_chat(kPumps, "B-2026-001: Abholung in 67722 Winnweiler");
    EXPECT_THAT(
        only_text(changed, "@kran:cluster.test"),
        AllOf(HasSubstr("[Region PLZ 67]"), Not(HasSubstr("Winnweiler")), Not(HasSubstr("67722")))
    );
    EXPECT_THAT(only_text(changed, kPumps), HasSubstr("nur „Region PLZ 67“"));
}

TEST(OwnTown, has_its_region_from_the_words_where_the_profile_names_no_postcode) {
    ClusterScene scene;
    Profile asker = firm_with("glantal", "Glantal Pumpen GmbH", {"assembly"});
    asker.city = "Winnweiler";
    add(scene, asker);
    add(scene, firm_with("kran", "Kranlogistik Hambach", {"transport"}));
    const auto sent = scene.say_in_chat(
        kPumps, "Wer macht den Transport einer Fräsmaschine, 4 t, von 67722 Winnweiler nach Kusel?"
    );
    EXPECT_THAT(
        only_text(sent, "@kran:cluster.test"),
        AllOf(HasSubstr("von [Region PLZ 67] nach Kusel"), Not(HasSubstr("67722")))
    );
    EXPECT_THAT(only_text(sent, kPumps), HasSubstr("„Region PLZ 67“"));
}

TEST(OwnTown, is_left_out_where_the_part_only_serves_work_at_a_place) {
    for (const char* const words :
         {"20 Transportrollen drehen aus 1.4301, Ø 40 x 300, für Winnweiler",
          "20 Transport-Rollen drehen aus 1.4301, Ø 40 x 300, für Winnweiler",
          "20 Reparaturbuchsen drehen aus 1.4301, Ø 40 x 300, für Winnweiler",
          "20 Wartungsdeckel drehen aus 1.4301, Ø 40 x 300, für Winnweiler"}) {
        ClusterScene scene;
        const auto sent = with_pumps(scene).say_in_chat(kPumps, words);
        EXPECT_THAT(
            only_text(sent, kTurner),
            AllOf(Not(HasSubstr("Winnweiler")), Not(HasSubstr("Region PLZ")))
        ) << words;
    }
}

TEST(OwnTown, is_left_out_where_parts_are_made) {
    ClusterScene scene;
    const auto sent = with_pumps(scene).say_in_chat(
        kPumps, "20 Wellen drehen aus 1.4301, Ø 40 x 300, für unser Werk in Winnweiler"
    );
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(Not(HasSubstr("Winnweiler")), Not(HasSubstr("Region PLZ")))
    );
    EXPECT_THAT(only_text(sent, kPumps), HasSubstr("Ihren Ort (Winnweiler) lasse ich"));
}

TEST(AddressedFirms, lend_the_need_no_work) {
    for (const char* const words :
         {"20 Drehteile aus 1.4301, Ø 40 x 120, nur an Galvanik Rodenbach",
          "Nur an Galvanik Rodenbach: 20 Drehteile aus 1.4301, Ø 40 x 120"}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(HasSubstr("20 Stück · Drehen · 1.4301"), HasSubstr("• Galvanik Rodenbach"))
        ) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
