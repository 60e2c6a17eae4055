// An asker edits or deletes a message about his need after he had corrected it.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/answers/requests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ChangedNeeds : public testing::Test {
protected:
    std::vector<Sent> change(const std::string& message_id, const std::string& text) {
        InboundMessage change = scene_.chat(kAsker, text);
        change.kind = text.empty() ? InboundKind::redaction : InboundKind::edit;
        change.target = message_id;
        return scene_.say(change);
    }
    std::vector<Sent> edit_need(const std::string& text) {
        return change(scene_.need().message_id, text);
    }

    AskingScene scene_{ClusterScene::unlimited(), "20 Drehteile aus 1.4301, Ø 40 x 120"};
};

TEST_F(ChangedNeeds, say_the_last_word_where_the_first_message_is_edited) {
    scene_.say_in_chat(kAsker, "doch 30 Stück");
    const auto sent = edit_need("50 Drehteile aus 1.4301, Ø 40 x 120");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(HasSubstr("50 Stück statt 30 Stück"), Not(HasSubstr("30 Stück statt")))
    );
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("gilt jetzt so"), HasSubstr("50 Stück")));
}

TEST_F(ChangedNeeds, keep_what_was_added_about_other_things) {
    scene_.say_in_chat(kAsker, "B-2026-001: doch 30 Stück, und bitte alle Kanten brechen");
    scene_.say_in_chat(kAsker, "B-2026-001: Werkstoff doch 1.4571");
    const auto sent = edit_need("50 Drehteile aus 1.4301, Ø 40 x 120");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(HasSubstr("50 Stück"), HasSubstr("1.4571"), HasSubstr("Kanten brechen"))
    );
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("50 Stück"), HasSubstr("1.4571")));
}

TEST_F(ChangedNeeds, keep_a_correction_where_the_edit_says_nothing_else_about_it) {
    scene_.say_in_chat(kAsker, "doch 30 Stück");
    const auto sent = edit_need("20 Drehteile aus 1.4571, Ø 40 x 120");
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("30 Stück"), HasSubstr("1.4571")));
}

TEST_F(ChangedNeeds, follow_the_edit_of_a_correction) {
    const InboundMessage correction = scene_.chat(kAsker, "doch 30 Stück");
    scene_.say(correction);
    const auto sent = change(correction.message_id, "doch 40 Stück");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(HasSubstr("40 Stück statt 30 Stück"), Not(HasSubstr("30 Stück statt")))
    );
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("gilt jetzt so"), HasSubstr("40 Stück")));
    EXPECT_THAT(
        only_text(change(correction.message_id, "doch 45 Stück"), kAsker), HasSubstr("45 Stück")
    );
}

TEST_F(ChangedNeeds, lose_a_correction_that_is_deleted) {
    const InboundMessage correction = scene_.chat(kAsker, "doch 30 Stück");
    scene_.say(correction);
    const auto sent = change(correction.message_id, "");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("20 Stück statt 30 Stück"));
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("gilt jetzt so"), HasSubstr("20 Stück")));
    EXPECT_THAT(scene_.need().amendments, IsEmpty());
    EXPECT_EQ(scene_.state(), "distributed");
}

TEST_F(ChangedNeeds, follow_the_edit_of_an_answer_to_a_question) {
    const auto asked = scene_.offer(kTurner, "3 Bis wann brauchen Sie die Teile?");
    InboundMessage answer = scene_.chat(kAsker, "bis 18.12.2026");
    answer.answers_to = {to(asked, kAsker).at(0).remote_id};
    scene_.say(answer);
    const auto sent = change(answer.message_id, "bis 21.12.2026");
    EXPECT_THAT(
        only_text(sent, kByMail), AllOf(HasSubstr("21.12.2026"), Not(HasSubstr("bis 18.12.")))
    );
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("21.12.2026"));
}

TEST_F(ChangedNeeds, forget_the_corrections_of_a_need_that_is_deleted) {
    const InboundMessage correction = scene_.chat(kAsker, "doch 30 Stück");
    scene_.say(correction);
    edit_need("");
    EXPECT_FALSE(
        scene_.core().office().said.find(Channel::matrix, correction.message_id).has_value()
    );
}

/// Requests that wait for the morning.
config::NeedSettings by_night() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.quiet_hours = config::QuietHours{std::chrono::hours(9), std::chrono::hours(18)};
    return needs;
}

std::string request_to(ClusterScene& scene, const char* firm) {
    scene.clock().advance(std::chrono::hours(9));
    const auto found = to(requests(scene.take_outbox()), firm);
    return found.size() == 1 ? found.front().message.text : std::to_string(found.size());
}

TEST(WaitingRequests, for_one_of_several_steps_still_say_so_where_the_need_changed_meanwhile) {
    for (const bool changed : {false, true}) {
        ClusterScene scene(by_night());
        scene.say_in_chat(kAsker, "20 Wellen aus C45 drehen und galvanisch verzinken, Ø 40 x 120");
        if (changed) {
            scene.say_in_chat(kAsker, "doch 30 Stück");
        }
        const std::string request = request_to(scene, kPlater);
        EXPECT_THAT(request, HasSubstr("Bei Ihnen frage ich für:")) << changed;
        EXPECT_THAT(request, HasSubstr(changed ? "30 Stück" : "20 Wellen"));
        EXPECT_THAT(request, Not(HasSubstr("empfohlen"))) << changed;
    }
}

TEST(WaitingRequests, to_a_firm_that_was_added_still_say_what_does_not_fit) {
    ClusterScene scene(by_night());
    scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    scene.say_in_chat(kModerator, "B-2026-001 + Galvanik Rodenbach, weil sie jemanden kennt");
    scene.say_in_chat(kAsker, "B-2026-001 doch 30 Stück");
    EXPECT_THAT(
        request_to(scene, kPlater),
        AllOf(HasSubstr("30 Stück"), HasSubstr("passt eines nicht: Drehen fehlt"))
    );
}

TEST(WaitingRequests, still_say_what_is_not_known_of_the_firm) {
    ClusterScene scene(by_night());
    scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120, ISO 9001");
    scene.say_in_chat(kAsker, "doch 30 Stück");
    EXPECT_THAT(request_to(scene, kTurner), HasSubstr("Weiß ich von Ihnen noch nicht:"));
}

}  // namespace
}  // namespace clusterlotse::test
