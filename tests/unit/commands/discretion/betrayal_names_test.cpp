// Names that are words of the trade as well tell who the asker is where they stand in a file name.
#include "commands/discretion/betrayal.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// What is warned of where this firm's person asks and files of these names come with it.
std::vector<std::string> warned_of(
    const std::string& firm,
    const std::string& person,
    const std::vector<std::string>& names,
    const std::string& website = ""
) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    auto& office = scene.core().office();
    Profile asker = office.profiles.find("pumpen").value();
    asker.name = firm;
    asker.website = website;
    asker.contacts[0].name = person;
    office.profiles.put(asker, scene.clock().now());
    scene.core().profile_changed(asker.id);
    scene.say_in_chat(kAsker, "20 Teile nach Zeichnung aus 1.4301, Ø 40 x 120");
    return commands::betraying_words(office, office.needs.find(1).value(), names);
}

struct FirmAndFile {
    const char* firm;
    const char* person;
    const char* file;
};

TEST(BetrayingNames, that_sound_like_work_are_seen_where_they_are_the_firms_own) {
    for (const FirmAndFile& one :
         {FirmAndFile{"Stahlhut GmbH", "Erika Brandt", "Stahlhut_Welle.pdf"},
          FirmAndFile{"Stahlhut Maschinenbau GmbH", "Erika Brandt", "Stahlhut_Welle.pdf"},
          FirmAndFile{"Maschinenbau Stahlhut GmbH", "Erika Brandt", "welle-stahlhut-2.step"},
          FirmAndFile{"Stahlhut & Söhne KG", "Erika Brandt", "StahlhutWelle07.dxf"},
          FirmAndFile{"Alsenz Pumpen GmbH", "Erika Brandt", "Alsenzpumpen_12.stp"},
          FirmAndFile{"Pumpenbau Alsenz GmbH", "Erika Brandt", "Alsenzpumpen_12.stp"},
          FirmAndFile{"Pumpenbau Alsenz GmbH", "Erika Brandt", "alsenzwelle.pdf"},
          FirmAndFile{"Mandelring Antriebe GmbH", "Erika Brandt", "mandelring 4711.pdf"},
          FirmAndFile{"Schmied Maschinenbau GmbH", "Erika Brandt", "Schmied_Halter.dxf"},
          FirmAndFile{"Gebrüder Dreher KG", "Erika Brandt", "Halter DREHER Rev2.pdf"},
          FirmAndFile{"Braun Präzision GmbH", "Erika Brandt", "Braun_Buchse.step"}}) {
        EXPECT_THAT(warned_of(one.firm, one.person, {one.file}), ElementsAre(one.file)) << one.firm;
    }
}

TEST(BetrayingNames, of_persons_are_seen_though_they_are_trades) {
    for (const FirmAndFile& one :
         {FirmAndFile{"Pumpenbau Alsenz GmbH", "Karl Brunnacker", "Brunnacker_Welle.pdf"},
          FirmAndFile{"Pumpenbau Alsenz GmbH", "Eva Schmied", "Welle_Schmied_2.step"},
          FirmAndFile{"Pumpenbau Alsenz GmbH", "Eva Dreher", "dreher-welle.pdf"},
          FirmAndFile{"Pumpenbau Alsenz GmbH", "Dr. Eva Schleifer", "SchleiferWelle.pdf"},
          FirmAndFile{"Pumpenbau Alsenz GmbH", "Jan Gießer", "Giesser Gehäuse.step"},
          FirmAndFile{"Pumpenbau Alsenz GmbH", "Anna Klein", "Anna_Klein_Welle.pdf"}}) {
        EXPECT_THAT(warned_of(one.firm, one.person, {one.file}), ElementsAre(one.file))
            << one.person;
    }
}

TEST(BetrayingNames, of_nothing_but_trade_are_seen_as_a_whole_alone) {
    constexpr const char* kSite = "https://www.drehtechnik-kl.test";
    EXPECT_THAT(
        warned_of(
            "Drehtechnik GmbH",
            "Erika Brandt",
            {"drehtechnik_gmbh Welle.pdf",
             "Drehtechnik-GmbH.step",
             "drehtechnik-kl Welle.pdf",
             "Welle drehtechnik-kl.test.pdf"},
            kSite
        ),
        ElementsAre(
            "drehtechnik_gmbh Welle.pdf",
            "Drehtechnik-GmbH.step",
            "drehtechnik-kl Welle.pdf",
            "Welle drehtechnik-kl.test.pdf"
        )
    );
    EXPECT_THAT(
        warned_of(
            "Drehtechnik GmbH",
            "Erika Brandt",
            {"Drehtechnik Welle.pdf", "drehteil.step", "Drehtechnik.pdf", "Technik_GmbHalter.dxf"},
            kSite
        ),
        IsEmpty()
    );
}

TEST(BetrayingNames, are_not_seen_in_words_that_only_begin_or_end_like_them) {
    for (const FirmAndFile& one :
         {FirmAndFile{"Schmied Maschinenbau GmbH", "Eva Dreher", "Schmiedeteil.pdf"},
          FirmAndFile{"Schmied Maschinenbau GmbH", "Eva Dreher", "Schmiede-Rohling.step"},
          FirmAndFile{"Schmied Maschinenbau GmbH", "Eva Dreher", "Dreherei Auftrag.pdf"},
          FirmAndFile{"Schmied Maschinenbau GmbH", "Eva Dreher", "Maschinenbau 12.pdf"},
          FirmAndFile{"Stahlhut Maschinenbau GmbH", "Erika Brandt", "Stahlwelle.pdf"},
          FirmAndFile{"Galvanik Rodenbach", "Vertrieb Galvanik", "Galvanik_Halter.pdf"},
          FirmAndFile{"Pumpenbau Alsenz GmbH", "Anna Klein", "Welle_klein.pdf"},
          FirmAndFile{"Pumpenbau Alsenz GmbH", "Rolf Lang", "Welle lang.pdf"},
          FirmAndFile{"Pumpenbau Alsenz GmbH", "Erika Brandt", "Pumpenwelle.pdf"},
          FirmAndFile{"Pumpenbau Alsenz GmbH", "Erika Brandt", "Pumpenbau Zeichnung 3.pdf"}}) {
        EXPECT_THAT(warned_of(one.firm, one.person, {one.file}), IsEmpty()) << one.file;
    }
}

}  // namespace
}  // namespace clusterlotse::test
