// A salesman answers two requests at once, or one below the other.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/lessons/lesson_scene.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(SalesmansNumber, in_his_words_counts_before_the_message_he_replies_to) {
    for (const char* const words :
         {"B-2026-001: 13 €/Stk",
          "betrifft B-2026-001: 13 €/Stück",
          "Das ist für B-2026-001: 13 €/Stück"}) {
        AskingScene scene;
        const auto second = scene.say_in_chat(kAsker, "80 Bolzen aus C45 drehen, Ø 12 x 60");
        const auto sent = scene.answer(to(second, kTurner).at(0), words);
        EXPECT_THAT(
            only_text(sent, kAsker), AllOf(HasSubstr("B-2026-001"), HasSubstr("13 €/Stück"))
        ) << words;
        EXPECT_EQ(scene.state_of("dreherei"), "offered") << words;
    }
    AskingScene scene;
    const auto second = scene.say_in_chat(kAsker, "80 Bolzen aus C45 drehen, Ø 12 x 60");
    const auto sent =
        scene.answer(to(second, kTurner).at(0), "Machen wir wie bei B-2026-001 für 13 €/Stück");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-002: Antwort"));
    EXPECT_EQ(scene.state_of("dreherei"), "asked");
}

/// kTurner was asked for turned parts and for shafts.
class TwoRequests : public testing::Test {
protected:
    TwoRequests() { scene_.say_in_chat(kAsker, "80 Wellen aus C45, Ø 12 x 60"); }

    std::vector<Sent> says(const std::string& words) { return scene_.say_in_chat(kTurner, words); }
    std::string state_of_second() {
        const auto need = scene_.core().office().needs.find_number("B-2026-002");
        const auto asked = scene_.core().office().invitations.find(need->id, "dreherei");
        return asked ? std::string(name_of(asked->state)) : "";
    }
    static std::string all_to(const std::vector<Sent>& sent, const char* reader) {
        std::string all;
        for (const Sent& one : to(sent, reader)) {
            all += one.message.text + "\n";
        }
        return all;
    }

    AskingScene scene_;
};

TEST_F(TwoRequests, are_answered_in_one_sentence_each_with_its_own_price) {
    const auto sent =
        says("Beide Anfragen können wir: die Drehteile für 12 €, die Wellen für 31 € pro Stück");
    EXPECT_THAT(to(sent, kTurner), SizeIs(2));
    const std::string told = all_to(sent, kAsker);
    EXPECT_THAT(told, AllOf(HasSubstr("B-2026-001"), HasSubstr("B-2026-002")));
    EXPECT_EQ(scene_.state_of("dreherei"), "offered");
    EXPECT_EQ(state_of_second(), "offered");
    for (const Sent& one : to(sent, kTurner)) {
        const bool first = one.message.text.find("B-2026-001") != std::string::npos;
        EXPECT_THAT(one.message.text, HasSubstr(first ? "· 12 €" : "31 €/Stück"));
        EXPECT_THAT(one.message.text, Not(HasSubstr(first ? "31 €" : "12 €")));
    }
}

TEST_F(TwoRequests, are_both_declined_in_two_words) {
    says("alle beide leider nein");
    EXPECT_EQ(scene_.state_of("dreherei"), "declined");
    EXPECT_EQ(state_of_second(), "declined");
}

TEST_F(TwoRequests, are_told_apart_by_their_place) {
    says("die erste ja, die zweite nein");
    EXPECT_EQ(scene_.state_of("dreherei"), "interested");
    EXPECT_EQ(state_of_second(), "declined");
}

TEST_F(TwoRequests, are_asked_about_where_a_price_may_be_for_either) {
    for (const char* const words : {"12 € das Stück", "beide für 12 €"}) {
        EXPECT_THAT(only_text(says(words), kTurner), HasSubstr("Zu welcher Anfrage")) << words;
        EXPECT_EQ(scene_.state_of("dreherei"), "asked") << words;
    }
}

TEST(WaitingWords, reach_the_asker_with_a_word_that_cannot_wait) {
    AskingScene scene(bundled());
    scene.offer(kEnglish, "interested");
    scene.offer(kTurner, "11 €/Stk");
    const auto call = scene.offer(kByMail, "Bitte rufen Sie mich an: 06305 222");
    std::string told;
    for (const Sent& one : to(call, kAsker)) {
        told += one.message.text + "\n";
    }
    EXPECT_THAT(told, AllOf(HasSubstr("11 €/Stk"), HasSubstr("06305 222")));
    for (const Sent& one : to(but_digests(scene.wait(std::chrono::hours(8))), kAsker)) {
        EXPECT_THAT(one.message.text, Not(HasSubstr("11 €/Stk")));
    }
}

/// The order went to kTurner.

}  // namespace
}  // namespace clusterlotse::test
