// A material that would do as well counts in place of the one that is wanted, never beside it.
#include "tests/unit/matching/needs/asking_engine.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::AskingEngine;
using test_support::firm_of;

namespace {

constexpr const char* kNeed = "20 Drehteile aus 1.4301";

Matching ask(const AskingEngine& engine, bool allowed) {
    const Date today = *parse_iso_date("2026-11-23");
    UnderstoodNeed need = engine.engine().understand(kNeed, today, Language::de);
    if (allowed) {
        need.equivalents =
            engine.engine().understand("Drehteile aus C45", today, Language::de).materials;
    }
    MatchOptions options;
    options.today = today;
    options.eligible = [](const std::string&) { return true; };
    return engine.engine().match(kNeed, need, options);
}

}  // namespace

TEST(Equivalents, count_for_a_firm_that_works_only_what_would_do_as_well) {
    const AskingEngine engine(
        {firm_of("stahl", "CNC-Drehen. Werkstoffe: C45, S235."),
         firm_of("edelstahl", "CNC-Drehen. Werkstoffe: 1.4301, 1.4571.")}
    );
    const Matching before = ask(engine, false);
    const Matching after = ask(engine, true);
    EXPECT_GT(AskingEngine::score(after, "stahl"), AskingEngine::score(before, "stahl"));
    EXPECT_NEAR(
        AskingEngine::score(after, "edelstahl"), AskingEngine::score(before, "edelstahl"), 1e-9
    ) << "it need not work both";
}

TEST(Equivalents, let_in_a_firm_that_excludes_what_was_wanted) {
    const AskingEngine engine(
        {firm_of("stahl", "CNC-Drehen aus C45. Kein Edelstahl."),
         firm_of("andere", "CNC-Drehen aus Edelstahl.")}
    );
    const Matching before = ask(engine, false);
    const Matching after = ask(engine, true);
    EXPECT_GT(AskingEngine::score(after, "stahl"), AskingEngine::score(before, "stahl"));
}
