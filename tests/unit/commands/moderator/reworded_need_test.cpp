#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(ANeedThatAModeratorWroteAnew, stays_confidential_without_words_that_nobody_wrote) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120, bitte vertraulich");
    scene.say_in_chat(kModerator, "Text: 20 Wellen aus 1.4301, gedreht, Ø 40 x 120");
    ASSERT_TRUE(scene.core().office().needs.find(1)->confidential);
    const auto sent = scene.say_in_chat(kModerator, "ja");
    for (const char* const firm : {kTurner, kEnglish}) {
        EXPECT_THAT(
            only_text(sent, firm),
            AllOf(
                HasSubstr("20 Wellen"),
                Not(HasSubstr("Bitte vertraulich")),
                Not(HasSubstr("customer's own words"))
            )
        ) << firm;
    }
    EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("The request is written in German."));
}

TEST(ANeedThatAModeratorWroteAnew, stays_his_words_when_its_asker_changes_it) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    scene.say_in_chat(kModerator, "Text: 20 Wellen aus 1.4301, gedreht, Ø 40 x 120");
    scene.say_in_chat(kModerator, "ja");
    const auto sent = scene.say_in_chat(kAsker, "doch 30 statt 20 Stück");
    EXPECT_THAT(
        only_text(sent, kEnglish),
        AllOf(HasSubstr("The request is written in German."), Not(HasSubstr("own words")))
    );
}

TEST(ANeedThatAModeratorWroteAnew, is_told_from_one_in_the_askers_own_words) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    const auto sent = scene.say_in_chat(kModerator, "ja");
    EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("These are the customer's own words"));
}

TEST(ANeedThatAModeratorRefused, gets_the_reason_that_he_gives_afterwards) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    const auto card = to(scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301"), kModerator);
    InboundMessage sign = scene.chat(kModerator, "⛔");
    sign.kind = InboundKind::reaction;
    sign.target = card.at(0).remote_id;
    EXPECT_THAT(only_text(scene.say(sign), kAsker), HasSubstr("nicht freigegeben"));
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "Maße fehlen"), kAsker), HasSubstr("Maße fehlen")
    );
}

}  // namespace
}  // namespace clusterlotse::test
