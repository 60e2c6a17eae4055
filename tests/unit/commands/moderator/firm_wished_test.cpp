// The asker wants a firm that a moderator took off: he is asked, and nobody else decides it.
#include "commands/moderator/firm_wished.hpp"

#include "tests/unit/commands/moderator/by_the_moderator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class FirmWishedAgain : public ByTheModerator {
protected:
    std::vector<Sent> wishes(const std::string& words = "Bitte auch Dreherei Wolfstein fragen") {
        return scene_.say_in_chat(kAsker, words);
    }
    InvitationState turner() {
        return scene_.core().office().invitations.find(1, "dreherei")->state;
    }
};

TEST_F(FirmWishedAgain, before_the_release_is_asked_about_and_stays_off) {
    for (const char* const off :
         {"ohne Dreherei Wolfstein", "ohne Dreherei Wolfstein, weil die voll sind"}) {
        says(off);
        const auto sent = wishes();
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(
                HasSubstr("Der Lotse hat Dreherei Wolfstein herausgenommen; ich frage ihn"),
                Not(HasSubstr("auf der Liste"))
            )
        );
        EXPECT_THAT(
            only_text(sent, kModerator),
            AllOf(
                HasSubstr("möchte Dreherei Wolfstein dabeihaben"),
                HasSubstr("Sie hatten die Firma"),
                HasSubstr("JA oder NEIN")
            )
        );
        EXPECT_EQ(turner(), InvitationState::removed);
        EXPECT_THAT(to(says("ohne Sickingen Precision"), kTurner), IsEmpty());
    }
    const auto released = says("ja");
    EXPECT_THAT(to(released, kTurner), IsEmpty());
    EXPECT_THAT(to(released, kByMail), SizeIs(1));
}

TEST_F(FirmWishedAgain, comes_onto_the_list_by_his_yes_and_is_not_released_by_it) {
    says("ohne Dreherei Wolfstein, weil die voll sind");
    EXPECT_THAT(only_text(wishes(), kModerator), HasSubstr("(„die voll sind“)"));
    const auto sent = scene_.say_in_chat(kModerator, "ja");
    EXPECT_EQ(turner(), InvitationState::proposed);
    EXPECT_EQ(state(), NeedState::awaiting_release);
    EXPECT_THAT(
        only_text(sent, kModerator),
        AllOf(HasSubstr("Dreherei Wolfstein ist dabei"), Not(HasSubstr("Warum")))
    );
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Dreherei Wolfstein steht auf der Liste"));
    EXPECT_EQ(overrides().back().reason, "der Auftraggeber wünscht es");
    EXPECT_THAT(to(scene_.say_in_chat(kModerator, "ja"), kTurner), SizeIs(1));
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kModerator, "!stand B-2026-001"), kModerator),
        HasSubstr("dazugenommen – der Auftraggeber wünscht es")
    );
}

TEST_F(FirmWishedAgain, stays_off_by_his_no_and_the_asker_hears_it) {
    says("ohne Dreherei Wolfstein");
    wishes("Dreherei Wolfstein bitte noch dazunehmen");
    const auto sent = scene_.say_in_chat(kModerator, "nein, die sind pleite");
    EXPECT_EQ(turner(), InvitationState::removed);
    EXPECT_EQ(state(), NeedState::awaiting_release);
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("Der Lotse bleibt dabei"), Not(HasSubstr("pleite")))
    );
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("es bleibt, wie es ist"));
    EXPECT_EQ(overrides().back().reason, "die sind pleite");
}

TEST_F(FirmWishedAgain, of_a_running_need_is_asked_by_his_yes_alone) {
    says("ja, ohne Dreherei Wolfstein, weil die voll sind");
    const auto sent = wishes();
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("ich frage ihn"));
    const Sent card = to(sent, kModerator).at(0);
    EXPECT_THAT(card.message.text, HasSubstr("Soll ich dort doch fragen?"));
    const auto answered = scene_.answer(card, "ja");
    EXPECT_THAT(to(answered, kTurner), SizeIs(1));
    EXPECT_THAT(only_text(answered, kAsker), HasSubstr("Dreherei Wolfstein"));
    EXPECT_EQ(turner(), InvitationState::asked);
}

TEST_F(FirmWishedAgain, of_a_running_need_is_not_asked_where_he_says_no) {
    says("ja, ohne Dreherei Wolfstein, weil die voll sind");
    const Sent card = to(wishes(), kModerator).at(0);
    const auto answered = scene_.answer(card, "nein");
    EXPECT_THAT(to(answered, kTurner), IsEmpty());
    EXPECT_THAT(only_text(answered, kAsker), HasSubstr("Der Lotse bleibt dabei"));
    EXPECT_EQ(state(), NeedState::distributed);
}

TEST_F(FirmWishedAgain, beside_another_leaves_that_one_as_it_was) {
    says("ohne Dreherei Wolfstein");
    const auto sent = wishes("Bitte auch Dreherei Wolfstein und Galvanik Rodenbach fragen");
    std::string told;
    for (const Sent& one : to(sent, kAsker)) {
        told += one.message.text;
    }
    EXPECT_THAT(
        told, AllOf(HasSubstr("ich frage ihn"), HasSubstr("Galvanik Rodenbach steht auf der Liste"))
    );
    EXPECT_EQ(turner(), InvitationState::removed);
}

TEST(FirmWished, is_told_to_another_moderator_as_the_first_ones_decision) {
    ClusterScene scene(
        released_by(config::Release::moderator),
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}}
    );
    const auto card = to(scene.say_in_chat(kAsker, kNeedWithoutSize), kModerator).at(0);
    scene.answer(card, "ohne Dreherei Wolfstein");
    const auto sent = scene.say_in_chat(kAsker, "Bitte auch Dreherei Wolfstein fragen");
    EXPECT_THAT(only_text(sent, kDeputy), HasSubstr("Der Lotse hatte die Firma herausgenommen"));
}

TEST_F(FirmWishedAgain, that_he_put_back_himself_is_on_the_list) {
    says("ohne Dreherei Wolfstein");
    says("+ Dreherei Wolfstein");
    EXPECT_FALSE(commands::taken_off_by_moderator(
        scene_.core().office(), *scene_.core().office().needs.find(1), "dreherei"
    ));
}

}  // namespace
}  // namespace clusterlotse::test
