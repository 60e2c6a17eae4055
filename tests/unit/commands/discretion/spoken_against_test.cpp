// A firm that the asker rules out is not asked, and no other one reads its name.
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

bool was_asked(const std::vector<Sent>& sent, const char* whom) {
    return !to(sent, whom).empty();
}

TEST(AFirmSpokenAgainst, is_not_asked_and_no_other_firm_reads_its_name) {
    for (const char* const words :
         {", ohne Zerspanung Otterbach",
          ". Not Otterbach.",
          ". Otterbach nicht",
          ". Otterbach bitte nicht fragen",
          ". Keep Otterbach out of it.",
          ". Otterbach darf das nicht sehen",
          ". Nur Otterbach nicht.",
          ". An alle außer Otterbach"}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, std::string(kNeed) + words);
        EXPECT_FALSE(was_asked(sent, kByMail)) << words;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("20 Drehteile aus 1.4301")) << words;
        for (const Sent& one : to(sent, kTurner)) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("Otterbach"))) << words;
            EXPECT_THAT(one.message.text, Not(HasSubstr("[…]"))) << words;
        }
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Nicht fragen werde ich")) << words;
    }
}

TEST(AFirmSpokenAgainst, of_a_list_is_left_out_with_the_others) {
    ClusterScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, std::string(kNeed) + ". Alle außer Otterbach und Wolfstein.");
    EXPECT_FALSE(was_asked(sent, kByMail));
    EXPECT_FALSE(was_asked(sent, kTurner));
    EXPECT_THAT(only_text(sent, kEnglish), Not(HasSubstr("Wolfstein")));
}

TEST(AFirmSpokenAgainst, later_hears_kindly_that_it_is_over_and_its_asker_that_it_knew) {
    for (const char* const words :
         {"Ach ja, und bitte nicht an Otterbach", "ohne Otterbach", "Otterbach nicht"}) {
        ClusterScene scene;
        scene.say_in_chat(kAsker, kNeed);
        const auto later = scene.say_in_chat(kAsker, words);
        const std::string last = only_text(later, kByMail);
        EXPECT_THAT(last, HasSubstr("hat sich für Sie erledigt")) << words;
        const std::string told = only_text(later, kAsker);
        EXPECT_THAT(told, HasSubstr("Schon gefragt hatte ich: Zerspanung Otterbach.")) << words;
        EXPECT_THAT(told, Not(HasSubstr("Wer schon gefragt wurde"))) << words;
        EXPECT_THAT(to(later, kTurner), IsEmpty()) << words << ": nothing changed for others";
        const auto& state = scene.core().office().invitations.find(1, "zerspaner").value().state;
        EXPECT_EQ(state, InvitationState::lapsed) << words;
    }
}

TEST(AFirmSpokenAgainst, in_a_need_of_its_own_leaves_the_need_before_as_it_is) {
    for (const char* const words :
         {"30 Buchsen drehen aus CuSn8, Ø 25. Otterbach nicht.",
          "30 Buchsen drehen aus CuSn8, Ø 25, Otterbach nicht",
          "30 Buchsen drehen aus CuSn8, Ø 25. Zerspanung Otterbach bitte nicht"}) {
        ClusterScene scene;
        scene.say_in_chat(kAsker, kNeed);
        const auto later = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(later, kAsker), HasSubstr("B-2026-002")) << words;
        EXPECT_THAT(to(later, kByMail), IsEmpty()) << words;
        EXPECT_TRUE(scene.core().office().needs.find_number("B-2026-001")->amendments.empty())
            << words;
    }
}

TEST(AFirmSpokenAgainst, where_a_question_was_asked_is_left_out_and_nobody_reads_an_empty_answer) {
    for (const char* const words :
         {"Ach ja, bitte nicht an Otterbach", "Oh, and please not Otterbach"}) {
        ClusterScene scene;
        const auto request = scene.say_in_chat(kAsker, kNeed);
        scene.say_in_chat(kTurner, "3 Welche Rauheit?");
        const auto later = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(later, kByMail), HasSubstr("hat sich für Sie erledigt")) << words;
        EXPECT_THAT(to(later, kTurner), IsEmpty()) << words;
        const auto& state = scene.core().office().invitations.find(1, "zerspaner").value().state;
        EXPECT_EQ(state, InvitationState::lapsed) << words;
    }
}

