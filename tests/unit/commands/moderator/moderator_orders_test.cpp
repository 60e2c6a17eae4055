#include "commands/moderator/moderator_orders.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Two needs wait for the moderator, with three firms on each list.
class ModeratorOrders : public testing::Test {
protected:
    ModeratorOrders() : scene_(ClusterScene::by_the_moderator()) {
        scene_.say_in_chat(kAsker, "50 Wellen drehen aus C45, Ø 30 x 200");
    }

    bool listed(const std::string& number, const std::string& profile) {
        const auto need = scene_.need(number);
        const auto one = scene_.core().office().invitations.find(need.id, profile);
        return one && one->state == InvitationState::proposed;
    }

    bool has_need(const std::string& number) {
        return scene_.core().office().needs.find_number(number).has_value();
    }

    AskingScene scene_;
};

TEST_F(ModeratorOrders, about_firms_are_asked_about_where_several_needs_wait_and_a_digit_answers) {
    ASSERT_TRUE(listed("B-2026-001", "dreherei"));
    const auto asked = scene_.say_in_chat(kModerator, "nimm Wolfstein raus");
    EXPECT_THAT(
        only_text(asked, kModerator),
        AllOf(
            HasSubstr("Welche Anfrage meinen Sie?"),
            HasSubstr("1  B-2026-001"),
            HasSubstr("2  B-2026-002")
        )
    );
    EXPECT_TRUE(listed("B-2026-001", "dreherei"));
    const auto done = scene_.say_in_chat(kModerator, "2");
    EXPECT_THAT(only_text(done, kModerator), HasSubstr("B-2026-002"));
    EXPECT_TRUE(listed("B-2026-001", "dreherei"));
    EXPECT_FALSE(listed("B-2026-002", "dreherei"));
    EXPECT_FALSE(has_need("B-2026-003"));
}

TEST_F(ModeratorOrders, are_answered_by_the_number_of_the_need_too) {
    for (const char* const number : {"B-2026-001", "001", "die 001 bitte"}) {
        AskingScene scene(ClusterScene::by_the_moderator());
        scene.say_in_chat(kAsker, "50 Wellen drehen aus C45, Ø 30 x 200");
        scene.say_in_chat(kModerator, "nimm Wolfstein raus");
        scene.say_in_chat(kModerator, number);
        EXPECT_EQ(scene.state_of("dreherei"), "removed") << number;
    }
}

TEST_F(ModeratorOrders, with_a_number_and_another_word_are_not_those_that_wait) {
    scene_.say_in_chat(kModerator, "nimm Wolfstein raus");
    scene_.say_in_chat(kModerator, "B-2026-001 nein");
    EXPECT_EQ(scene_.state(), "rejected");
}

TEST_F(ModeratorOrders, with_the_end_of_a_number_are_done_there) {
    const auto sent = scene_.say_in_chat(kModerator, "bei 002 noch Rodenbach dazu");
    EXPECT_THAT(
        only_text(sent, kModerator), AllOf(HasSubstr("B-2026-002"), HasSubstr("Galvanik Rodenbach"))
    );
    EXPECT_FALSE(listed("B-2026-001", "galvanik"));
    EXPECT_TRUE(listed("B-2026-002", "galvanik"));
}

TEST_F(ModeratorOrders, never_become_needs) {
    for (const char* const words :
         {"2 und 4 auch fragen",
          "bei 123 noch Hembach dazu",
          "nimm Kessler raus",
          "ohne 2",
          "auch Wolfstein fragen",
          "Hembach bitte noch dazu",
          "nur 1 und 3",
          "2 and 4 as well",
          "drop Kessler"}) {
        ClusterScene scene;
        scene.say_in_chat(kModerator, words);
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-001")) << words;
    }
}

TEST_F(ModeratorOrders, that_fit_nothing_are_told_so) {
    ClusterScene scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "nimm Kessler raus"), kModerator),
        HasSubstr("keine Anfrage")
    );
}

TEST_F(ModeratorOrders, are_no_plain_needs_which_still_become_needs) {
    for (const char* const words :
         {"20 Drehteile aus 1.4301, Ø 40 x 120",
          "Wir suchen jemanden für 30 Frästeile aus Alu, auch verzinken",
          "50 Bleche lasern, S235, 3 mm, auch kanten"}) {
        ClusterScene scene;
        scene.say_in_chat(kModerator, words);
        EXPECT_TRUE(scene.core().office().needs.find_number("B-2026-001")) << words;
    }
}

TEST(ModeratorOrderOfRunningNeeds, asks_another_firm_where_only_one_runs) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kModerator, "noch Rodenbach dazu");
    EXPECT_THAT(to(sent, "@galvanik:cluster.test"), testing::SizeIs(1))
        << only_text(sent, kModerator);
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
}

TEST(NumberOfNeed, is_known_alone_and_with_small_words) {
    using commands::is_number_of;
    EXPECT_TRUE(is_number_of("B-2026-123", "B-2026-123"));
    EXPECT_TRUE(is_number_of("die 123 bitte", "B-2026-123"));
    EXPECT_TRUE(is_number_of("Für B-2026-123", "B-2026-123"));
    EXPECT_FALSE(is_number_of("B-2026-123 nein", "B-2026-123"));
    EXPECT_FALSE(is_number_of("23", "B-2026-123"));
    EXPECT_FALSE(is_number_of("B-2025-123", "B-2026-123"));
}

}  // namespace
}  // namespace clusterlotse::test
