#include "tests/unit/commands/moderator/by_the_moderator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST_F(ByTheModerator, a_firm_is_taken_off_by_its_number_and_stays_off) {
    const auto sent = says("ohne " + number_of("Dreherei Wolfstein"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Dreherei Wolfstein ist gestrichen"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Ein Wort genügt"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Zerspanung Otterbach"));
    const auto released = says("ja");
    EXPECT_TRUE(to(released, kTurner).empty());
    EXPECT_EQ(to(released, kByMail).size(), 1u);
}

TEST_F(ByTheModerator, his_next_words_are_the_reason_and_he_is_asked_only_once) {
    const auto asked = to(says("nicht an Wolfstein"), kModerator).at(0);
    const auto noted = scene_.answer(asked, "da gab es Ärger");
    EXPECT_THAT(only_text(noted, kModerator), HasSubstr("notiert"));
    ASSERT_EQ(overrides().size(), 1u);
    EXPECT_EQ(overrides()[0].action, "removed");
    EXPECT_EQ(overrides()[0].profile_id, "dreherei");
    EXPECT_EQ(overrides()[0].moderator, kModerator);
    EXPECT_EQ(overrides()[0].reason, "da gab es Ärger");
    EXPECT_EQ(state(), NeedState::awaiting_release);
}

TEST_F(ByTheModerator, an_ignored_why_is_repeated_only_with_a_further_change) {
    EXPECT_THAT(only_text(says("ohne Wolfstein"), kModerator), HasSubstr("Ein Wort genügt"));
    EXPECT_THAT(only_text(says("ohne Wolfstein"), kModerator), Not(HasSubstr("Ein Wort genügt")))
        << "it is off the list already";
    EXPECT_THAT(
        only_text(says("ohne Otterbach"), kModerator),
        HasSubstr("Warum ohne Dreherei Wolfstein, warum ohne Zerspanung Otterbach?")
    );
}

TEST_F(ByTheModerator, changes_and_release_come_in_one_message) {
    const auto sent = says("ja, aber ohne Wolfstein und mit Galvanik Rodenbach, weil der eloxiert");
    EXPECT_TRUE(to(sent, kTurner).empty());
    EXPECT_EQ(to(sent, kPlater).size(), 1u);
    EXPECT_THAT(only_text(sent, kPlater), HasSubstr("Lotse hat Sie empfohlen"));
    ASSERT_EQ(overrides().size(), 2u);
    EXPECT_EQ(overrides()[0].reason, "der eloxiert");
    EXPECT_EQ(overrides()[1].action, "added");
    EXPECT_THAT(only_text(sent, kModerator), Not(HasSubstr("Ein Wort genügt")));
}

TEST_F(ByTheModerator, a_removed_firm_comes_back_under_its_number) {
    const std::string number = number_of("Dreherei Wolfstein");
    says("ohne " + number);
    says("+ " + number);
    EXPECT_EQ(to(says("ja"), kTurner).size(), 1u);
}

TEST_F(ByTheModerator, only_those_he_names_are_asked) {
    const auto sent = says("ja, aber nur Wolfstein");
    EXPECT_EQ(to(sent, kTurner).size(), 1u);
    EXPECT_TRUE(to(sent, kByMail).empty());
}

TEST_F(ByTheModerator, nothing_goes_out_while_a_name_is_unknown_or_ambiguous) {
    const auto unknown = says("ja, mit Hinterwald");
    EXPECT_THAT(only_text(unknown, kModerator), HasSubstr("Hinterwald"));
    EXPECT_EQ(state(), NeedState::awaiting_release);
    const auto which = says("ja und mit Drehteile");
    EXPECT_THAT(only_text(which, kModerator), HasSubstr("Drehteile Pause"));
    EXPECT_THAT(only_text(which, kModerator), HasSubstr("Drehteile Still"));
    EXPECT_EQ(state(), NeedState::awaiting_release);
}

TEST_F(ByTheModerator, a_name_spelled_nearly_right_is_understood) {
    EXPECT_EQ(to(says("ja, nur Wolfstien"), kTurner).size(), 1u);
}

TEST_F(ByTheModerator, who_may_not_be_asked_is_refused_with_the_reason) {
    EXPECT_THAT(only_text(says("+ Drehteile Pause"), kModerator), HasSubstr("Pause"));
    EXPECT_THAT(only_text(says("+ Drehteile Still"), kModerator), HasSubstr("zugestimmt"));
    EXPECT_THAT(only_text(says("+ Pumpenbau Alsenz"), kModerator), HasSubstr("Auftraggebers"));
    EXPECT_TRUE(overrides().empty());
}

TEST_F(ByTheModerator, an_empty_list_is_no_release) {
    says("ohne Wolfstein, Otterbach und Sickingen");
    const auto sent = says("ja");
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Wen soll ich fragen"));
    EXPECT_EQ(state(), NeedState::awaiting_release);
}

TEST_F(ByTheModerator, a_firm_may_be_asked_in_addition_later) {
    says("ja, nur Wolfstein");
    const auto sent = says("+ Otterbach");
    EXPECT_EQ(to(sent, kByMail).size(), 1u);
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Zerspanung Otterbach"));
    EXPECT_THAT(only_text(says("ja"), kModerator), HasSubstr("schon erledigt"));
}

TEST_F(ByTheModerator, he_hears_why_a_firm_is_not_on_the_list) {
    EXPECT_THAT(only_text(says("warum nicht Drehteile Pause?"), kModerator), HasSubstr("Pause"));
    EXPECT_THAT(only_text(says("why not Galvanik Rodenbach?"), kModerator), HasSubstr("Galvanik"));
    EXPECT_THAT(
        only_text(scene_.say_in_chat(kModerator, "B-2026-001 warum nicht Still?"), kModerator),
        HasSubstr("zugestimmt")
    );
    EXPECT_EQ(state(), NeedState::awaiting_release);
}

TEST(Release, a_member_hears_why_he_was_not_asked_and_nothing_about_others) {
    ClusterScene scene;
    scene.say(scene.room(kAsker, "!bedarf 20 Drehteile aus 1.4301"));
    const auto sent = scene.say_in_chat(kPlater, "Warum wurde ich bei B-2026-001 nicht gefragt?");
    EXPECT_THAT(only_text(sent, kPlater), HasSubstr("Profil"));
    EXPECT_THAT(only_text(sent, kPlater), Not(HasSubstr("Wolfstein")));
    EXPECT_EQ(sent.size(), 1u);
}

}  // namespace
}  // namespace clusterlotse::test
