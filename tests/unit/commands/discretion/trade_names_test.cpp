#include "commands/discretion/trade_names.hpp"

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
