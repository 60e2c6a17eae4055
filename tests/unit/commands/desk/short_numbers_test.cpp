#include "commands/desk/short_numbers.hpp"

#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;

/// His needs: 1 turned pins, 2 turned bushings that are zinc plated.
struct PinsAndBushings : ClusterScene {
    PinsAndBushings() {
        say_in_chat(kAsker, "120 Bolzen drehen aus 1.4301, Ø 20 x 60");
        say_in_chat(kAsker, "30 Buchsen drehen aus C45, Ø 40 x 50, verzinkt");
    }
    std::string state(std::int64_t id) {
        return std::string(name_of(core().office().needs.find(id)->state.state()));
    }
};

TEST(AShortNumber, is_that_of_a_need_its_writer_knows) {
    PinsAndBushings scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "B-2 zurückgezogen"), kAsker), HasSubstr("B-2026-002")
    );
    EXPECT_EQ(scene.state(2), "withdrawn");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "B-1 erledigt"), kAsker),
        HasSubstr("Wie ist es ausgegangen?")
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "zu b 1: wie steht es?"), kAsker),
        HasSubstr("B-2026-001")
    );
    EXPECT_EQ(scene.state(1), "distributed");
}

TEST(AShortNumber, of_nobodys_need_is_none) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNeed);
    const commands::Speaker asker = scene.core().office().members.speaker({Channel::matrix, kAsker});
    const commands::Speaker plater = scene.core().office().members.speaker({Channel::matrix, kPlater});
    auto& office = scene.core().office();
    EXPECT_EQ(commands::with_whole_number(office, asker, "B-1 passt"), "B-2026-001 passt");
    EXPECT_EQ(commands::with_whole_number(office, asker, "B-7 passt"), "B-7 passt");
    EXPECT_EQ(
        commands::with_whole_number(office, asker, "B 1 x 40 mm, 20 Stück"), "B 1 x 40 mm, 20 Stück"
    );
    EXPECT_EQ(commands::with_whole_number(office, asker, "20 Teile B-1"), "20 Teile B-1");
    EXPECT_EQ(commands::with_whole_number(office, plater, "B-1 passt"), "B-1 passt");
}

}  // namespace
}  // namespace clusterlotse::test
