#include "matching/index/engine.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/dates/test_days.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::kToday;

namespace {

constexpr const char* kChainNeed =
    "Wellen drehen, einsatzhärten, rundschleifen und galvanisch verzinken";

void add(Engine& engine, const std::string& id, const std::string& text) {
    Profile profile;
    profile.id = id;
    profile.name = "Firma " + id;
    profile.text = text;
    engine.upsert(profile);
}

Matching ask_for_chain(const Engine& engine, const std::string& text) {
    MatchOptions options;
    options.today = kToday;
    options.chain = true;
    return engine.match(text, engine.understand(text, kToday, Language::de), options);
}

void add_hardener(Engine& engine) {
    Profile profile;
    profile.id = "haerter";
    profile.name = "Induktivhärtung";
    profile.text = "Wellen, Zahnräder, Führungsbahnen: induktiv härten im Vorschub.";
    profile.capabilities = {
        {.direction = Direction::core,
         .process = "induction_hardening",
         .wording = "Vorschubhärten bis 3 m",
         .materials = {"1.0503"}}};
    engine.upsert(profile);
}

std::vector<std::string> firms(const Matching& matching) {
    std::vector<std::string> result;
    for (const ChainLink& link : matching.chain) {
        result.push_back(link.firms.empty() ? "-" : link.firms.front().profile);
    }
    return result;
}

}  // namespace

TEST(Chain, has_as_few_firms_as_serve_all_steps) {
    Engine engine(test_support::vocabulary());
    add(engine, "dreher", "CNC-Drehen und Rundschleifen von Wellen.");
    add(engine, "haerter", "Lohnhärterei: Einsatzhärten, Nitrieren.");
    add(engine, "galvanik", "Galvanisch Verzinken, Zink-Nickel.");
    add(engine, "schleifer", "Rundschleifen.");
    const Matching found = ask_for_chain(engine, kChainNeed);
    ASSERT_FALSE(found.nobody);
    EXPECT_EQ(found.steps.size(), 4u);
    EXPECT_EQ(found.chain.size(), 3u);
    EXPECT_EQ(firms(found)[0], "dreher");
    EXPECT_EQ(found.chain[0].steps.size(), 2u);
}

TEST(Chain, is_not_needed_where_one_firm_does_all) {
    Engine engine(test_support::vocabulary());
    add(engine, "dreher", "CNC-Drehen von Wellen.");
    add(engine, "alles", "Drehen, Einsatzhärten, Rundschleifen und galvanisch Verzinken im Haus.");
    const Matching found = ask_for_chain(engine, kChainNeed);
    ASSERT_FALSE(found.nobody);
    EXPECT_EQ(found.matches[0].profile, "alles");
    EXPECT_TRUE(does_all(found, found.matches[0]));
    EXPECT_TRUE(found.chain.empty());
}

TEST(Chain, makes_the_part_too_where_only_its_finish_is_said) {
    Engine engine(test_support::vocabulary());
    add(engine, "dreher", "CNC-Drehen von Wellen und Bolzen aus Stahl.");
    add_hardener(engine);
    for (const char* text :
         {"20 Wellen Ø 40 x 120 aus C45, induktiv gehärtet",
          "20 Wellen drehen und induktiv härten"}) {
        const Matching found = ask_for_chain(engine, text);
        EXPECT_EQ(found.steps, (std::vector<std::string>{"turning", "induction_hardening"}))
            << text;
        auto who = firms(found);
        std::sort(who.begin(), who.end());
        EXPECT_EQ(who, (std::vector<std::string>{"dreher", "haerter"})) << text;
    }
}

TEST(Chain, names_nobody_for_a_step_that_nobody_shows) {
    Engine engine(test_support::vocabulary());
    add_hardener(engine);
    add(engine, "fraeser", "Fräsen von Platten, 5 Achsen.");
    const Matching found = ask_for_chain(engine, "20 Wellen Ø 40, induktiv gehärtet");
    for (const ChainLink& link : found.chain) {
        if (link.steps == std::vector<std::string>{"turning"}) {
            EXPECT_TRUE(link.firms.empty());
        }
    }
}

TEST(Chain, is_led_by_who_makes_the_whole_and_not_by_who_does_a_lesser_part_of_it) {
    Engine engine(test_support::vocabulary());
    add(engine,
        "stahl",
        "Stahlhandel: Vierkantrohr, Stabstahl und Bleche aus S235 ab Lager, Sägezuschnitt auf "
        "Fixlängen.");
    add(engine, "rahmen", "Schweißkonstruktionen und Gestelle nach Zeichnung.");
    add(engine, "galvanik", "Galvanisch Verzinken.");
    const Matching found =
        ask_for_chain(engine, "12 Schweißrahmen aus Vierkantrohr S235, galvanisch verzinkt");
    ASSERT_FALSE(found.nobody);
    for (const ChainLink& link : found.chain) {
        for (const Match& firm : link.firms) {
            EXPECT_NE(firm.profile, "stahl");
        }
    }
    for (const Match& match : found.matches) {
        if (match.profile == "stahl") {
            EXPECT_TRUE(match.only_part);
            EXPECT_TRUE(match.covers.empty());
        }
        if (match.profile == "rahmen") {
            EXPECT_FALSE(match.only_part);
            EXPECT_EQ(match.covers, (std::vector<std::string>{"weldment"}));
        }
    }
}

TEST(Chain, says_which_step_nobody_serves) {
    Engine engine(test_support::vocabulary());
    add(engine, "dreher", "CNC-Drehen und Rundschleifen von Wellen.");
    add(engine, "haerter", "Lohnhärterei: Einsatzhärten, Nitrieren.");
    const Matching found = ask_for_chain(engine, kChainNeed);
    EXPECT_EQ(firms(found), (std::vector<std::string>{"dreher", "haerter", "-"}));
    EXPECT_EQ(found.chain.back().steps.size(), 1u);
}

TEST(Chain, names_nobody_for_a_step_who_is_only_like_the_need) {
    Engine engine(test_support::vocabulary());
    add(engine, "dreher", "CNC-Drehen von Wellen aus 42CrMo4.");
    add(engine, "haerter", "Lohnhärterei: Einsatzhärten.");
    add(engine, "schmied", "Freiformschmieden von Wellen aus 42CrMo4, ab Lager auch C45.");
    const Matching found = ask_for_chain(engine, "Wellen aus 42CrMo4 drehen und einsatzhärten");
    ASSERT_EQ(found.chain.size(), 2U);
    for (const ChainLink& link : found.chain) {
        for (const Match& firm : link.firms) {
            EXPECT_NE(firm.profile, "schmied");
            EXPECT_EQ(firm.work, Work::shown) << firm.profile;
        }
    }
}

TEST(Chain, belongs_to_needs_of_several_steps_only) {
    Engine engine(test_support::vocabulary());
    add(engine, "dreher", "CNC-Drehen.");
    const Matching found = ask_for_chain(engine, "Drehteile aus 1.4301");
    EXPECT_TRUE(found.steps.empty());
    EXPECT_TRUE(found.chain.empty());
    EXPECT_TRUE(found.matches.at(0).covers.empty());
}
