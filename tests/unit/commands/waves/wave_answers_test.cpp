// Which answers are enough that no more firms are asked.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/answers/requests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;
using testing::SizeIs;

config::NeedSettings in_waves_of_two() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 2;
    needs.wave_after = 48h;
    return needs;
}

/// Two firms were asked, and one of them has offered.
class WithOneOffer : public testing::Test {
protected:
    WithOneOffer()
        : scene_(in_waves_of_two()),
          sent_(scene_.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120")),
          asked_(requests(sent_)) {
        scene_.answer(asked_.at(0), "4 12 €/Stück");
    }

    /// Whether the third firm is asked within the next days.
    bool third_is_asked() { return !requests(scene_.wait(std::chrono::days(4))).empty(); }

    ClusterScene scene_;
    std::vector<Sent> sent_;
    std::vector<Sent> asked_;
};

TEST_F(WithOneOffer, interest_a_part_and_more_time_are_enough_beside_it) {
    for (const char* words : {"1", "2 bis 2.12.", "Wir können nur 10 Stück davon."}) {
        scene_.answer(asked_[1], words);
        EXPECT_FALSE(third_is_asked()) << words;
    }
}

TEST_F(WithOneOffer, a_question_is_enough_until_it_is_answered) {
    const auto question = to(scene_.answer(asked_[1], "3 Welche Toleranz gilt?"), kAsker);
    ASSERT_THAT(question, SizeIs(1));
    EXPECT_FALSE(third_is_asked());
    scene_.answer(question[0], "ISO 2768-m");
    EXPECT_THAT(requests(scene_.wait(95h)), IsEmpty()) << "from Friday on two working days";
    EXPECT_THAT(requests(scene_.wait(2h)), SizeIs(1)) << "Tuesday";
}

TEST_F(WithOneOffer, an_answered_question_that_becomes_an_offer_is_enough) {
    const auto question = to(scene_.answer(asked_[1], "3 Welche Toleranz gilt?"), kAsker);
    scene_.answer(question.at(0), "ISO 2768-m");
    scene_.answer(asked_[1], "4 13 €/Stück");
    EXPECT_FALSE(third_is_asked());
}

TEST_F(WithOneOffer, words_that_wait_for_a_moderator_are_not_enough) {
    const auto sent = scene_.answer(asked_[1], "Der Kollege Huber hatte das auf dem Tisch.");
    ASSERT_THAT(to(sent, kModerator), SizeIs(1));
    EXPECT_TRUE(third_is_asked());
}

TEST_F(WithOneOffer, words_are_enough_once_the_moderator_says_they_are_a_yes) {
    const auto sent = scene_.answer(asked_[1], "Der Kollege Huber hatte das auf dem Tisch.");
    scene_.answer(to(sent, kModerator).at(0), "Interesse, hat er mir gesagt");
    EXPECT_FALSE(third_is_asked());
}

TEST_F(WithOneOffer, a_yes_that_is_taken_back_is_not_enough) {
    scene_.answer(asked_[1], "1");
    scene_.answer(asked_[1], "Wir müssen unsere Zusage leider zurückziehen.");
    EXPECT_TRUE(third_is_asked());
}

TEST_F(WithOneOffer, a_yes_that_is_taken_back_after_the_wave_has_the_next_one_asked_at_once) {
    scene_.answer(asked_[1], "1");
    EXPECT_FALSE(third_is_asked());
    const auto sent = scene_.answer(asked_[1], "Wir müssen unsere Zusage leider zurückziehen.");
    EXPECT_THAT(requests(sent), SizeIs(1));
}

}  // namespace
}  // namespace clusterlotse::test
