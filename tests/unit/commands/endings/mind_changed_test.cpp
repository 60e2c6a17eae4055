#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Two firms have offered.
class MindChanged : public testing::Test {
protected:
    explicit MindChanged(config::NeedSettings needs = ClusterScene::unlimited()) : scene_(needs) {
        scene_.offer(kTurner, "12 € das Stück, KW 3");
        scene_.offer(kEnglish, "11 EUR each, in 4 weeks");
    }

    void expect_no_word_to_firms(const std::vector<Sent>& sent) {
        for (const char* const firm : {kTurner, kByMail, kEnglish}) {
            EXPECT_THAT(to(sent, firm), IsEmpty()) << firm;
        }
    }

    AskingScene scene_;
};

/// The answers wait for each other, so that he is asked before he gives the order.
class MindChangedBefore : public MindChanged {
protected:
    MindChangedBefore() : MindChanged(bundled()) {}
};

TEST_F(MindChanged, after_the_award_names_who_had_offered_and_goes_to_no_firm) {
    scene_.say_in_chat(kAsker, "Auftrag an Dreherei Wolfstein");
    ASSERT_EQ(scene_.state(), "awarded");
    for (const char* const words :
         {"Oh, Sickingen is cheaper. Can I change my mind?",
          "Die Dreherei springt ab",
          "Die haben sich doch anders entschieden, Dreherei springt ab",
          "Die Dreherei hat wieder abgesagt, bitte nochmal rumfragen"}) {
        const auto sent = scene_.say_in_chat(kAsker, words);
        expect_no_word_to_firms(sent);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Sickingen")) << words;
    }
}

TEST_F(MindChangedBefore, at_the_question_asks_for_the_other_firm) {
    const auto asked = scene_.say_in_chat(kAsker, "Auftrag an Dreherei Wolfstein");
    ASSERT_THAT(only_text(asked, kAsker), HasSubstr("Bleibt es bei Dreherei Wolfstein"));
    const auto again =
        scene_.say_in_chat(kAsker, "Oh, Sickingen is cheaper. Can I change my mind?");
    expect_no_word_to_firms(again);
    EXPECT_THAT(only_text(again, kAsker), HasSubstr("Sickingen"));
    scene_.say_in_chat(kAsker, "ja");
    EXPECT_EQ(scene_.state_of("english"), "chosen");
}

TEST_F(MindChangedBefore, at_the_question_without_a_name_shows_all) {
    scene_.say_in_chat(kAsker, "Auftrag an Dreherei Wolfstein");
    const auto again = scene_.say_in_chat(kAsker, "Kann ich es mir noch anders überlegen?");
    expect_no_word_to_firms(again);
    EXPECT_THAT(
        only_text(again, kAsker), AllOf(HasSubstr("Sickingen"), HasSubstr("Dreherei Wolfstein"))
    );
    EXPECT_NE(scene_.state(), "awarded");
}

}  // namespace
}  // namespace clusterlotse::test
