#include "matching/index/engine.hpp"

#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/dates/test_days.hpp"
#include "tests/unit/matching/needs/asking_engine.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::firm_of;
using test_support::ids_of;
using test_support::kToday;

namespace {

Matching ask(
    const Engine& engine,
    const std::string& text,
    std::size_t top = 10,
    std::function<bool(const std::string&)> eligible = {}
) {
    return engine.match(
        text, engine.understand(text, kToday, Language::de), {top, std::move(eligible), kToday}
    );
}

const std::vector<Profile>& cluster() {
    static const std::vector<Profile> firms = {
        firm_of(
            "dreher",
            "CNC-Drehteile aus Edelstahl und Stahl, Drehen bis Ø 200 mm. Schweißen bieten wir "
            "nicht an."
        ),
        firm_of("fraeser", "Wir fräsen Aluminium und Kunststoff, 5-Achs-Bearbeitung."),
        firm_of("schweisser", "Schweißbaugruppen und Rahmen, WIG und MAG, EN 1090 EXC3."),
        firm_of(
            "roboter",
            "Hersteller von Schweißrobotern. Wir bauen Anlagen zum Lackieren und Schweißen."
        ),
        firm_of(
            "werkzeug", "Großhandel für Fräser, Bohrer und Wendeplatten zum Drehen und Fräsen."
        ),
        firm_of("haerterei", "Lohnhärterei, Einsatzhärten und Nitrieren."),
        firm_of("loeter", "Vakuumlöten und Hartlöten von Baugruppen."),
    };
    return firms;
}

void fill(Engine& engine) {
    for (const Profile& profile : cluster()) {
        engine.upsert(profile);
    }
}

}  // namespace

TEST(Engine, finds_the_firm_that_does_the_work_and_says_why) {
    Engine engine(test_support::vocabulary());
    fill(engine);
    const Matching found = ask(engine, "20 Drehteile aus 1.4301, Ø 40");
    ASSERT_FALSE(found.nobody);
    EXPECT_EQ(found.matches[0].profile, "dreher");
    EXPECT_GT(found.matches[0].score, 0.5);
    EXPECT_LE(found.matches[0].score, 1.0);
    const auto fits = facts_of(found.matches[0], Fact::Verdict::fits, Language::de);
    EXPECT_NE(std::find(fits.begin(), fits.end(), "Drehen"), fits.end());
    EXPECT_NE(std::find(fits.begin(), fits.end(), "Ø bis 200 mm"), fits.end());
    EXPECT_EQ(
        facts_of(found.matches[0], Fact::Verdict::unknown, Language::en),
        (std::vector<std::string>{"1.4301 (X5CrNi18-10)", "lot size"})
    );
}

TEST(Engine, says_a_number_once_whose_material_has_no_other_name) {
    Engine engine(test_support::vocabulary());
    engine.upsert(firm_of("exot", "Wir fertigen CNC-Drehteile aus Edelstahl."));
    const Matching found = ask(engine, "20 Drehteile aus 1.4108, Ø 40");
    ASSERT_FALSE(found.nobody);
    EXPECT_EQ(
        facts_of(found.matches[0], Fact::Verdict::fits, Language::de),
        (std::vector<std::string>{"Drehen", "1.4108"})
    );
}

TEST(Engine, does_not_mistake_makers_and_dealers_for_those_who_do_the_work) {
    Engine engine(test_support::vocabulary());
    fill(engine);
    EXPECT_EQ(ids_of(ask(engine, "Lohnschweißen von Rahmen"))[0], "schweisser");
    const auto welders = ids_of(ask(engine, "Schweißen"));
    EXPECT_EQ(std::count(welders.begin(), welders.end(), "roboter"), 0);
    const auto millers = ids_of(ask(engine, "Frästeile aus Alu"));
    EXPECT_EQ(millers[0], "fraeser");
    EXPECT_EQ(std::count(millers.begin(), millers.end(), "werkzeug"), 0);
    EXPECT_TRUE(ask(engine, "Teile lackieren lassen").nobody);
}

