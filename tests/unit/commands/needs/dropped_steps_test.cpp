#include "commands/needs/dropped_steps.hpp"

#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// His needs: 1 turned pins, 2 turned bushings that are zinc plated.
struct PinsThenBushings : ClusterScene {
    PinsThenBushings() {
        say_in_chat(kAsker, "120 Bolzen drehen aus 1.4301, Ø 20 x 60");
        say_in_chat(kAsker, "30 Buchsen drehen aus C45, Ø 40 x 50, verzinkt");
    }
};

TEST(ADroppedStep, is_no_part_of_the_need_any_more) {
    for (const char* const words :
         {"doch nicht verzinkt",
          "Verzinken brauchen wir doch nicht",
          "Verzinken entfällt",
          "bitte doch ohne Verzinken"}) {
        PinsThenBushings scene;
        const auto changed = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(
            only_text(changed, kAsker),
            AllOf(
                HasSubstr("B-2026-002 ist ergänzt"),
                HasSubstr("Drehen"),
                Not(HasSubstr("Verzinken"))
            )
        ) << words;
        EXPECT_FALSE(scene.core().office().needs.find(3)) << words;
    }
}

TEST(ADroppedStep, is_said_to_all_though_one_firm_has_answered) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, "30 Buchsen drehen aus C45, Ø 40 x 50, verzinkt");
    scene.answer(to(asked, kTurner).front(), "12 € das Stück");
    const auto changed = scene.say_in_chat(kAsker, "doch nicht verzinkt");
    EXPECT_THAT(only_text(changed, kAsker), HasSubstr("ist ergänzt"));
    EXPECT_FALSE(to(changed, kByMail).empty());
}

}  // namespace
}  // namespace clusterlotse::test
