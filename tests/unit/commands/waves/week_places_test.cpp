// A firm's week is full, and something stands still: what can wait and has not left goes later.
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using namespace std::chrono_literals;

/// Two requests a week, nothing unasked between 20 and 7 o'clock.
config::NeedSettings two_a_week() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.requests_per_week = 2;
    needs.quiet_hours = config::QuietHours{20h, 7h};
    return needs;
}

/// Monday evening: the turner has had one request, and a second one waits for the morning.
class FullWeek : public ClusterScene {
public:
    FullWeek() : ClusterScene(two_a_week()) {
        first_ = say_in_chat(kAsker, "10 Drehteile aus 1.4301, Ø 40 x 120");
        wait(12h);
        second_ = say_in_chat(kAsker, "!bedarf 20 Drehteile aus 1.4301, Ø 40 x 120");
    }
    std::vector<Sent> urgent() {
        return say_in_chat(
            kAsker, "!bedarf 1 Drehteil aus 1.4301, Ø 40 x 120, unsere Maschine steht seit heute"
        );
    }
    std::vector<Sent> first_;
    std::vector<Sent> second_;
};

TEST(AFullWeek, has_a_place_for_a_need_that_hurries_where_another_request_has_not_left) {
    FullWeek scene;
    ASSERT_THAT(to(scene.first_, kTurner), SizeIs(1));
    ASSERT_THAT(to(scene.second_, kTurner), IsEmpty());
    scene.urgent();
    const auto morning = to(scene.wait(24h), kTurner);
    ASSERT_THAT(morning, SizeIs(1));
    EXPECT_THAT(morning.front().message.text, HasSubstr("1 Drehteil aus"));
    int later = 0;
    for (const Sent& one : to(scene.wait(9 * 24h), kTurner)) {
        if (one.message.text.find("Anfrage B-2026-002") != std::string::npos) {
            ++later;
            EXPECT_THAT(one.message.text, Not(HasSubstr("bis 26.11.")))
                << "the time for the answer counts from the day on which it is asked";
        }
    }
    EXPECT_EQ(later, 1) << "what was put off is asked once the week has room";
}

TEST(AFullWeek, stays_full_for_a_need_that_can_wait) {
    FullWeek scene;
    scene.say_in_chat(kAsker, "!bedarf 30 Drehteile aus 1.4301, Ø 40 x 120");
    for (const Sent& one : to(scene.wait(24h), kTurner)) {
        EXPECT_THAT(one.message.text, Not(HasSubstr("30 Drehteile")));
    }
}

TEST(AFullWeek, stays_full_where_every_request_has_left) {
    FullWeek scene;
    scene.wait(12h);
    EXPECT_THAT(to(scene.urgent(), kTurner), IsEmpty());
    for (const Sent& one : to(scene.wait(24h), kTurner)) {
        EXPECT_THAT(one.message.text, Not(HasSubstr("Maschine steht")));
    }
}

TEST(AFullWeek, holds_no_more_than_the_limit_over_any_seven_days) {
    FullWeek scene;
    scene.urgent();
    std::vector<TimePoint> asked{scene.clock().now() - 12h};
    for (int hour = 0; hour < 12 * 24; ++hour) {
        for (const Sent& one : to(scene.wait(1h), kTurner)) {
            if (one.message.text.starts_with("Anfrage B-")) {
                asked.push_back(scene.clock().now());
            }
        }
    }
    ASSERT_THAT(asked, SizeIs(3));
    EXPECT_GE(asked[2] - asked[0], 7 * 24h);
}

}  // namespace
}  // namespace clusterlotse::test
