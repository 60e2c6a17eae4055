// Works of different trades in one message: told apart, offered to be parted, never parted unasked.
#include "commands/needs/several_works.hpp"

#include "commands/needs/need_reading.hpp"
#include "commands/needs/parted_works.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class SeveralWorks : public testing::Test {
protected:
    std::vector<std::string> apart(const std::string& text) {
        commands::WorksReader reader;
        reader.understand = [this](const std::string& words) {
            return scene_.core().office().engine.understand(
                words, *parse_iso_date("2026-11-23"), Language::de
            );
        };
        reader.rules_out = [](const std::string& clause) {
            return clause.find("nicht an") != std::string::npos ||
                   clause.find("not to") != std::string::npos ||
                   clause.find("anonym") != std::string::npos;
        };
        return commands::works_apart(text, reader);
    }

    ClusterScene scene_;
};

TEST_F(SeveralWorks, get_what_stands_behind_them_each) {
    EXPECT_THAT(
        apart("40 Drehteile aus 1.4301 nach Zeichnung und 200 Laschen verzinken, bis KW 8. Bitte "
              "nicht an Mandelbach"),
        ElementsAre(
            "40 Drehteile aus 1.4301 nach Zeichnung, bis KW 8. Bitte nicht an Mandelbach",
            "200 Laschen verzinken, bis KW 8. Bitte nicht an Mandelbach"
        )
    );
}

TEST_F(SeveralWorks, get_what_stands_before_and_between_them_each) {
    EXPECT_THAT(
        apart("Bis KW 8, bitte nicht an Mandelbach: 40 Drehteile aus 1.4301 und 200 Laschen "
              "verzinken"),
        ElementsAre(
            "Bis KW 8, bitte nicht an Mandelbach: 40 Drehteile aus 1.4301",
            "Bis KW 8, bitte nicht an Mandelbach: 200 Laschen verzinken"
        )
    );
    EXPECT_THAT(
        apart("40 Drehteile aus 1.4301, bitte nicht an Mandelbach, und 200 Laschen verzinken"),
        ElementsAre(
            "40 Drehteile aus 1.4301, bitte nicht an Mandelbach",
            "200 Laschen verzinken, bitte nicht an Mandelbach"
        )
    );
}

TEST_F(SeveralWorks, keep_a_date_of_their_own) {
    EXPECT_THAT(
        apart("40 Drehteile aus 1.4301 bis KW 6 und 200 Laschen verzinken, bis KW 8"),
        ElementsAre("40 Drehteile aus 1.4301 bis KW 6", "200 Laschen verzinken, bis KW 8")
    );
}

TEST_F(SeveralWorks, are_told_apart_in_many_forms) {
    for (const char* const text :
         {"1) 40 Drehteile aus C45, Ø 30 x 60 und 2) 200 Laschen verzinken",
          "wir haben zwei Sachen:\n1. 40 Drehteile aus C45\n2. 200 Laschen verzinken",
          "a) 40 Drehteile aus C45 b) 200 Laschen verzinken",
          "- 40 Drehteile aus C45, Ø 30 x 60\n- 200 Laschen verzinken, alles bis 15. März",
          "Pos. 1: 40 Drehteile aus C45\nPos. 2: 200 Laschen verzinken",
          "Wir brauchen 40 Drehteile aus C45 und außerdem 200 Laschen verzinkt",
          "Wir suchen jemanden für 40 Drehteile aus C45 sowie 200 Laschen zum Verzinken",
          "40 Drehteile aus 1.4301. 200 Laschen verzinken. Beides bis Ende Februar.",
          "40 Drehteile aus 1.4301, 200 Laschen verzinken",
          "40 Stück Drehteile aus C45 und 40 Stück Laschen verzinken",
          "40 turned parts in 316L and 200 brackets hot-dip galvanised, by mid February",
          "We need 40 turned parts in 316L and also 200 brackets to be galvanised",
          "We need someone to turn 40 shafts and mill 15 housings, by mid February",
          "please turn 40 shafts in 316L and galvanise 200 brackets",
          "We need somebody who can turn the shafts and mill 15 housings"}) {
        EXPECT_THAT(apart(text), SizeIs(2)) << text;
    }
    EXPECT_THAT(
        apart("1) 40 Drehteile aus C45 2) 200 Laschen verzinken 3) 12 Gehäuse pulverbeschichten, "
              "alles bis KW 8"),
        ElementsAre(
            "40 Drehteile aus C45, alles bis KW 8",
            "200 Laschen verzinken, alles bis KW 8",
            "12 Gehäuse pulverbeschichten, alles bis KW 8"
        )
    );
}