TEST(Engine, says_nobody_where_the_work_is_offered_by_none) {
    Engine engine(test_support::vocabulary());
    fill(engine);
    for (const char* text :
         {"Feuerverzinken von Trägern",
          "Kunststoffspritzguss",
          "Catering für 80 Personen",
          "Druckguss aus Zink",
          "anodising of plates"}) {
        EXPECT_TRUE(ask(engine, text).nobody) << text;
    }
    EXPECT_TRUE(ask(engine, "Drehteile", 10, [](const std::string& id) { return id != "dreher"; }
    ).nobody);
}

TEST(Engine, keeps_brazing_and_welding_apart) {
    Engine engine(test_support::vocabulary());
    fill(engine);
    EXPECT_EQ(ids_of(ask(engine, "Hartlöten"))[0], "loeter");
    engine.erase("loeter");
    EXPECT_TRUE(ask(engine, "Hartlöten").nobody);
}

TEST(Engine, respects_limits_denials_and_sought_work_of_structured_profiles) {
    Engine engine(test_support::vocabulary());
    Profile profile = firm_of("klein", "");
    Capability turning;
    turning.direction = Direction::core;
    turning.process = "turning";
    turning.diameter_mm = Range{3, 100};
    Capability grinding;
    grinding.direction = Direction::sought;
    grinding.process = "grinding";
    profile.capabilities = {turning, grinding};
    profile.certificates = {{"ISO 9001", std::nullopt, parse_iso_date("2025-01-01")}};
    engine.upsert(profile);
    EXPECT_FALSE(ask(engine, "Drehteile Ø 80").nobody);
    const Matching too_large = ask(engine, "Drehteile Ø 500");
    EXPECT_TRUE(too_large.nobody);
    ASSERT_EQ(too_large.matches.size(), 1u) << "a near miss is still named";
    EXPECT_EQ(
        facts_of(too_large.matches[0], Fact::Verdict::contradicts, Language::de),
        std::vector<std::string>{"Ø 500 mm, geht nur bis 100 mm"}
    );
    EXPECT_TRUE(ask(engine, "Schleifen von Platten").nobody);
    const Matching expired = ask(engine, "Drehteile nach ISO 9001");
    EXPECT_EQ(
        facts_of(expired.matches.at(0), Fact::Verdict::contradicts, Language::en),
        std::vector<std::string>{"ISO 9001 expired"}
    );
}

TEST(Engine, matches_nothing_for_an_empty_text) {
    Engine engine(test_support::vocabulary());
    fill(engine);
    engine.upsert(firm_of("leer", ""));
    for (const char* text : {"", "  \n", "???", "der die das"}) {
        const Matching found = ask(engine, text);
        EXPECT_TRUE(found.nobody);
        EXPECT_TRUE(found.matches.empty());
    }
}

TEST(Engine, gives_the_same_answer_in_whatever_order_profiles_came) {
    Engine first(test_support::vocabulary());
    fill(first);
    std::vector<Profile> shuffled = cluster();
    std::mt19937 random(3);
    for (int round = 0; round < 5; ++round) {
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        Engine second(test_support::vocabulary());
        for (const Profile& profile : shuffled) {
            second.upsert(firm_of(profile.id, "Sägen"));
            second.upsert(profile);
        }
        for (const char* text :
             {"Drehteile Edelstahl", "Schweißen und Härten", "Rahmen", "milled aluminium parts"}) {
            EXPECT_EQ(ask(first, text).matches, ask(second, text).matches) << text;
        }
    }
}

TEST(Engine, does_not_care_how_umlauts_are_written) {
    Engine engine(test_support::vocabulary());
    fill(engine);
    EXPECT_EQ(ask(engine, "Härten und Fräsen").matches, ask(engine, "Haerten und Fraesen").matches);
}

