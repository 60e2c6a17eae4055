#include "tests/unit/matching/needs/asking_engine.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::what_limits {

using namespace matching;
using test_support::AskingEngine;
using test_support::firm_of;

namespace {

using Verdict = Fact::Verdict;

Capability listed(std::string code, std::optional<Range> diameter) {
    Capability capability;
    capability.process = std::move(code);
    capability.wording = capability.process;
    capability.direction = Direction::core;
    capability.diameter_mm = diameter;
    return capability;
}

Profile gears() {
    Profile firm = firm_of("zahnrad", "Stirnräder und Ritzel nach Zeichnung.");
    firm.capabilities = {
        listed("gear_cutting", Range{15, 900}), listed("gear_grinding", Range{30, 400})};
    return firm;
}

Profile mills() {
    Profile firm = firm_of("fraeser", "Fräsen von Platten.");
    Capability small = listed("milling", std::nullopt);
    small.length_mm = Range{std::nullopt, 1000};
    Capability large = listed("five_axis_milling", std::nullopt);
    large.length_mm = Range{std::nullopt, 3000};
    firm.capabilities = {small, large};
    return firm;
}

Profile frames() {
    Profile firm = firm_of("rahmen", "Schweißbaugruppen und Rahmen aus Stahl.");
    Capability room = listed("weldment", std::nullopt);
    room.length_mm = Range{std::nullopt, 12000};
    room.width_mm = Range{std::nullopt, 3500};
    room.height_mm = Range{std::nullopt, 3000};
    firm.capabilities = {room};
    return firm;
}

}  // namespace

TEST(WhatLimits, the_listed_end_of_the_wanted_work_counts_before_that_of_a_near_one) {
    const AskingEngine engine({gears()});
    const Matching large = engine.ask("4 Zahnräder, Zahnflanken schleifen, Ø 600 mm");
    EXPECT_FALSE(AskingEngine::says(large, "zahnrad", Verdict::fits, "Ø bis 900 mm"));
    const Matching small = engine.ask("4 Zahnräder, Zahnflanken schleifen, Ø 300 mm");
    EXPECT_TRUE(AskingEngine::says(small, "zahnrad", Verdict::fits, "Ø bis 400 mm"));
    const Matching cut = engine.ask("4 Zahnräder Ø 600 mm wälzfräsen");
    EXPECT_TRUE(AskingEngine::says(cut, "zahnrad", Verdict::fits, "Ø bis 900 mm"));
}

TEST(WhatLimits, a_kind_with_a_larger_machine_still_does_the_large_part) {
    const AskingEngine engine({mills()});
    const Matching found = engine.ask("Platte fräsen, Länge 2500 mm");
    EXPECT_TRUE(AskingEngine::says(found, "fraeser", Verdict::fits, "Länge bis 3000 mm"));
}

TEST(WhatLimits, a_part_that_fits_as_it_lies_is_told_the_firms_own_sides) {
    const AskingEngine engine({frames()});
    const Matching found =
        engine.ask("Rahmen schweißen, Länge 1200 mm, Breite 600 mm, Höhe 900 mm");
    EXPECT_TRUE(AskingEngine::says(found, "rahmen", Verdict::fits, "Breite bis 3500 mm"));
    EXPECT_TRUE(AskingEngine::says(found, "rahmen", Verdict::fits, "Höhe bis 3000 mm"));
    const Matching high =
        engine.ask("Rahmen schweißen, Länge 4000 mm, Breite 600 mm, Höhe 3200 mm");
    EXPECT_TRUE(AskingEngine::says(high, "rahmen", Verdict::fits, "Höhe bis 3500 mm")) << "turned";
}

TEST(WhatLimits, who_works_one_material_only_is_not_asked_for_another) {
    const AskingEngine engine(
        {firm_of("kunststoff", "PEEK und POM drehen und fräsen. Ausschließlich Kunststoff."),
         firm_of("alu", "Drehen und Fräsen von Aluminium und Kunststoff.")}
    );
    const Matching metal = engine.ask("12 Frästeile aus EN AW-7075 und 30 Drehteile aus POM");
    ASSERT_FALSE(metal.nobody);
    EXPECT_EQ(metal.matches.front().profile, "alu");
    EXPECT_TRUE(AskingEngine::says(metal, "kunststoff", Verdict::contradicts, "kein Aluminium"));
    const Matching plastic = engine.ask("30 Drehteile aus POM und 12 Frästeile aus EN AW-7075");
    EXPECT_FALSE(AskingEngine::says(plastic, "kunststoff", Verdict::contradicts, "kein Aluminium"));
}

