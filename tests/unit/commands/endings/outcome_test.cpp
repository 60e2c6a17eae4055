#include "commands/endings/outcome.hpp"

#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"
#include "tests/unit/commands/endings/outcome_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// The question how it came out, once it is there.
Sent outcome_question(AskingScene& scene) {
    const auto found = that_say(scene.wait(25 * kDay), "Hat es geklappt?");
    EXPECT_EQ(found.size(), 1u);
    return found.empty() ? Sent{} : found.front();
}

TEST(Outcome, is_asked_a_week_after_the_needs_date) {
    AskingScene scene(ClusterScene::unlimited(), kWithDate);
    scene.offer(kTurner);
    EXPECT_THAT(that_say(scene.wait(23 * kDay), "geklappt?"), IsEmpty());
    const auto sent = that_say(scene.wait(2 * kDay), "geklappt?");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(sent.front().message.recipient, kAsker);
    EXPECT_THAT(sent.front().message.text, AllOf(HasSubstr("1  ja"), HasSubstr("„noch offen“")));
}

TEST(Outcome, that_is_known_is_not_asked_again_but_once_with_whom) {
    AskingScene scene(ClusterScene::unlimited(), kWithDate);
    scene.offer(kTurner);
    scene.offer(kEnglish, "14 EUR each");
    const auto sent = scene.answer(outcome_question(scene), "1");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Wer bekommt den Auftrag?"));
    scene.offer(kByMail, "Können wir doch noch, 11 €/Stück");
    const auto later = to(scene.wait(60 * kDay), kAsker);
    EXPECT_THAT(that_say(later, "Hat es geklappt?"), IsEmpty());
    EXPECT_EQ(that_say(later, "Wer bekommt den Auftrag?").size(), 1u);
}

TEST(Outcome, that_was_asked_with_whom_is_settled_by_a_number) {
    AskingScene scene(ClusterScene::unlimited(), kWithDate);
    scene.offer(kTurner);
    scene.offer(kEnglish, "14 EUR each");
    scene.answer(outcome_question(scene), "1");
    std::vector<Sent> again;
    for (int days = 0; days < 15 && again.empty(); ++days) {
        again = that_say(scene.wait(kDay), "Wer bekommt den Auftrag?");
    }
    ASSERT_EQ(again.size(), 1u);
    scene.answer(again.front(), "2");
    EXPECT_EQ(scene.state_of("english"), "chosen");
}

TEST(Outcome, is_a_yes_with_the_firm_that_is_named) {
    for (const char* words : {"1 Sickingen", "ja, mit Sickingen", "1, Sickingen Precision"}) {
        AskingScene scene(ClusterScene::unlimited(), kWithDate);
        scene.offer(kTurner);
        scene.offer(kEnglish, "14 EUR each");
        scene.answer(outcome_question(scene), words);
        EXPECT_EQ(scene.state_of("english"), "chosen") << words;
    }
}

constexpr const char* kNobodyCame = "Haben Sie trotzdem jemanden gefunden?";

TEST(Outcome, of_a_need_for_which_nobody_came_forward_is_asked_once_in_other_words) {
    for (const char* declined : {"", "leider nein, keine Kapazität"}) {
        AskingScene scene(ClusterScene::unlimited(), kWithDate);
        if (*declined != '\0') {
            scene.offer(kTurner, declined);
        }
        EXPECT_THAT(that_say(scene.wait(23 * kDay), kNobodyCame), IsEmpty());
        const auto asked = that_say(scene.wait(2 * kDay), kNobodyCame);
        ASSERT_EQ(asked.size(), 1u) << declined;
        EXPECT_THAT(
            asked.front().message.text,
            AllOf(HasSubstr("Ihr Termin ist vorbei"), HasSubstr("„noch offen“"))
        );
        scene.answer(asked.front(), "2");
        EXPECT_EQ(scene.state(), "awarded_outside");
        EXPECT_THAT(that_say(scene.wait(60 * kDay), kNobodyCame), IsEmpty());
    }
}

TEST(Outcome, of_a_need_that_the_moderator_settles_by_phone_is_asked_too) {
    AskingScene scene(ClusterScene::unlimited(), kWithDate);
    scene.say_in_chat(kModerator, "B-2026-001 ich rufe an");
    const auto asked = that_say(scene.wait(25 * kDay), "der Lotse hat sich persönlich");
    ASSERT_EQ(asked.size(), 1u);
    scene.answer(asked.front(), "3");
    EXPECT_EQ(scene.state(), "not_placed");
}

TEST(Outcome, of_a_need_that_found_nobody_is_asked_too_and_a_yes_asks_who_it_was) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, "50 Stempel PVD-beschichten, TiN, bis 10.12.2026");
    const auto asked = that_say(scene.wait(25 * kDay), kNobodyCame);
    ASSERT_EQ(asked.size(), 1u);
    EXPECT_THAT(
        only_text(scene.answer(asked.front(), "1"), kAsker), HasSubstr("„extern vergeben“")
    );
}

TEST(Outcome, of_a_need_that_rests_waits_until_it_is_taken_up) {
    AskingScene scene(ClusterScene::unlimited(), kWithDate);
    scene.say_in_chat(kAsker, "B-2026-001 parken bis 15.1.2027");
    EXPECT_THAT(that_say(scene.wait(52 * kDay), kNobodyCame), IsEmpty());
    EXPECT_EQ(that_say(scene.wait(10 * kDay), kNobodyCame).size(), 1u);
}