TEST(AFirmSpokenAgainst, beside_the_answer_to_a_question_reads_no_answer) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kTurner, "3 Welche Rauheit?");
    const auto later = scene.say_in_chat(kAsker, "Ra 1,6, aber bitte nicht an Otterbach");
    EXPECT_THAT(only_text(later, kByMail), HasSubstr("hat sich für Sie erledigt"));
    EXPECT_THAT(only_text(later, kTurner), HasSubstr("Ra 1,6"));
    EXPECT_THAT(only_text(later, kTurner), Not(HasSubstr("Otterbach")));
}

TEST(AFirmSpokenAgainst, beside_a_correction_belongs_to_the_need_before) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kAsker, "Doch 30 Drehteile, Otterbach nicht");
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
}

TEST(AFirmSpokenAgainst, is_respected_when_it_joins_and_nobody_reads_of_it_before) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kAsker, std::string(kNeed) + ", ohne Dreherei Ohmbachsee");
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Ohmbachsee")));
    Profile joins = scene.core().office().profiles.find("dreherei").value();
    joins.id = "ohmbachsee";
    joins.name = "Dreherei Ohmbachsee";
    joins.contacts[0].matrix = "@ohmbach:cluster.test";
    scene.core().office().profiles.put(joins, scene.clock().now());
    scene.core().profile_changed(joins.id);
    const auto changed = scene.say_in_chat(kAsker, "Es sind doch 40 Stück");
    EXPECT_FALSE(was_asked(changed, "@ohmbach:cluster.test"));
    EXPECT_TRUE(was_asked(changed, kTurner));
}

TEST(Suppliers, never_read_the_name_of_a_member_whom_the_asker_mentions) {
    ClusterScene scene;
    const auto request = scene.say_in_chat(kAsker, kNeed);
    const auto answer = scene.answer(to(request, kTurner).front(), "4 12 €/Stück, KW 3");
    const auto passed = scene.answer(
        to(answer, kAsker).front(),
        "Danke. Verzinken macht vielleicht die Galvanik Rodenbach für Sie?"
    );
    EXPECT_THAT(only_text(passed, kTurner), HasSubstr("Verzinken macht vielleicht"));
    EXPECT_THAT(only_text(passed, kTurner), Not(HasSubstr("Rodenbach")));
}

TEST(RuledOut, at_the_end_of_a_list_leave_no_remains_for_the_others) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(
        kAsker, std::string(kNeed) + ". Nicht an Dreherei Wolfstein oder Zerspanung Otterbach bitte"
    );
    EXPECT_THAT(to(asked, kTurner), IsEmpty());
    EXPECT_THAT(to(asked, kByMail), IsEmpty());
    ASSERT_THAT(to(asked, kEnglish), SizeIs(1));
    EXPECT_THAT(to(asked, kEnglish).front().message.text, Not(HasSubstr(" oder ")));
}

TEST(RuledOut, are_all_firms_of_a_town_that_is_no_place_of_delivery) {
    for (const char* const words :
         {"keine Firma in Kaiserslautern",
          "bitte keine Firmen aus Kaiserslautern",
          "no company from Kaiserslautern"}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, std::string(kNeed) + ", anonym, " + words);
        EXPECT_TRUE(to(sent, kTurner).empty()) << words;
        EXPECT_TRUE(to(sent, kByMail).empty()) << words;
    }
    ClusterScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, std::string(kNeed) + ", anonym, keine Firma in Worms");
    ASSERT_FALSE(to(sent, kTurner).empty());
    EXPECT_THAT(to(sent, kTurner).front().message.text, Not(HasSubstr("Worms")));
    EXPECT_THAT(
        to(sent, kAsker).front().message.text, HasSubstr("Nicht fragen werde ich: Firmen in Worms.")
    );
}

}  // namespace
}  // namespace clusterlotse::test