TEST(Engine, sees_changes_at_once_and_survives_many_of_them) {
    Engine engine(test_support::vocabulary());
    fill(engine);
    for (int round = 0; round < 300; ++round) {
        engine.upsert(firm_of("neu", round % 2 == 0 ? "Feuerverzinken" : "Eloxieren"));
    }
    EXPECT_EQ(engine.size(), cluster().size() + 1);
    EXPECT_TRUE(ask(engine, "Feuerverzinken").nobody);
    EXPECT_EQ(ids_of(ask(engine, "Eloxieren"))[0], "neu");
    engine.erase("neu");
    engine.erase("neu");
    EXPECT_EQ(engine.size(), cluster().size());
    EXPECT_TRUE(ask(engine, "Eloxieren").nobody);
}

TEST(Engine, carries_a_need_outside_the_vocabulary_by_its_words) {
    Engine engine(test_support::vocabulary());
    fill(engine);
    engine.upsert(firm_of("kgt", "Wir liefern Kugelgewindetriebe und Teleskopschnorchel."));
    const Matching found = ask(engine, "Teleskopschnorchel");
    ASSERT_FALSE(found.nobody);
    EXPECT_EQ(found.matches[0].profile, "kgt");
    EXPECT_EQ(
        facts_of(found.matches[0], Fact::Verdict::fits, Language::de),
        std::vector<std::string>{"im Text: Teleskopschnorchel"}
    );
    EXPECT_TRUE(ask(engine, "Quastenflossler").nobody);
}

TEST(Engine, says_what_shows_a_process_where_only_machines_or_products_do) {
    Engine engine(test_support::vocabulary());
    engine.upsert(firm_of("park", "Maschinenpark: Drehmaschine Index G200, Sägeautomat."));
    const Matching found = ask(engine, "Drehteile");
    ASSERT_FALSE(found.matches.empty());
    const auto fits = facts_of(found.matches[0], Fact::Verdict::fits, Language::de);
    ASSERT_FALSE(fits.empty());
    EXPECT_TRUE(fits[0].starts_with("Drehen (Maschinenpark: ")) << fits[0];
}

TEST(Engine, compares_fineness_and_delivery_with_what_a_profile_says) {
    Engine engine(test_support::vocabulary());
    Profile coarse = firm_of("grob", "Lieferzeit 6 Wochen.");
    Capability turning;
    turning.process = "turning";
    turning.tolerance = "IT9";
    turning.ra_um = 1.6;
    coarse.capabilities = {turning};
    Profile fine = firm_of("fein", "Express in 48 Stunden.");
    turning.tolerance = "IT6";
    turning.ra_um = 0.2;
    fine.capabilities = {turning};
    engine.upsert(coarse);
    engine.upsert(fine);
    const Matching found = ask(engine, "Drehteile 20 h7, Ra 0,8, bis 11.12.2026");
    ASSERT_EQ(found.matches.size(), 2u);
    EXPECT_EQ(found.matches[0].profile, "fein");
    const auto against = facts_of(found.matches[1], Fact::Verdict::contradicts, Language::de);
    EXPECT_EQ(
        against,
        (std::vector<std::string>{
            "Toleranz IT7, üblich bis IT9",
            "Ra 0,8, üblich bis Ra 1,6",
            "Lieferzeit 42 Tage, gewünscht in 18 Tagen"})
    );
    EXPECT_EQ(
        facts_of(found.matches[0], Fact::Verdict::fits, Language::en),
        (std::vector<std::string>{
            "Turning", "tolerance down to IT6", "down to Ra 0.2", "lead time 2 days"})
    );
}

TEST(Engine, asks_no_foundry_for_a_metal_that_it_does_not_pour) {
    Engine engine(test_support::vocabulary());
    engine.upsert(firm_of("giesser", "Druckguss aus Aluminium und Zink, Gehäuse und Deckel."));
    EXPECT_FALSE(ask(engine, "Gehäuse aus Aluminium im Druckguss").nobody);
    const Matching found = ask(engine, "Gehäuse aus Magnesium im Druckguss");
    EXPECT_TRUE(found.nobody);
    ASSERT_EQ(found.matches.size(), 1u);
    EXPECT_EQ(
        facts_of(found.matches[0], Fact::Verdict::contradicts, Language::de),
        std::vector<std::string>{"nur Magnesium fehlt"}
    );
}
