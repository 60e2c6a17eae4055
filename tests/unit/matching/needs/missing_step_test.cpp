#include "matching/index/engine.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/dates/test_days.hpp"
#include "tests/unit/matching/needs/asking_engine.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::firm_of;
using test_support::kToday;

namespace {

Matching ask_eligible(
    const Engine& engine,
    const std::string& text,
    std::function<bool(const std::string&)> eligible = {}
) {
    return engine.match(
        text,
        engine.understand(text, kToday, Language::de),
        {.top = 10, .eligible = std::move(eligible), .today = kToday}
    );
}

}  // namespace

TEST(MissingStep, says_nobody_where_none_does_what_makes_the_need) {
    Engine engine(test_support::vocabulary());
    engine.upsert(firm_of("dreher", "CNC-Drehteile aus Stahl, Wellen bis Ø 200 mm."));
    const std::string text = "Wellen spitzenlos schleifen, Ø 20, und vorher drehen";
    const Matching found = ask_eligible(engine, text);
    EXPECT_TRUE(found.nobody);
    ASSERT_EQ(found.matches.size(), 1u) << "who does the rest is a near miss";
    const auto against = facts_of(found.matches[0], Fact::Verdict::contradicts, Language::de);
    ASSERT_FALSE(against.empty());
    EXPECT_NE(against[0].find("Spitzenlosschleifen"), std::string::npos) << against[0];
    engine.upsert(firm_of("schleifer", "Spitzenlosschleifen von Wellen und Bolzen im Lohn."));
    EXPECT_FALSE(ask_eligible(engine, text).nobody);
    EXPECT_TRUE(
        ask_eligible(engine, text, [](const std::string& id) { return id == "dreher"; }).nobody
    ) << "only who may be asked counts";
}

TEST(MissingStep, is_no_reason_where_the_first_step_is_done) {
    Engine engine(test_support::vocabulary());
    engine.upsert(firm_of("dreher", "CNC-Drehteile aus Stahl, Wellen bis Ø 200 mm."));
    EXPECT_FALSE(ask_eligible(engine, "Wellen drehen und danach spitzenlos schleifen").nobody);
    EXPECT_FALSE(ask_eligible(engine, "Wellen drehen").nobody);
}

TEST(KindOfLimit, of_a_kind_of_work_is_no_limit_of_the_whole) {
    Engine engine(test_support::vocabulary());
    engine.upsert(
        firm_of("dreher", "Drehteile aus Edelstahl, Drehen von Buchsen. Langdrehen bis Ø 32.")
    );
    const Matching found = ask_eligible(engine, "Buchsen drehen, Edelstahl, Ø 60, 200 Stück");
    ASSERT_EQ(found.matches.size(), 1u);
    EXPECT_TRUE(facts_of(found.matches[0], Fact::Verdict::contradicts, Language::de).empty());
    EXPECT_FALSE(found.nobody);
    engine.upsert(firm_of("dreher", "Drehteile aus Edelstahl bis Ø 32, Drehen von Buchsen."));
    const Matching small = ask_eligible(engine, "Buchsen drehen, Edelstahl, Ø 60, 200 Stück");
    ASSERT_EQ(small.matches.size(), 1u);
    EXPECT_FALSE(facts_of(small.matches[0], Fact::Verdict::contradicts, Language::de).empty());
}

TEST(MissingStep, says_nobody_where_only_the_stuff_of_an_unread_need_is_shared) {
    Engine engine(test_support::vocabulary());
    for (int i = 0; i < 25; ++i) {
        engine.upsert(firm_of("dreher" + std::to_string(i), "CNC-Drehteile aus Stahl bis Ø 200 mm.")
        );
    }
    engine.upsert(firm_of("gummi", "Formteile aus Gummi und Silicon, Dichtungen und Profile."));
    EXPECT_TRUE(ask_eligible(engine, "Who can grow silicon carbide crystals for us?").nobody);
}

TEST(MissingStep, asks_the_most_alike_firm_where_no_work_was_read) {
    Engine engine(test_support::vocabulary());
    for (int i = 0; i < 25; ++i) {
        engine.upsert(firm_of("dreher" + std::to_string(i), "CNC-Drehteile aus Stahl bis Ø 200 mm.")
        );
    }
    engine.upsert(firm_of(
        "naeher",
        "Der Balg am Gelenkbus ist brüchig und die Fahrgäste stehen bei Regen im Nassen? Bei uns "
        "wird "
        "der Balg für Gelenkbusse neu genäht, damit Regen und Fahrgäste getrennt bleiben. Verdecke "
        "und Sitze für Wohnmobile und Boote, seit 1974 in dritter Generation in der Westpfalz."
    ));
    const Matching unread = ask_eligible(
        engine,
        "An unseren Gelenkbussen ist der Balg in der Mitte brüchig, bei Regen stehen die Fahrgäste "
        "im Nassen, ein Stück fehlt ganz. Originalersatz kostet 9.000 Euro, das zahlt die Gemeinde "
        "nicht. Vielleicht weiß hier jemand Rat?"
    );
    EXPECT_FALSE(unread.nobody);
    ASSERT_FALSE(unread.matches.empty());
    EXPECT_EQ(unread.matches[0].profile, "naeher");
}