TEST_F(SeveralWorks, are_told_apart_by_what_each_work_is_done_on) {
    EXPECT_THAT(
        apart("PVD Beschichtung TiCN von 12 Stempeln, HSS, und Drahterodieren von 3 Schnittplatten "
              "1.2379 gehärtet 62 HRC, Dicke 40 mm"),
        ElementsAre(
            "PVD Beschichtung TiCN von 12 Stempeln, HSS",
            "Drahterodieren von 3 Schnittplatten 1.2379 gehärtet 62 HRC, Dicke 40 mm"
        )
    );
    EXPECT_THAT(
        apart("Verzinken von 200 Laschen sowie Drehen von 40 Buchsen, alles bis KW 8"),
        ElementsAre(
            "Verzinken von 200 Laschen, alles bis KW 8", "Drehen von 40 Buchsen, alles bis KW 8"
        )
    );
    EXPECT_THAT(
        apart("Galvanising of 200 brackets and turning of 40 bushings in bronze"), SizeIs(2)
    );
    for (const char* const text :
         {"Härten von 20 Wellen und Schleifen von 20 Wellen",
          "Drehen und Verzinken von 200 Bolzen",
          "Drehen von 20 Wellen und Fräsen von 2 Nuten",
          "Kalibrierung von 14 Prüfgewichten E2 und 3 Drehmomentschlüsseln"}) {
        EXPECT_THAT(apart(text), IsEmpty()) << text;
    }
}

TEST_F(SeveralWorks, may_end_with_one_thing_without_a_number) {
    EXPECT_THAT(
        apart("Für eine Zuführanlage: 12 Frästeile aus EN AW-7075, 400x300x40, hart eloxiert "
              "schwarz, und 30 Drehteile aus POM, außerdem Schaltschrank nach EPLAN mit SPS "
              "S7-1500. Alles bis 22. Januar."),
        ElementsAre(
            "Für eine Zuführanlage: 12 Frästeile aus EN AW-7075, 400x300x40, hart eloxiert "
            "schwarz, Alles bis 22. Januar.",
            "Für eine Zuführanlage: 30 Drehteile aus POM, Alles bis 22. Januar.",
            "Für eine Zuführanlage: Schaltschrank nach EPLAN mit SPS S7-1500. Alles bis 22. Januar."
        )
    );
    EXPECT_THAT(apart("40 Drehteile aus C45, außerdem Entgraten der Kanten"), IsEmpty());
    EXPECT_THAT(apart("40 Drehteile aus C45, außerdem Zeugnis 3.1"), IsEmpty());
}

TEST_F(SeveralWorks, are_not_seen_in_steps_and_positions_of_one) {
    for (const char* const text :
         {"40 Wellen drehen und verzinken",
          "Laschen lasern, kanten und verzinken",
          "200 Laschen lasern, kanten und verzinken, bis KW 8",
          "20 Wellen aus C45: 1) drehen 2) härten 3) schleifen",
          "1) 20 Buchsen drehen Ø 30\n2) 30 Buchsen drehen Ø 40",
          "1) 200 Laschen lasern 2) 200 Laschen verzinken",
          "200 Laschen lasern und 200 verzinken",
          "20 Wellen drehen und 10 davon härten",
          "40 Drehteile aus C45 und 2 Musterteile vorab",
          "40 Drehteile aus C45 sowie 10 Muster",
          "40 Drehteile aus C45, 10 Muster verzinkt",
          "40 Wellen drehen, dann 40 Wellen verzinken",
          "20 Platten fräsen und 80 Bohrungen M6",
          "20 Platten fräsen mit 4 Gewinden M8 und 2 Nuten",
          "Gestell aus S235 schweißen, 2 Seiten lackieren",
          "50 Wellen und 50 Buchsen drehen aus C45",
          "20 Drehteile aus 1.4301, Ø 40 x 120, bis 15. März",
          "20 Drehteile, Härte 58 und 60 HRC, verzinkt",
          "40 turned parts in 316L, then 40 parts passivated",
          "40 shafts turned and hardened",
          "turn and mill 20 housings",
          "turn 20 shafts and drill 4 holes",
          "turn 40 shafts and grind 40 shafts",
          "Brauche Angebot für 20, 50 und 100 Stück Drehteile",
          "20 Drehteile und 14 Tage später 30 Laschen",
          kNeed,
          ""}) {
        EXPECT_THAT(apart(text), IsEmpty()) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test
