#include "commands/discretion/discretion.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// A cluster whose purchaser is called otherwise.
class OwnName : public testing::Test {
protected:
    void call(const std::string& name) {
        Profile asker = office().profiles.find("pumpen").value();
        asker.name = name;
        office().profiles.put(asker, scene_.clock().now());
        scene_.core().profile_changed(asker.id);
    }

    commands::Office& office() { return scene_.core().office(); }

    std::string shown(const std::string& text) {
        storage::NeedRecord need;
        need.asker_profile = "pumpen";
        need.asker = {Channel::matrix, kAsker};
        need.text = text;
        return commands::text_for_suppliers(office(), need);
    }

    ClusterScene scene_;
};

TEST_F(OwnName, is_known_by_its_first_letters_behind_an_ampersand_too) {
    call("HOEHN & SOHN MECHANISCHE WERKSTAETTEN");
    EXPECT_THAT(
        shown("52 Zahnräder aus C45. Zeichnungsnummer HSMW 30.112"), Not(HasSubstr("HSMW"))
    );
    call("Weber & Kurz Turmdrehkrane GmbH & Co. KG");
    EXPECT_THAT(shown("52 Zahnräder aus C45, Zeichnung WKT-4711"), Not(HasSubstr("WKT")));
}

TEST_F(OwnName, is_known_by_first_letters_of_which_two_are_the_same) {
    call("Stahl Service Wiesbach GmbH");
    const std::string text =
        shown("Unsere Nummer: SSW_2026_17. 30 Blechteile gelasert aus S235, Schweißnaht SW 12");
    EXPECT_THAT(text, Not(HasSubstr("SSW")));
    EXPECT_THAT(text, HasSubstr("SW 12"));
}

TEST_F(OwnName, that_is_a_colour_is_left_out_beside_its_partners_too) {
    call("Fräswerk Otterbach Braun & Thös GbR");
    EXPECT_THAT(
        shown("Braun zahlt wie immer in 14 Tagen.\n276 Drehteile aus Ms58"),
        AllOf(Not(HasSubstr("Braun")), HasSubstr("276 Drehteile aus Ms58"))
    );
    EXPECT_THAT(shown("20 Gehäuse, braun eloxiert"), HasSubstr("braun eloxiert"));
    EXPECT_THAT(shown("20 Gehäuse, Braun RAL 8017"), HasSubstr("Braun RAL 8017"));
}

TEST_F(OwnName, is_left_out_where_it_ends_like_a_word_of_the_trade) {
    call("Mandelring Kellereimaschinen Inh. P. Gutperle");
    const std::string text =
        shown("301 Buchsen gedreht aus EN AW-6082. Gezeichnet nach Mandelring-Werksnorm 12.");
    EXPECT_THAT(text, Not(HasSubstr("Mandelring")));
    EXPECT_THAT(text, HasSubstr("301 Buchsen gedreht aus EN AW-6082"));
}

TEST_F(OwnName, is_left_out_where_it_only_begins_or_sounds_like_a_word_of_the_trade) {
    for (const std::string name :
         {"Brunnacker", "Federhofer", "Gießmann", "Stahlhut", "Fräsdorf", "Teichmann"}) {
        call(name + " Armaturen GmbH");
        for (const std::string& text :
             {"Wir bei " + name + " brauchen 20 Buchsen aus C45",
              name + " braucht 20 Buchsen aus C45",
              "20 Buchsen aus C45, abzuholen beim " + name,
              "20 Buchsen aus C45 nach " + name + "-Norm"}) {
            EXPECT_THAT(shown(text), AllOf(Not(HasSubstr(name)), HasSubstr("20 Buchsen aus C45")));
        }
    }
}

TEST_F(OwnName, is_left_out_behind_a_word_of_the_trade_too_where_it_sounds_like_one) {
    call("Hebezeuge Brunnacker KG");
    EXPECT_THAT(shown("20 Buchsen aus C45 für Brunnacker"), Not(HasSubstr("Brunnacker")));
}

TEST_F(OwnName, of_a_person_is_left_out_where_it_sounds_like_a_word_of_the_trade) {
    Profile asker = office().profiles.find("pumpen").value();
    asker.contacts[0].name = "Wiltrud Brunnacker";
    office().profiles.put(asker, scene_.clock().now());
    const std::string text = shown("20 Buchsen aus C45, wie mit Brunnacker besprochen");
    EXPECT_THAT(text, AllOf(Not(HasSubstr("Brunnacker")), HasSubstr("20 Buchsen aus C45")));
}

TEST_F(OwnName, behind_a_word_of_the_trade_may_end_like_one_as_well) {
    call("CNC Ohmbachsee");
    EXPECT_THAT(
        shown("387 Drehteile aus DC01. Hier schreibt Ohmbachsee wegen eines Ersatzteils."),
        Not(HasSubstr("Ohmbach"))
    );
}

TEST_F(OwnName, of_another_member_is_left_out_where_it_ends_like_a_word_of_the_trade) {
    Profile other = office().profiles.find("dreherei").value();
    other.id = "ohmbachsee";
    other.name = "CNC Ohmbachsee";
    office().profiles.put(other, scene_.clock().now());
    scene_.core().profile_changed(other.id);
    const std::string text = shown("20 Wellen aus C45, das hatte sonst immer Ohmbachsee gemacht");
    EXPECT_THAT(text, Not(HasSubstr("Ohmbach")));
    EXPECT_THAT(text, HasSubstr("20 Wellen aus C45"));
}

