#include "commands/endings/closing_rate.hpp"

#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<Sent> of_closing(const std::vector<Sent>& sent) {
    std::vector<Sent> found;
    for (const Sent& one : sent) {
        if (one.message.text.find("ohne dass jemand gesagt hat, wie sie ausgingen") !=
            std::string::npos) {
            found.push_back(one);
        }
    }
    return found;
}

/// Needs of one asker of which the first `closed` are taken back and the others run out.
std::vector<Sent> told_after(ClusterScene& scene, int posted, int closed) {
    for (int i = 1; i <= posted; ++i) {
        const std::string count = std::to_string(10 + i);
        scene.say_in_chat(kAsker, count + " Drehteile aus 1.4301, Ø 40 x 120");
    }
    for (int i = 1; i <= closed; ++i) {
        scene.say_in_chat(kAsker, "B-2026-00" + std::to_string(i) + " zurückgezogen");
    }
    return of_closing(scene.wait(24h * 33));
}

TEST(ClosingRate, of_an_asker_who_seldom_closes_is_told_to_the_moderator_once) {
    ClusterScene scene;
    const auto told = told_after(scene, 6, 3);
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_EQ(told.front().message.recipient, kModerator);
    EXPECT_THAT(told.front().message.text, AllOf(HasSubstr("von 5"), HasSubstr(kAsker)));
    EXPECT_THAT(told_after(scene, 2, 0), IsEmpty());
}

TEST(ClosingRate, is_no_matter_where_he_closes_most_or_had_few) {
    ClusterScene most;
    EXPECT_THAT(told_after(most, 7, 5), IsEmpty());
    ClusterScene few;
    EXPECT_THAT(told_after(few, 4, 0), IsEmpty());
}

TEST(ClosingRate, counts_nothing_that_found_nobody) {
    ClusterScene scene;
    for (int i = 1; i <= 6; ++i) {
        scene.say_in_chat(kAsker, std::to_string(10 + i) + " Stempel PVD-beschichten, TiN");
    }
    EXPECT_THAT(of_closing(scene.wait(24h * 33)), IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
