#include "commands/discretion/named_models.hpp"

#include "commands/discretion/discretion.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kBaker = "@mueller:cluster.test";

ClusterScene& with_baker(ClusterScene& scene) {
    Profile firm = firm_with("mueller", "Ofenbau Haberich GmbH", {"assembly"});
    firm.text = "Wir bauen Backöfen und schneiden auf der TruLaser 3030.";
    add(scene, firm);
    return scene;
}

TEST(NamedModels, are_kept_back_and_pointed_out) {
    for (const char* const words :
         {"20 Wellen drehen aus 1.4301 für Backstar 600, Ø 40 x 300",
          "20 Wellen drehen aus 1.4301 für unseren Backstar 600, Ø 40 x 300",
          "20 Wellen drehen aus 1.4301, Ersatz zum Backstar 600. Ø 40 x 300"}) {
        ClusterScene scene;
        const auto sent = with_baker(scene).say_in_chat(kBaker, words);
        EXPECT_THAT(
            only_text(sent, kTurner), AllOf(Not(HasSubstr("Backstar")), HasSubstr("Ø 40 x 300"))
        ) << words;
        EXPECT_THAT(
            only_text(sent, kBaker), HasSubstr("„Backstar 600“ lasse ich in der Anfrage weg")
        ) << words;
    }
}

TEST(NamedModels, are_read_by_the_firms_where_the_asker_lets_them) {
    for (const char* const words :
         {"mit Backstar 600",
          "Backstar 600 stehen lassen",
          "Backstar 600 dürfen die Firmen lesen"}) {
        ClusterScene scene;
        with_baker(scene).say_in_chat(
            kBaker, "20 Wellen drehen aus 1.4301 für Backstar 600, Ø 40 x 300"
        );
        const auto sent = scene.say_in_chat(kBaker, words);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("für Backstar 600")) << words;
        EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Haberich"))) << words;
        EXPECT_FALSE(scene.core().office().needs.find(2)) << words;
    }
}

TEST(NamedModels, are_none_of_grades_makers_amounts_and_machines) {
    for (const char* const words :
         {"20 Wellen drehen aus 1.4301, Aufnahme für Siemens 840D, Ø 40 x 300",
          "20 Wellen drehen aus Hardox 450 für Bagger 300, Ø 40 x 300",
          "20 Wellen drehen aus 1.4301 für Wellen 40 mm, Ø 40 x 300",
          "20 Wellen drehen aus 1.4301, gesichert mit Loctite 243, Ø 40 x 300",
          "20 Wellen drehen aus 1.4301 für TruLaser 3030, Ø 40 x 300"}) {
        ClusterScene scene;
        const auto sent = with_baker(scene).say_in_chat(kBaker, words);
        EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("[…]"))) << words;
        EXPECT_THAT(only_text(sent, kBaker), Not(HasSubstr("lasse ich in der Anfrage weg")))
            << words;
    }
}

TEST(NamedModels, of_machines_are_no_names_in_files) {
    ClusterScene scene;
    with_baker(scene).say_in_chat(kBaker, "20 Wellen drehen aus 1.4301, Ø 40 x 300");
    auto& office = scene.core().office();
    EXPECT_THAT(
        commands::names_of_asker(office, office.needs.find(1).value()),
        Not(testing::Contains("TruLaser"))
    );
}

TEST(OwnRegion, is_known_by_the_town_alone) {
    for (const auto& [town, region] :
         {std::pair("Kusel", "66"), std::pair("Landstuhl", "66"), std::pair("Winnweiler", "67")}) {
        ClusterScene scene;
        Profile asker = firm_with("mueller", "Ofenbau Haberich GmbH", {"assembly"});
        asker.city = town;
        add(scene, asker);
        add(scene, firm_with("kran", "Kranlogistik Hambach", {"transport"}));
        const auto sent = scene.say_in_chat(
            kBaker,
            std::string("Wer macht den Transport einer Fräsmaschine, 4 t, von ") + town +
                " nach Mainz?"
        );
        EXPECT_THAT(
            only_text(sent, "@kran:cluster.test"),
            AllOf(HasSubstr(std::string("[Region PLZ ") + region + "]"), Not(HasSubstr(town)))
        ) << town;
    }
}

TEST(OwnRegion, is_asked_for_where_nobody_knows_the_town) {
    ClusterScene scene;
    Profile asker = firm_with("mueller", "Ofenbau Haberich GmbH", {"assembly"});
    asker.city = "Hinterobervilla";
    add(scene, asker);
    add(scene, firm_with("kran", "Kranlogistik Hambach", {"transport"}));
    const auto sent = scene.say_in_chat(
        kBaker, "Wer macht den Transport einer Fräsmaschine, 4 t, von Hinterobervilla nach Mainz?"
    );
    EXPECT_THAT(only_text(sent, "@kran:cluster.test"), Not(HasSubstr("Hinterobervilla")));
    EXPECT_THAT(only_text(sent, kBaker), HasSubstr("In welcher Gegend ist das?"));
    scene.say_in_chat(kBaker, "Abholung bitte in Hinterobervilla");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kBaker, "1"), kBaker), HasSubstr("In welcher Gegend ist das?")
    );
}

TEST(NamedModels, are_pointed_out_where_they_come_with_a_change) {
    ClusterScene scene;
    with_baker(scene).say_in_chat(kBaker, "20 Wellen drehen aus 1.4301, Ø 40 x 300");
    const auto changed = scene.say_in_chat(kBaker, "doch 30 Stück, für Backstar 600");
    EXPECT_THAT(
        only_text(changed, kBaker), HasSubstr("„Backstar 600“ lasse ich in der Anfrage weg")
    );
}

}  // namespace
}  // namespace clusterlotse::test
