// An asker leaves it to others what becomes of a need that waits for his yes.
#include "commands/asker/left_to_others.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::leaves_decision_to;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kUniversity = "@hochschule:cluster.test";

config::NeedSettings by_the_asker() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.release = config::Release::confirm;
    return needs;
}

void add_university(ClusterScene& scene) {
    Profile profile;
    profile.id = "hochschule";
    profile.name = "Hochschule Donnersberg";
    profile.role = "university";
    Contact contact;
    contact.name = "Transferstelle";
    contact.matrix = kUniversity;
    contact.consent = Consent{
        Date{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(5)},
        "Test",
        {"requests"}};
    profile.contacts.push_back(contact);
    scene.core().office().profiles.put(profile, scene.clock().now());
    scene.core().profile_changed(profile.id);
}

TEST(LeftToOthers, a_need_that_waits_for_his_yes_comes_before_the_moderator) {
    for (const char* const words :
         {"lass Frau Kern entscheiden",
          "das soll der Lotse entscheiden",
          "Der Lotse soll das freigeben",
          "das überlasse ich dem Lotsen",
          "let the moderator decide"}) {
        AskingScene scene(by_the_asker());
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(
            only_text(sent, kAsker), AllOf(HasSubstr("liegt jetzt beim Lotsen"), HasSubstr("JA"))
        ) << words;
        EXPECT_THAT(
            only_text(sent, kModerator),
            AllOf(HasSubstr("wartet auf Ihre Freigabe"), HasSubstr("Dreherei Wolfstein"))
        ) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        const auto released = scene.answer(to(sent, kModerator).front(), "freigeben");
        EXPECT_THAT(to(released, kTurner), SizeIs(1)) << words;
        EXPECT_EQ(scene.state(), "distributed") << words;
    }
}

TEST(LeftToOthers, a_need_is_still_released_by_the_askers_own_yes) {
    AskingScene scene(by_the_asker());
    scene.say_in_chat(kAsker, "das soll der Lotse entscheiden");
    EXPECT_THAT(to(scene.say_in_chat(kAsker, "ja"), kTurner), SizeIs(1));
    EXPECT_EQ(scene.state(), "distributed");
}

TEST(LeftToOthers, a_need_that_the_moderator_has_stays_with_him) {
    AskingScene scene(ClusterScene::by_the_moderator());
    const auto sent = scene.say_in_chat(kAsker, "das soll der Lotse entscheiden");
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("liegt schon beim Lotsen"), Not(HasSubstr("genügt JA")))
    );
    EXPECT_THAT(to(sent, kModerator), IsEmpty());
}

TEST(LeftToOthers, a_colleague_of_his_own_is_no_moderator) {
    AskingScene scene(by_the_asker());
    const auto sent = scene.say_in_chat(kAsker, "lass Frau Brandt entscheiden");
    EXPECT_THAT(to(sent, kModerator), IsEmpty());
}

TEST(LeftToOthers, the_university_is_asked_with_the_firms_once_he_says_yes) {
    for (const char* const words : {"Uni", "TU fragen", "frag mal die Uni"}) {
        AskingScene scene(by_the_asker());
        add_university(scene);
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(HasSubstr("Hochschule Donnersberg steht mit auf der Liste"), HasSubstr("JA"))
        ) << words;
        EXPECT_THAT(to(sent, kUniversity), IsEmpty()) << words;
        const auto released = scene.say_in_chat(kAsker, "ja");
        EXPECT_THAT(only_text(released, kUniversity), HasSubstr("Hochschule oder Agentur"))
            << words;
        EXPECT_THAT(to(released, kTurner), SizeIs(1)) << words;
    }
}

TEST(LeftToOthers, the_university_is_asked_at_once_where_nothing_waits) {
    AskingScene scene;
    add_university(scene);
    const auto sent = scene.say_in_chat(kAsker, "Uni");
    EXPECT_THAT(to(sent, kUniversity), SizeIs(1));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Hochschule Donnersberg"));
}

TEST(LeftToOthers, the_university_is_asked_once) {
    AskingScene scene;
    add_university(scene);
    scene.say_in_chat(kAsker, "Uni");
    const auto sent = scene.say_in_chat(kAsker, "Uni");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Hochschule Donnersberg ist schon gefragt"));
    EXPECT_THAT(to(sent, kUniversity), IsEmpty());
}

TEST(LeftToOthers, the_university_is_put_on_the_list_that_a_moderator_has) {
    AskingScene scene(ClusterScene::by_the_moderator());
    add_university(scene);
    const auto sent = scene.say_in_chat(kAsker, "Uni");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Sobald der Lotse den Bedarf freigibt"));
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("Hochschule Donnersberg"));
}

TEST(LeftToOthers, he_hears_that_no_moderator_can_be_reached) {
    ClusterScene scene(by_the_asker(), "Europe/Berlin", ":memory:", {});
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "das soll der Lotse entscheiden"), kAsker),
        AllOf(HasSubstr("kein Lotse erreichbar"), HasSubstr("Mit JA"))
    );
}

TEST(LeftToOthers, he_hears_that_there_is_no_university) {
    AskingScene scene(by_the_asker());
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "Uni"), kAsker),
        AllOf(HasSubstr("keine Hochschule"), HasSubstr("JA"))
    );
}

TEST(LeftToOthers, a_firm_that_he_adds_is_asked_with_those_that_fit) {
    AskingScene scene(by_the_asker());
    const auto sent = scene.say_in_chat(kAsker, "bitte auch Galvanik Rodenbach fragen");
    EXPECT_THAT(to(sent, kAsker).front().message.text, HasSubstr("Mit JA"));
    const auto released = scene.say_in_chat(kAsker, "ja");
    EXPECT_THAT(to(released, kPlater), SizeIs(1));
    EXPECT_THAT(to(released, kTurner), SizeIs(1));
}

TEST(LeftToOthers, only_words_that_leave_the_decision_are_read_so) {
    EXPECT_EQ(leaves_decision_to("lass Frau Kern entscheiden"), "kern");
    EXPECT_EQ(leaves_decision_to("das soll der Lotse entscheiden"), "");
    for (const char* const words :
         {"",
          "lass das",
          "soll der Lotse entscheiden?",
          "der Lotse ist nett",
          "Frau Kern ist krank"}) {
        EXPECT_FALSE(leaves_decision_to(words)) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