TEST_F(OwnName, leaves_the_work_alone_that_it_is_made_of) {
    call("Gesenkschmiede Moosalb KG");
    EXPECT_EQ(shown("200 Rohlinge gesenkschmieden, C45"), "200 Rohlinge gesenkschmieden, C45");
    call("Strahltechnik Potzberg");
    EXPECT_EQ(shown("Strahltechnik gesucht, 40 Rahmen"), "Strahltechnik gesucht, 40 Rahmen");
    call("Blechtechnik Wonnegau");
    EXPECT_EQ(shown("80 Blechteile kanten, DC01"), "80 Blechteile kanten, DC01");
    call("Feinmechanik Glan GmbH");
    EXPECT_EQ(shown("Feinmechanik gesucht, 4 Halter"), "Feinmechanik gesucht, 4 Halter");
    call("Verzinkerei Nahe");
    EXPECT_EQ(shown("40 Rahmen an eine Verzinkerei, S235"), "40 Rahmen an eine Verzinkerei, S235");
}

TEST_F(OwnName, that_is_a_colour_is_left_out_behind_words_that_stand_before_firms) {
    call("Fräswerk Otterbach Braun & Thös GbR");
    EXPECT_THAT(
        shown("243 Laserzuschnitte aus S235JR. Die Teile werden bei Braun montiert."),
        Not(HasSubstr("Braun"))
    );
    EXPECT_THAT(shown("Hier Braun, wir brauchen 20 Wellen"), Not(HasSubstr("Braun")));
    EXPECT_THAT(
        shown("20 Wellen. Hier schreibt Braun wegen eines Ersatzteils."), Not(HasSubstr("Braun"))
    );
    EXPECT_THAT(
        shown("20 Wellen. Bitte auf dem Lieferschein Braun-Bestellung angeben."),
        Not(HasSubstr("Braun"))
    );
    EXPECT_EQ(
        shown("20 Gehäuse pulverbeschichten in Braun, RAL 8017"),
        "20 Gehäuse pulverbeschichten in Braun, RAL 8017"
    );
}

TEST_F(OwnName, below_a_need_is_nothing_that_is_wanted) {
    call("Lieser Gummiformteile");
    const auto sent = scene_.say_in_chat(
        kAsker,
        "183 Ringe flachschleifen, S235JR, Ø 109 x 177\nGruß, Verkauf (Lieser Gummiformteile)"
    );
    const auto told = to(sent, kAsker);
    ASSERT_FALSE(told.empty());
    EXPECT_THAT(told.front().message.text, Not(HasSubstr("Gummi")));
    EXPECT_THAT(told.front().message.text, HasSubstr("S235JR"));
}

TEST_F(OwnName, made_of_nothing_but_work_takes_none_of_the_work_away) {
    call("Drehteile Service GmbH");
    const auto sent = scene_.say_in_chat(kAsker, "20 Drehteile, Service inklusive, 1.4301, Ø 40");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Drehen"));
}

TEST_F(OwnName, of_a_firm_that_is_ruled_out_takes_nothing_from_the_line_before_it) {
    EXPECT_EQ(
        shown("57 springs from 42CrMo4, by 15 May\nBitte nicht an Dreherei Lautertal."),
        "57 springs from 42CrMo4, by 15 May"
    );
    EXPECT_EQ(
        shown("163 Teile verzinken, so schnell es geht\nBitte nicht an Dreherei Lautertal."),
        "163 Teile verzinken, so schnell es geht"
    );
}

TEST_F(OwnName, and_ill_talk_take_no_certificate_for_a_firm) {
    EXPECT_THAT(
        shown("Die Teile von Hungerbühler waren zuletzt unbrauchbar, bitte jemand anderen. 111 "
              "Halter, gekantet aus 42CrMo4, mit 3.1-Zeugnis, im Juni"),
        HasSubstr("mit 3.1-Zeugnis, im Juni")
    );
}

TEST(KeptPrice, is_told_to_the_asker_once_and_read_by_nobody_else) {
    ClusterScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120, Zielpreis 9,80 €/Stück");
    EXPECT_THAT(
        only_text(sent, kAsker), HasSubstr("Den Preis, den Sie nennen, gebe ich nicht weiter.")
    );
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("9,80")));
    EXPECT_THAT(
        only_text(
            scene.say_in_chat(
                kAsker, "B-2026-001: Toleranz ISO 2768-m, mehr als 8,90 € geht nicht"
            ),
            kAsker
        ),
        HasSubstr("gebe ich nicht weiter")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "B-2026-001: Menge doch 60 Stück"), kAsker),
        Not(HasSubstr("gebe ich nicht weiter"))
    );
}

TEST_F(OwnName, leaves_no_stump_where_a_price_stood) {
    for (const char* const price :
         {"Target is 18 EUR.",
          "Mehr als 12,34 € das Stück darf es nicht kosten.",
          "Unser Budget liegt bei 18,23 € pro Teil.",
          "Zielpreis 9,80 €/Stück!"}) {
        EXPECT_EQ(
            shown(std::string("20 Wellen aus C45, Ø 40 x 120. ") + price),
            "20 Wellen aus C45, Ø 40 x 120."
        ) << price;
    }
    EXPECT_EQ(
        shown("20 Wellen aus C45 für max. 12 €/Stück, entgratet, Lieferung frei Haus."),
        "20 Wellen aus C45, entgratet, Lieferung frei Haus."
    );
}

}  // namespace
}  // namespace clusterlotse::test
