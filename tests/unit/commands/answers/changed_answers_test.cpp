// A firm edits or deletes a message that answered a request.
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

/// The turner's answers, each of which he may edit or delete.
class ChangedAnswers : public testing::Test {
protected:
    /// He answers the request; the message is kept under `name`.
    std::vector<Sent> answers(const std::string& text) {
        InboundMessage message = scene_.chat(kTurner, text);
        message.answers_to = {to(scene_.asked(), kTurner).at(0).remote_id};
        said_.push_back(message);
        return scene_.say(message);
    }
    std::vector<Sent> edits(const std::string& text, const char* who = kTurner) {
        InboundMessage edit = scene_.chat(who, text);
        edit.kind = InboundKind::edit;
        edit.target = said_.back().message_id;
        return scene_.say(edit);
    }
    std::vector<Sent> deletes(std::size_t which) {
        InboundMessage redaction = scene_.chat(kTurner, "");
        redaction.kind = InboundKind::redaction;
        redaction.target = said_.at(which).message_id;
        return scene_.say(redaction);
    }
    std::vector<Sent> deletes() { return deletes(said_.size() - 1); }
    std::string table() {
        return only_text(scene_.say_in_chat(kAsker, "!stand B-2026-001"), kAsker);
    }

    AskingScene scene_;
    std::vector<InboundMessage> said_;
};

TEST_F(ChangedAnswers, that_are_edited_are_read_back_and_told_to_the_asker_as_changed) {
    answers("12 € das Stück");
    const auto sent = edits("21 € das Stück");
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("geänderte Antwort"), HasSubstr("21 €/Stück"))
    );
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(
            HasSubstr("Dreherei Wolfstein"),
            HasSubstr("hat die Antwort geändert"),
            HasSubstr("21 €"),
            Not(HasSubstr("12 €"))
        )
    );
    EXPECT_THAT(table(), AllOf(HasSubstr("21 €/Stück"), Not(HasSubstr("12 €"))));
    EXPECT_THAT(sent, SizeIs(2));
}

TEST_F(ChangedAnswers, that_are_edited_stand_for_all_that_the_former_said) {
    answers("12 € das Stück, Lieferung 11.12.");
    edits("21 € das Stück");
    EXPECT_THAT(table(), AllOf(HasSubstr("21 €/Stück"), Not(HasSubstr("11.12."))));
}

TEST_F(ChangedAnswers, may_be_edited_again_and_become_a_no_or_a_yes) {
    answers("12 € das Stück");
    edits("21 € das Stück");
    edits("Leider nein, keine Kapazität");
    EXPECT_EQ(scene_.state_of("dreherei"), "declined");
    EXPECT_THAT(only_text(edits("22 € das Stück"), kAsker), HasSubstr("hat die Antwort geändert"));
    EXPECT_EQ(scene_.state_of("dreherei"), "offered");
    EXPECT_THAT(table(), HasSubstr("22 €/Stück"));
}

TEST_F(ChangedAnswers, that_nobody_understands_any_more_go_to_the_moderator) {
    answers("12 € das Stück");
    const auto sent = edits("Der Kollege Huber hatte das neulich auf dem Tisch.");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Huber"));
    EXPECT_EQ(scene_.state_of("dreherei"), "answered");
    EXPECT_THAT(table(), Not(HasSubstr("12 €")));
}

TEST_F(ChangedAnswers, that_say_the_same_or_are_another_persons_change_nothing) {
    answers("12 € das Stück");
    EXPECT_THAT(edits("12 € das Stück"), IsEmpty());
    EXPECT_THAT(edits("1 € das Stück", kEnglish), IsEmpty());
    EXPECT_THAT(table(), HasSubstr("12 €/Stück"));
}

TEST_F(ChangedAnswers, that_say_nothing_any_more_are_asked_about) {
    answers("12 € das Stück");
    const auto sent = edits("Danke!");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("was jetzt gelten soll"));
    EXPECT_THAT(table(), HasSubstr("12 €/Stück"));
}

TEST_F(ChangedAnswers, that_are_deleted_no_longer_hold_and_both_hear_it) {
    answers("12 € das Stück");
    const auto sent = deletes();
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("gilt Ihre Antwort nicht mehr"));
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("Dreherei Wolfstein hat die letzte Nachricht gelöscht"))
    );
    EXPECT_EQ(scene_.state_of("dreherei"), "declined");
    EXPECT_THAT(table(), Not(HasSubstr("12 €")));
    EXPECT_THAT(deletes(), IsEmpty()) << "once is enough";
}

TEST_F(ChangedAnswers, that_are_deleted_let_the_one_before_hold_again) {
    answers("12 € das Stück");
    answers("doch 15 € das Stück");
    const auto sent = deletes();
    EXPECT_THAT(only_text(sent, kTurner), AllOf(HasSubstr("gilt wieder"), HasSubstr("12 €/Stück")));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("12 €/Stück"));
    EXPECT_THAT(table(), AllOf(HasSubstr("12 €/Stück"), Not(HasSubstr("15 €"))));
}

TEST_F(ChangedAnswers, that_are_deleted_behind_others_leave_the_later_ones) {
    answers("12 € das Stück");
    answers("doch 15 € das Stück");
    const auto sent = deletes(0);
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("gilt von Ihnen weiter"), HasSubstr("15 €"))
    );
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
}

TEST_F(ChangedAnswers, that_are_deleted_after_the_end_change_nothing) {
    answers("12 € das Stück");
    scene_.say_in_chat(kAsker, "B-2026-001 vergeben an 1");
    const auto sent = deletes();
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("schon abgeschlossen"));
    EXPECT_THAT(sent, SizeIs(1));
    EXPECT_EQ(scene_.state_of("dreherei"), "chosen");
}

TEST(BundledAnswers, that_are_edited_before_the_asker_read_them_come_once_in_the_table) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.bundle_answers = std::chrono::minutes(240);
    AskingScene scene(needs);
    scene.offer(kEnglish, "11 EUR each");
    InboundMessage message = scene.chat(kTurner, "12 € das Stück");
    message.answers_to = {to(scene.asked(), kTurner).at(0).remote_id};
    scene.say(message);
    InboundMessage edit = scene.chat(kTurner, "21 € das Stück");
    edit.kind = InboundKind::edit;
    edit.target = message.message_id;
    EXPECT_THAT(to(scene.say(edit), kAsker), IsEmpty());
    EXPECT_THAT(
        only_text(scene.wait(std::chrono::hours(5)), kAsker),
        AllOf(HasSubstr("21 €"), Not(HasSubstr("12 €")), Not(HasSubstr("geändert")))
    );
}

TEST(BundledAnswers, that_are_edited_after_the_asker_read_them_are_told_at_once) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.bundle_answers = std::chrono::minutes(240);
    AskingScene scene(needs);
    InboundMessage message = scene.chat(kTurner, "12 € das Stück");
    message.answers_to = {to(scene.asked(), kTurner).at(0).remote_id};
    scene.say(message);
    scene.offer(kEnglish, "11 EUR each");
    InboundMessage edit = scene.chat(kTurner, "21 € das Stück");
    edit.kind = InboundKind::edit;
    edit.target = message.message_id;
    EXPECT_THAT(only_text(scene.say(edit), kAsker), HasSubstr("hat die Antwort geändert"));
    EXPECT_THAT(only_text(scene.wait(std::chrono::hours(5)), kAsker), HasSubstr("11 EUR each"))
        << "the other one still comes";
}

}  // namespace
}  // namespace clusterlotse::test
