#include "matching/vocabulary/lexicon.hpp"
#include "tests/unit/matching/needs/asking_engine.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::AskingEngine;
using test_support::firm_of;

namespace {

using Verdict = Fact::Verdict;

const TypicalSize& typical(const char* code) {
    const Lexicon& lexicon = test_support::vocabulary()->lexicon();
    return lexicon.processes[lexicon.process_ids.find(code)->second].typical;
}

}  // namespace

TEST(Typical, sizes_are_said_of_the_common_processes) {
    int said = 0;
    for (const Process& process : test_support::vocabulary()->lexicon().processes) {
        const TypicalSize& size = process.typical;
        said += size.diameter || size.length || size.thickness || size.mass || size.lot ? 1 : 0;
    }
    EXPECT_GT(said, 80);
    ASSERT_TRUE(typical("turning").diameter);
    EXPECT_EQ(typical("turning").diameter->max, 500);
    EXPECT_EQ(typical("tig_welding").thickness, typical("welding").thickness) << "as above it";
    EXPECT_EQ(typical("automatic_turning").diameter->max, 65) << "its own";
}

TEST(Typical, what_few_can_take_is_shown_and_costs_a_little) {
    Profile says = firm_of("sagt", "Drehen bis Ø 800 mm und 3000 mm Länge aus Stahl.");
    const AskingEngine engine({firm_of("schweigt", "Drehen aus Stahl."), says});
    const Matching usual = engine.ask("Wellen drehen, Ø 80, Länge 300 mm");
    const Matching large = engine.ask("Wellen drehen, Ø 700, Länge 300 mm");
    EXPECT_TRUE(
        AskingEngine::says(large, "schweigt", Verdict::unknown, "Ø 700 mm, ungewöhnlich groß")
    );
    EXPECT_TRUE(AskingEngine::says(
        large, "schweigt", Verdict::unknown, "Ø 700 mm, unusually large", Language::en
    ));
    EXPECT_TRUE(AskingEngine::says(usual, "schweigt", Verdict::unknown, "Ø 80 mm"));
    EXPECT_TRUE(AskingEngine::says(large, "sagt", Verdict::fits, "Ø bis 800 mm"));
    EXPECT_FALSE(large.nobody);
    const double before = AskingEngine::score(usual, "schweigt");
    const double after = AskingEngine::score(large, "schweigt");
    EXPECT_LT(after, before);
    EXPECT_GT(after, 0.9 * before);
    EXPECT_NEAR(AskingEngine::score(usual, "sagt"), AskingEngine::score(large, "sagt"), 1e-9);
    for (const Match& match : large.matches) {
        EXPECT_TRUE(facts_of(match, Verdict::contradicts, Language::de).empty());
    }
}

TEST(Typical, what_a_firm_says_itself_comes_first) {
    Profile listed = firm_of("liste", "Dreherei");
    listed.capabilities = {
        {.process = "turning", .wording = "", .materials = {}, .diameter_mm = Range{3, 1200}}};
    const AskingEngine engine({listed});
    const Matching found = engine.ask("Wellen drehen, Ø 900");
    EXPECT_TRUE(AskingEngine::says(found, "liste", Verdict::fits, "Ø bis 1200 mm"));
}

TEST(Typical, a_lot_that_a_firm_takes_is_named_as_the_reason) {
    Profile listed = firm_of("liste", "Dreherei");
    listed.capabilities = {
        {.process = "turning", .wording = "", .materials = {}, .lot = Range{10, 500}}};
    const AskingEngine engine({listed});
    const Matching found = engine.ask("20 Wellen drehen");
    EXPECT_TRUE(AskingEngine::says(found, "liste", Verdict::fits, "Losgröße 20"));
}

TEST(Typical, a_lot_is_no_reason_where_the_firm_says_only_from_where_on) {
    Profile listed = firm_of("liste", "Dreherei");
    listed.capabilities = {
        {.process = "turning", .wording = "", .materials = {}, .lot = Range{10, std::nullopt}}};
    const AskingEngine engine({listed, firm_of("text", "Dreherei, Wellen ab 10 Stück.")});
    const Matching found = engine.ask("20 Wellen drehen");
    for (const char* const firm : {"liste", "text"}) {
        EXPECT_FALSE(AskingEngine::says(found, firm, Verdict::fits, "Losgröße 20")) << firm;
        EXPECT_TRUE(AskingEngine::says(found, firm, Verdict::fits, "Drehen")) << firm;
        EXPECT_FALSE(AskingEngine::says(found, firm, Verdict::unknown, "Losgröße")) << firm;
    }
    EXPECT_TRUE(AskingEngine::says(
        engine.ask("5 Wellen drehen"), "liste", Verdict::contradicts, "Losgröße 5, üblich ab 10"
    ));
}

TEST(Typical, small_lots_of_a_mass_process_and_heavy_parts_are_unusual_too) {
    const AskingEngine engine(
        {firm_of("giesser", "Druckguss aus Aluminium und Zink."),
         firm_of("schweisser", "Schweißen von Baugruppen.")}
    );
    EXPECT_TRUE(AskingEngine::says(
        engine.ask("Druckgussteile aus Aluminium, 5 Stück"),
        "giesser",
        Verdict::unknown,
        "Losgröße 5, ungewöhnlich klein"
    ));
    EXPECT_TRUE(AskingEngine::says(
        engine.ask("Baugruppe schweißen, Gewicht 40 t"),
        "schweisser",
        Verdict::unknown,
        "Gewicht 40000 kg, ungewöhnlich schwer"
    ));
}
