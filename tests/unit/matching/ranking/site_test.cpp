#include "tests/unit/matching/needs/asking_engine.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::AskingEngine;
using test_support::firm_of;

namespace {

using Verdict = Fact::Verdict;

Profile turner(const std::string& id, const std::string& city, const std::string& postcode = "") {
    Profile profile = firm_of(id, "CNC-Drehen von Wellen und Buchsen aus Stahl.");
    profile.name = "Dreherei";  // a name of another length would be likeness of another measure
    profile.city = city;
    profile.postcode = postcode;
    return profile;
}

AskingEngine turners() {
    return AskingEngine(
        {turner("nah", "Pirmasens"),
         turner("mittel", "Homburg"),
         turner("fern", "Hannover"),
         turner("ungefaehr", "", "01067"),
         turner("ortlos", "")}
    );
}

}  // namespace

TEST(Site, a_radius_is_a_limit_and_the_distance_its_reason) {
    const AskingEngine engine = turners();
    const Matching found = engine.ask("Wellen drehen, im Umkreis von 30 km um Pirmasens");
    ASSERT_FALSE(found.nobody);
    EXPECT_TRUE(AskingEngine::says(found, "nah", Verdict::fits, "0 km entfernt"));
    EXPECT_TRUE(AskingEngine::says(found, "mittel", Verdict::fits, "23 km entfernt"));
    EXPECT_TRUE(AskingEngine::says(
        found, "fern", Verdict::contradicts, "383 km entfernt, gewünscht höchstens 30 km"
    ));
    EXPECT_TRUE(AskingEngine::says(
        found, "fern", Verdict::contradicts, "383 km away, wanted within 30 km", Language::en
    ));
    EXPECT_LT(AskingEngine::score(found, "fern"), 0.5 * AskingEngine::score(found, "nah"));
}

TEST(Site, an_unknown_place_is_neutral_and_shown) {
    const AskingEngine engine = turners();
    const Matching found = engine.ask("Wellen drehen, im Umkreis von 30 km um Pirmasens");
    EXPECT_TRUE(AskingEngine::says(found, "ortlos", Verdict::unknown, "Entfernung zu Pirmasens"));
    EXPECT_NEAR(AskingEngine::score(found, "ortlos"), AskingEngine::score(found, "nah"), 1e-9);
    const Matching nowhere = engine.ask("Wellen drehen, im Umkreis von 30 km um Xylodorf");
    EXPECT_TRUE(
        AskingEngine::says(nowhere, "nah", Verdict::unknown, "distance from Xylodorf", Language::en)
    );
}

TEST(Site, nobody_is_asked_beyond_the_radius_but_the_nearest_are_named) {
    const AskingEngine engine({turner("fern", "Hannover")});
    const Matching found = engine.ask("Wellen drehen, max. 50 km um Kaiserslautern");
    EXPECT_TRUE(found.nobody);
    ASSERT_EQ(found.matches.size(), 1u);
    EXPECT_EQ(facts_of(found.matches[0], Verdict::contradicts, Language::de).size(), 1u);
}

TEST(Site, a_firm_known_by_its_region_only_contradicts_no_closer_than_that) {
    const AskingEngine engine({turner("ungefaehr", "", "01067")});
    const Matching near = engine.ask("Wellen drehen, im Umkreis von 20 km um Dresden");
    EXPECT_TRUE(AskingEngine::says(near, "ungefaehr", Verdict::fits, "etwa 6 km entfernt"));
    const Matching doubtful = engine.ask("Wellen drehen, im Umkreis von 60 km um Chemnitz");
    EXPECT_TRUE(AskingEngine::says(
        doubtful, "ungefaehr", Verdict::unknown, "etwa 65 km entfernt, gewünscht höchstens 60 km"
    ));
    EXPECT_FALSE(doubtful.nobody);
    EXPECT_TRUE(engine.ask("Wellen drehen, im Umkreis von 60 km um Mainz").nobody);
}

TEST(Site, a_place_without_a_radius_is_a_mild_preference) {
    const AskingEngine engine = turners();
    const Matching found = engine.ask("Wellen drehen, in der Nähe von Pirmasens");
    const double near = AskingEngine::score(found, "nah");
    EXPECT_NEAR(AskingEngine::score(found, "mittel"), near, 1e-9) << "23 km are near as well";
    EXPECT_LT(AskingEngine::score(found, "fern"), near);
    EXPECT_GT(AskingEngine::score(found, "fern"), 0.85 * near);
    EXPECT_TRUE(
        AskingEngine::says(found, "fern", Verdict::unknown, "383 km entfernt, vielleicht zu weit")
    );
    EXPECT_TRUE(AskingEngine::says(
        found, "fern", Verdict::unknown, "383 km away, perhaps too far", Language::en
    ));
    EXPECT_FALSE(found.nobody);
}

TEST(Site, everybody_in_a_region_is_near) {
    const AskingEngine engine = turners();
    const Matching found = engine.ask("Wellen drehen, Firma aus der Region Westpfalz");
    EXPECT_NEAR(AskingEngine::score(found, "nah"), AskingEngine::score(found, "mittel"), 1e-9);
    EXPECT_LT(AskingEngine::score(found, "fern"), AskingEngine::score(found, "nah"));
}

TEST(Site, a_radius_without_a_place_is_counted_from_the_asker) {
    const AskingEngine engine = turners();
    const Matching found = engine.ask("Wellen drehen, im Umkreis von 50 km", "mittel");
    EXPECT_TRUE(AskingEngine::says(found, "nah", Verdict::fits, "23 km entfernt"));
    EXPECT_FALSE(AskingEngine::says(found, "fern", Verdict::fits, "Entfernung"));
    const Matching stranger = engine.ask("Wellen drehen, im Umkreis von 50 km");
    EXPECT_TRUE(AskingEngine::says(stranger, "fern", Verdict::unknown, "Entfernung"));
}

TEST(Site, a_need_without_place_and_radius_says_nothing_of_distances) {
    const Matching found = turners().ask("Wellen drehen");
    for (const Match& match : found.matches) {
        for (const Fact& fact : match.facts) {
            EXPECT_EQ(fact.de.find("ntfern"), std::string::npos) << fact.de;
        }
    }
}
