// The asker deletes the message with his need.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::vector<Sent> deleted(AskingScene& scene, const char* sender = kAsker) {
    InboundMessage redaction = scene.chat(sender, "");
    redaction.kind = InboundKind::redaction;
    redaction.target = scene.need().message_id;
    return scene.say(redaction);
}

TEST(DeletedNeeds, that_had_expired_are_withdrawn_and_forgotten_and_only_he_hears_it_once) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.wait(kPastExpiry);
    ASSERT_EQ(scene.state(), "expired");
    const auto sent = deleted(scene);
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(
            HasSubstr("B-2026-001 war schon abgelaufen."),
            HasSubstr("Text ist jetzt bei mir gelöscht")
        )
    );
    EXPECT_THAT(sent, SizeIs(1)) << "whoever was asked has had his last word";
    EXPECT_EQ(scene.state(), "withdrawn");
    EXPECT_EQ(scene.need().text, "");
    EXPECT_THAT(deleted(scene), IsEmpty());
    EXPECT_THAT(to(scene.wait(kPastExpiry), kAsker), IsEmpty()) << "its outcome is not asked";
}

TEST(DeletedNeeds, that_had_ended_otherwise_are_told_to_be_over_once_and_privately) {
    for (const char* end : {"Auftrag an Wolfstein", "extern vergeben", "nichts geworden"}) {
        AskingScene scene;
        scene.say_in_chat(kAsker, std::string("B-2026-001 ") + end);
        const std::string state = scene.state();
        const auto sent = deleted(scene);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001 ist schon abgeschlossen"));
        EXPECT_THAT(sent, SizeIs(1));
        EXPECT_EQ(scene.state(), state);
        EXPECT_NE(scene.need().text, "") << "whoever got the order still asks about it";
        EXPECT_THAT(deleted(scene), IsEmpty());
    }
}

TEST(DeletedNeeds, that_he_had_withdrawn_lose_their_text_too) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    EXPECT_THAT(
        only_text(deleted(scene), kAsker),
        AllOf(HasSubstr("schon abgeschlossen"), HasSubstr("Text ist jetzt bei mir gelöscht"))
    );
    EXPECT_EQ(scene.need().text, "");
}

TEST(DeletedNeeds, from_the_room_are_not_spoken_of_there) {
    ClusterScene scene;
    const InboundMessage posted = scene.room(kAsker, "!bedarf 20 Drehteile aus 1.4301");
    scene.say(posted);
    scene.say_in_chat(kAsker, "B-2026-001 extern vergeben");
    InboundMessage redaction = scene.room(kAsker, "");
    redaction.kind = InboundKind::redaction;
    redaction.target = posted.message_id;
    const auto sent = scene.say(redaction);
    EXPECT_THAT(to(sent, kRoom), IsEmpty());
    ASSERT_THAT(to(sent, kAsker), SizeIs(1));
    EXPECT_EQ(to(sent, kAsker)[0].message.place, Place::direct);
}

TEST(DeletedNeeds, that_rest_are_withdrawn_from_everybody_who_was_asked) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 parken");
    EXPECT_THAT(only_text(deleted(scene), kTurner), HasSubstr("zurückgezogen"));
    EXPECT_EQ(scene.state(), "withdrawn");
}

TEST(DeletedNeeds, of_others_stay_what_they_are) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 extern vergeben");
    EXPECT_THAT(deleted(scene, kTurner), IsEmpty());
    EXPECT_THAT(deleted(scene, kModerator), IsEmpty());
}

TEST(EditedNeeds, that_have_ended_stay_what_they_are) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 extern vergeben");
    InboundMessage edit = scene.chat(kAsker, "30 Drehteile aus 1.4571");
    edit.kind = InboundKind::edit;
    edit.target = scene.need().message_id;
    EXPECT_THAT(only_text(scene.say(edit), kAsker), HasSubstr("schon beendet"));
    EXPECT_THAT(scene.need().text, Not(HasSubstr("1.4571")));
}

}  // namespace
}  // namespace clusterlotse::test
