// The asker edits the message with his need after it has ended.
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<Sent> edited(AskingScene& scene, const std::string& text, const char* sender = kAsker) {
    InboundMessage edit = scene.chat(sender, text);
    edit.kind = InboundKind::edit;
    edit.target = scene.need().message_id;
    return scene.say(edit);
}

class NeedsEditedLate : public testing::Test {
protected:
    NeedsEditedLate() { scene_.say_in_chat(kAsker, "B-2026-001 extern vergeben"); }

    AskingScene scene_;
};

TEST_F(NeedsEditedLate, stay_as_they_ended_and_their_asker_is_told_so) {
    const auto sent = edited(scene_, "30 Drehteile aus 1.4301, Ø 40 x 120");
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("B-2026-001 ist schon beendet"), HasSubstr("neuen Bedarf"))
    );
    EXPECT_THAT(sent, SizeIs(1)) << "nobody else hears of it";
    EXPECT_EQ(scene_.state(), "awarded_outside");
    EXPECT_EQ(scene_.need().text, kNeed);
}

TEST_F(NeedsEditedLate, cost_one_sentence_a_day_however_often_he_types) {
    for (const char* text : {"30 Drehteile", "30 Drehteile aus", "30 Drehteile aus 1.4571"}) {
        EXPECT_THAT(edited(scene_, text), SizeIs(text == std::string("30 Drehteile") ? 1 : 0));
    }
    scene_.wait(std::chrono::hours(25));
    EXPECT_THAT(to(edited(scene_, "40 Drehteile aus 1.4571"), kAsker), SizeIs(1));
}

TEST_F(NeedsEditedLate, by_others_or_to_the_same_words_change_nothing_and_are_not_spoken_of) {
    EXPECT_THAT(edited(scene_, "30 Drehteile", kTurner), IsEmpty());
    EXPECT_THAT(edited(scene_, kNeed), IsEmpty());
}

TEST(NeedsOfTheRoom, edited_late_are_not_spoken_of_there) {
    ClusterScene scene;
    const InboundMessage posted = scene.room(kAsker, "!bedarf 20 Drehteile aus 1.4301");
    scene.say(posted);
    scene.say_in_chat(kAsker, "B-2026-001 extern vergeben");
    InboundMessage edit = scene.room(kAsker, "!bedarf 30 Drehteile aus 1.4301");
    edit.kind = InboundKind::edit;
    edit.target = posted.message_id;
    const auto sent = scene.say(edit);
    EXPECT_THAT(to(sent, kRoom), IsEmpty());
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001 ist schon beendet"));
}

}  // namespace
}  // namespace clusterlotse::test
