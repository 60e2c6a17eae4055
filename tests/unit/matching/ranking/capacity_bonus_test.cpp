#include "matching/ranking/capacity_bonus.hpp"

#include "matching/index/engine.hpp"
#include "tests/support/vocabulary_files.hpp"
#include "tests/unit/matching/dates/test_days.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace clusterlotse::matching {
namespace {

using test_support::kWednesday;

class CapacityBonusTest : public testing::Test {
protected:
    CapacityBonusTest() {
        for (const char* id : {"a", "b", "c"}) {
            Profile profile;
            profile.id = id;
            profile.name = std::string("Zerspanung ") + id;
            profile.text = "CNC-Drehen und CNC-Fräsen von Einzelteilen und Serien.";
            engine_.upsert(profile);
        }
        Profile lacquer;
        lacquer.id = "z";
        lacquer.name = "Lackierwerk";
        lacquer.text = "Nasslackieren und Pulverbeschichten.";
        engine_.upsert(lacquer);
    }

    Matching matching(
        const std::string& text, const std::vector<FirmCapacity>& free, bool counted = true
    ) {
        const UnderstoodNeed need = engine_.understand(text, kWednesday, Language::de);
        MatchOptions options;
        options.today = kWednesday;
        Matching found = engine_.match(text, need, options);
        if (counted) {
            count_capacities(*test_support::vocabulary(), need, kWednesday, free, found);
        }
        return found;
    }

    static FirmCapacity capacity(
        const char* firm, const char* process, const char* from, const char* until
    ) {
        return {firm, process, 30, *parse_iso_date(from), *parse_iso_date(until)};
    }

    static const Match& of(const Matching& matching, const std::string& firm) {
        return *std::ranges::find_if(matching.matches, [&](const Match& match) {
            return match.profile == firm;
        });
    }

    Engine engine_{test_support::vocabulary()};
};

constexpr const char* kNeed = "20 Wellen drehen, bis 30. April";

TEST_F(CapacityBonusTest, puts_the_firm_with_free_time_first_and_says_why) {
    const Matching before = matching(kNeed, {}, false);
    const Matching after = matching(kNeed, {capacity("c", "turning", "2026-03-30", "2026-04-03")});
    ASSERT_EQ(before.matches.front().profile, "a");
    ASSERT_EQ(after.matches.front().profile, "c");
    EXPECT_DOUBLE_EQ(of(after, "c").score, of(before, "c").score + kFreeCapacity);
    EXPECT_EQ(of(after, "a"), of(before, "a"));
    const auto german = facts_of(of(after, "c"), Fact::Verdict::fits, Language::de);
    const auto english = facts_of(of(after, "c"), Fact::Verdict::fits, Language::en);
    EXPECT_EQ(german.back(), "frei: 30 h in KW 14");
    EXPECT_EQ(english.back(), "free: 30 h in week 14");
}

TEST_F(CapacityBonusTest, counts_only_what_is_free_before_the_deadline_and_not_over) {
    const Matching before = matching(kNeed, {}, false);
    for (const auto& [from, until] :
         {std::pair("2026-05-01", "2026-05-08"), std::pair("2026-03-09", "2026-03-13")}) {
        EXPECT_EQ(matching(kNeed, {capacity("c", "turning", from, until)}).matches, before.matches);
    }
    EXPECT_NE(
        matching(kNeed, {capacity("c", "turning", "2026-04-30", "2026-05-08")}).matches,
        before.matches
    );
}

TEST_F(CapacityBonusTest, counts_only_for_the_work_that_is_needed) {
    const Matching before = matching(kNeed, {}, false);
    for (const char* other : {"milling", "laser_cutting", "powder_coating", "", "no_such_code"}) {
        EXPECT_EQ(
            matching(kNeed, {capacity("c", other, "2026-03-30", "2026-04-03")}).matches,
            before.matches
        ) << other;
    }
    const Matching milled = matching(
        "20 Platten fräsen", {capacity("c", "five_axis_milling", "2026-03-30", "2026-04-03")}
    );
    EXPECT_EQ(milled.matches.front().profile, "c") << "a special kind of milling is as good";
    const Matching finer = matching(
        "20 Platten 5-achsig fräsen", {capacity("c", "milling", "2026-03-30", "2026-04-03")}
    );
    EXPECT_EQ(finer.matches.front().profile, "a") << "milling alone may not be five axes";
}

TEST_F(CapacityBonusTest, never_outweighs_a_contradiction) {
    const std::vector<FirmCapacity> free = {
        capacity("z", "turning", "2026-03-30", "2026-04-03"),
        capacity("gone", "turning", "2026-03-30", "2026-04-03")};
    const Matching before = matching(kNeed, {}, false);
    const Matching after = matching(kNeed, free);
    EXPECT_EQ(before.matches, after.matches);
    EXPECT_EQ(before.nobody, after.nobody);
    Matching vetoed;
    vetoed.nobody = false;
    vetoed.matches = {
        {"c",
         0.4,
         {{Fact::Verdict::fits, "Drehen", "Turning"}, {Fact::Verdict::contradicts, "Ø", "Ø"}}}};
    const Matching same = vetoed;
    const UnderstoodNeed need = engine_.understand(kNeed, kWednesday, Language::de);
    const std::vector<FirmCapacity> own = {capacity("c", "turning", "2026-03-30", "2026-04-03")};
    count_capacities(*test_support::vocabulary(), need, kWednesday, own, vetoed);
    EXPECT_EQ(vetoed.matches, same.matches);
}

TEST_F(CapacityBonusTest, helps_nobody_where_nobody_fits) {
    const std::string text = "Spritzgussteile aus PA6, 5000 Stück";
    const std::vector<FirmCapacity> free = {
        capacity("c", "injection_moulding", "2026-03-30", "2026-04-03")};
    EXPECT_TRUE(matching(text, free).nobody);
    EXPECT_EQ(matching(text, free).matches, matching(text, {}, false).matches);
}

TEST_F(CapacityBonusTest, stays_within_one_and_does_not_depend_on_the_order) {
    Matching full;
    full.nobody = false;
    full.matches = {{"c", 0.99, {{Fact::Verdict::fits, "Drehen", "Turning"}}}};
    const UnderstoodNeed need = engine_.understand(kNeed, kWednesday, Language::de);
    std::vector<FirmCapacity> free = {
        capacity("c", "turning", "2026-04-06", "2026-04-10"),
        capacity("c", "turning", "2026-03-30", "2026-04-03")};
    Matching other = full;
    count_capacities(*test_support::vocabulary(), need, kWednesday, free, full);
    std::ranges::reverse(free);
    count_capacities(*test_support::vocabulary(), need, kWednesday, free, other);
    EXPECT_EQ(full.matches, other.matches);
    EXPECT_DOUBLE_EQ(full.matches.front().score, 1);
    EXPECT_EQ(full.matches.front().facts.back().de, "frei: 30 h in KW 14");
}

TEST_F(CapacityBonusTest, is_not_raised_by_an_unrelated_word) {
    const std::vector<FirmCapacity> free = {
        capacity("a", "turning", "2026-03-30", "2026-04-03"),
        capacity("b", "milling", "2026-03-30", "2026-04-03")};
    const Matching plain = matching(kNeed, free);
    for (const char* word : {"gestern", "Parkplatz", "quelque", "zweiundvierzig", "Kantine"}) {
        const Matching longer = matching(std::string(kNeed) + ", " + word, free);
        for (const Match& match : longer.matches) {
            EXPECT_LE(match.score, of(plain, match.profile).score + 1e-9) << word;
        }
    }
}

}  // namespace
}  // namespace clusterlotse::matching
