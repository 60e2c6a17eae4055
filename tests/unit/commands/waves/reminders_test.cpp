// A firm is reminded once, and a need that was put aside meanwhile does not make it forgotten.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<Sent> reminders(const std::vector<Sent>& sent) {
    auto found = to(sent, kTurner);
    std::erase_if(found, [](const Sent& one) {
        return one.message.text.find("Ich erinnere nur dieses eine Mal") == std::string::npos;
    });
    return found;
}

TEST(Reminder, cancelled_by_parking_comes_back_where_its_day_is_still_ahead) {
    AskingScene scene;
    scene.offer(kTurner, "2 brauche Zeit bis 17.12.");
    ASSERT_EQ(scene.state_of("dreherei"), "needs_time");
    scene.say_in_chat(kAsker, "B-2026-001 parken bis 7.12.");
    EXPECT_THAT(reminders(scene.wait(13 * kDay)), IsEmpty());
    scene.say_in_chat(kAsker, "B-2026-001 weiter");
    EXPECT_THAT(reminders(scene.wait(8 * kDay)), IsEmpty());
    EXPECT_THAT(reminders(scene.wait(6 * kDay)), SizeIs(1));
}

TEST(Reminder, cancelled_by_parking_comes_back_at_half_time_where_it_wakes_before) {
    AskingScene scene;
    scene.offer(kTurner, "1");
    ASSERT_EQ(scene.state_of("dreherei"), "interested");
    scene.say_in_chat(kAsker, "B-2026-001 parken");
    scene.wait(3h);
    scene.say_in_chat(kAsker, "B-2026-001 weiter");
    EXPECT_THAT(reminders(scene.wait(5 * kDay)), SizeIs(1));
}

TEST(Reminder, stays_away_where_its_time_has_passed_in_the_rest) {
    AskingScene scene;
    scene.offer(kTurner, "1");
    scene.say_in_chat(kAsker, "B-2026-001 parken bis 7.12.");
    scene.wait(16 * kDay);
    ASSERT_NE(scene.state(), "parked");
    EXPECT_THAT(reminders(scene.wait(5 * kDay)), IsEmpty());
}

TEST(Reminder, that_was_given_before_the_rest_is_not_given_again) {
    AskingScene scene;
    scene.offer(kTurner, "2 brauche Zeit bis 25.11.");
    EXPECT_THAT(reminders(scene.wait(3 * kDay)), SizeIs(1));
    scene.say_in_chat(kAsker, "B-2026-001 parken");
    scene.say_in_chat(kAsker, "B-2026-001 weiter");
    EXPECT_THAT(reminders(scene.wait(10 * kDay)), IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