TEST(Outcome, of_a_need_that_got_its_date_later_is_asked_a_week_after_that) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 Termin ist der 10.12.2026");
    EXPECT_EQ(that_say(scene.wait(25 * kDay), kNobodyCame).size(), 1u);
}

TEST(Outcome, is_not_asked_where_the_need_has_ended_by_a_word_nor_is_a_rating_where_nothing_came) {
    AskingScene silent(ClusterScene::unlimited(), kWithDate);
    const auto nothing = silent.wait(60 * kDay);
    EXPECT_THAT(that_say(nothing, "geklappt?"), IsEmpty());
    EXPECT_THAT(that_say(nothing, "1 kaum"), IsEmpty());
    AskingScene settled(ClusterScene::unlimited(), kWithDate);
    settled.offer(kTurner);
    settled.say_in_chat(kAsker, "B-2026-001 extern vergeben");
    EXPECT_THAT(that_say(settled.wait(60 * kDay), "geklappt?"), IsEmpty());
    AskingScene declined(ClusterScene::unlimited(), kWithDate);
    declined.offer(kTurner, "leider nein");
    auto& office = declined.core().office();
    auto invitation = office.invitations.find(declined.need().id, "dreherei");
    ASSERT_TRUE(invitation->state.take(InvitationEvent::decline));
    office.invitations.update(*invitation);
    const auto sent = declined.wait(60 * kDay);
    EXPECT_THAT(that_say(sent, "geklappt?"), IsEmpty());
    EXPECT_THAT(that_say(sent, "1 kaum"), IsEmpty());
}

TEST(Outcome, of_a_need_without_a_date_is_asked_a_week_after_it_ran_out) {
    AskingScene scene;
    scene.offer(kTurner);
    EXPECT_THAT(that_say(scene.wait(36 * kDay), "geklappt?"), IsEmpty());
    const auto sent = that_say(scene.wait(3 * kDay), "geklappt?");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_THAT(sent.front().message.text, Not(HasSubstr("„noch offen“")));
    scene.answer(sent.front(), "1");
    EXPECT_EQ(scene.state(), "awarded");
    EXPECT_EQ(scene.state_of("dreherei"), "chosen");
}

TEST(Outcome, is_answered_by_a_digit_a_word_a_keycap_or_a_thumb) {
    struct Case {
        const char* words;
        bool reaction;
        const char* state;
    };
    for (const Case& one : {
             Case{"1", false, "awarded"},
             Case{"ja", false, "awarded"},
             Case{"👍", true, "awarded"},
             Case{"1\xE2\x83\xA3", true, "awarded"},
             Case{"2", false, "awarded_outside"},
             Case{"2\xE2\x83\xA3", true, "awarded_outside"},
             Case{"3", false, "not_placed"},
             Case{"Nein", false, "not_placed"},
             Case{"👎", true, "not_placed"},
             Case{"extern vergeben", false, "awarded_outside"},
             Case{"noch offen", false, "answered"},
             Case{"4", false, "answered"},
         }) {
        AskingScene scene(ClusterScene::unlimited(), kWithDate);
        scene.offer(kTurner);
        auto need = scene.need();
        if (need.state.take(NeedEvent::receive)) {
            scene.core().office().needs.update(need);
        }
        const Sent question = outcome_question(scene);
        const auto sent = one.reaction ? scene.react(question, kAsker, one.words)
                                       : scene.answer(question, one.words);
        EXPECT_EQ(scene.state(), one.state) << one.words;
        EXPECT_EQ(to(sent, kAsker).size(), 1u) << one.words;
    }
}

TEST(Outcome, is_answered_in_the_chat_without_a_reply) {
    AskingScene scene(ClusterScene::unlimited(), kWithDate);
    scene.offer(kTurner);
    outcome_question(scene);
    scene.say_in_chat(kAsker, "3");
    EXPECT_EQ(scene.state(), "not_placed");
}

TEST(Outcome, in_the_cluster_with_several_firms_asks_which) {
    AskingScene scene(ClusterScene::unlimited(), kWithDate);
    scene.offer(kTurner);
    scene.offer(kEnglish, "11 EUR each");
    const auto which = scene.answer(outcome_question(scene), "1");
    EXPECT_THAT(
        only_text(which, kAsker),
        AllOf(
            HasSubstr("Wer bekommt den Auftrag?"),
            HasSubstr("Sickingen Precision"),
            Not(HasSubstr("Otterbach"))
        )
    );
    const auto sent = scene.answer(to(which, kAsker).front(), "2");
    EXPECT_THAT(
        only_text(sent, kEnglish), HasSubstr("the order for B-2026-001 (20 Drehteile aus 1.4301")
    );
    EXPECT_EQ(scene.state(), "awarded");
}

TEST(Outcome, waits_where_the_date_was_moved) {
    AskingScene scene(ClusterScene::unlimited(), kWithDate);
    scene.offer(kTurner);
    auto need = scene.need();
    need.deadline = Date{std::chrono::year(2026), std::chrono::month(12), std::chrono::day(31)};
    scene.core().office().needs.update(need);
    EXPECT_THAT(that_say(scene.wait(40 * kDay), "geklappt?"), IsEmpty());
    EXPECT_EQ(that_say(scene.wait(8 * kDay), "geklappt?").size(), 1u);
}

}  // namespace
}  // namespace clusterlotse::test