TEST(WhatLimits, what_people_hold_does_not_rule_out_who_lends_them) {
    Profile lends = firm_of("personal", "Arbeitnehmerüberlassung: Schweißer (WIG, MAG), Dreher.");
    Certificate iso;
    iso.standard = "ISO 9001";
    lends.certificates = {iso};
    Profile welds = firm_of("schweisser", "Wir schweißen Rahmen, WIG und MAG.");
    welds.certificates = {iso};
    const AskingEngine engine({lends, welds});
    const Matching people =
        engine.ask("Wir suchen Schweißer für 6 Wochen, 3 Leute, mit gültiger ISO 9606");
    EXPECT_FALSE(
        AskingEngine::says(people, "personal", Verdict::contradicts, "nur ISO 9606-1 fehlt")
    );
    EXPECT_FALSE(AskingEngine::says(people, "personal", Verdict::contradicts, "ISO 9606-1 fehlt"));
    const Matching work = engine.ask("Rahmen schweißen, ISO 9606 zwingend");
    EXPECT_TRUE(
        AskingEngine::says(work, "schweisser", Verdict::contradicts, "ISO 9606-1 fehlt") ||
        AskingEngine::says(work, "schweisser", Verdict::contradicts, "nur ISO 9606-1 fehlt")
    );
}

TEST(WhatLimits, a_used_machine_is_sought_of_dealers_only) {
    const AskingEngine engine(
        {firm_of("haendler", "Gebrauchtmaschinen: Drehmaschinen, Fräsmaschinen, An- und Verkauf."),
         firm_of("roboter", "Hersteller von Schweißrobotern und Schweißzellen."),
         firm_of("sonder", "Sondermaschinenbau, Montageanlagen."),
         firm_of("reparatur", "Reparatur und Retrofit von Drehmaschinen.")}
    );
    for (const char* text :
         {"Suche gebrauchte Drehmaschine mit Stangenlader, Baujahr ab 2015",
          "Looking for a used lathe, bar feeder, not older than 2015"}) {
        const Matching found = engine.ask(text);
        for (const Match& match : found.matches) {
            if (match.profile != "haendler") {
                EXPECT_NE(match.work, Work::shown) << text << ": " << match.profile;
            }
        }
    }
    const Matching repair = engine.ask("Unsere gebrauchte Drehmaschine muss repariert werden");
    ASSERT_FALSE(repair.matches.empty());
    EXPECT_EQ(repair.matches.front().profile, "reparatur");
}

TEST(WhatLimits, what_must_stay_whole_is_not_even_a_little_too_long) {
    const AskingEngine engine({firm_of("zink", "Feuerverzinken im Lohn. Kessel 9,0 x 1,5 x 2,5 m.")}
    );
    const auto does = [&](const char* need) { return !engine.ask(need).nobody; };
    EXPECT_TRUE(does("Mast feuerverzinken, Länge 9,6 m")) << "it is asked";
    EXPECT_FALSE(does("Mast feuerverzinken, Länge 9,6 m, in einem Stück"));
    EXPECT_FALSE(does("Mast feuerverzinken, Länge 9,6 m, darf nicht geteilt werden"));
    EXPECT_TRUE(does("Mast feuerverzinken, Länge 8,6 m, in einem Stück"));
}

TEST(WhatLimits, nobody_is_told_where_only_who_names_the_work_in_passing_has_no_limit) {
    std::vector<Profile> firms = {
        firm_of(
            "zink",
            "Feuerverzinken im Lohn nach ISO 1461. Kessel 9,0 x 1,5 x 2,5 m. Wir verzinken "
            "Stahlbau, "
            "Masten und Geländer, schleuderverzinken Kleinteile und beizen Altzink ab."
        ),
        firm_of(
            "tore",
            "Tore, Zäune und Treppen, geschweißt nach Aufmaß und auf Wunsch feuerverzinkt. Dazu "
            "Markisen, Vordächer, Briefkästen, Fenstergitter, Wartung von Antrieben und Montage."
        )};
    for (const char* const trade :
         {"Drehen",
          "Fräsen",
          "Laserschneiden",
          "Kanten",
          "Härten",
          "Spritzgießen",
          "Erodieren",
          "Schleifen",
          "Sandguss",
          "Schmieden",
          "Tiefziehen",
          "Kalibrieren",
          "Gravieren",
          "Lackieren",
          "Eloxieren",
          "Stanzen",
          "Räumen",
          "Honen",
          "Kabelbau"}) {
        firms.push_back(
            firm_of(trade, std::string(trade) + " im Lohn, Einzelteile und Serien nach Zeichnung.")
        );
    }
    const AskingEngine engine(firms);
    const Matching long_one = engine.ask("Lichtmast feuerverzinken, Länge 15 m, 2 t");
    EXPECT_TRUE(long_one.nobody);
    EXPECT_TRUE(AskingEngine::says(
        long_one, "zink", Verdict::contradicts, "Länge 15000 mm, geht nur bis 9000 mm"
    ));
    const Matching short_one = engine.ask("Lichtmast feuerverzinken, Länge 8 m, 2 t");
    EXPECT_FALSE(short_one.nobody);
    EXPECT_EQ(short_one.matches.front().profile, "zink");
}

TEST(WhatLimits, each_work_in_an_oven_or_a_bath_has_its_own) {
    const AskingEngine engine({firm_of(
        "farbe", "Pulverbeschichten: Ofen bis 7 m Länge. Nasslackieren: Teile bis 13 m Länge."
    )});
    EXPECT_TRUE(engine.ask("Profile pulverbeschichten, Länge 11 m").nobody);
    EXPECT_FALSE(engine.ask("Profile nasslackieren, Länge 11 m").nobody);
    EXPECT_FALSE(engine.ask("Profile pulverbeschichten, Länge 6 m").nobody);
}

}  // namespace clusterlotse::what_limits
