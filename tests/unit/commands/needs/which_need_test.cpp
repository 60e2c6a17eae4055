#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// Two needs run, and he leaves out which of them is to end.
class TwoNeeds : public AskingScene {
public:
    TwoNeeds() {
        say_in_chat(kAsker, "50 Drehteile aus C45");
        say_in_chat(kAsker, "!hilfe");
        which_ = say_in_chat(kAsker, "extern vergeben");
    }
    const std::vector<Sent>& which() const { return which_; }
    NeedState second() { return need("B-2026-002").state; }

private:
    std::vector<Sent> which_;
};

TEST(WhichNeed, is_asked_with_digits_and_answered_by_a_digit_or_the_number_alone) {
    for (const char* const answer :
         {"1", "B-2026-002", "b-2026-002 bitte", "Für B-2026-002", "die 1"}) {
        TwoNeeds scene;
        EXPECT_THAT(
            only_text(scene.which(), kAsker),
            AllOf(HasSubstr("1  B-2026-002"), HasSubstr("2  B-2026-001"), HasSubstr("Ziffer"))
        );
        const auto sent = scene.say_in_chat(kAsker, answer);
        EXPECT_EQ(scene.second(), NeedState::awarded_outside) << answer;
        EXPECT_EQ(scene.state(), "distributed") << answer;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-002")) << answer;
    }
}

TEST(WhichNeed, takes_a_mail_with_the_number_for_the_answer_too) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "50 Drehteile aus C45");
    const auto which = scene.say(scene.mail(kAskerMail, "", "extern vergeben"));
    EXPECT_THAT(only_text(which, kAskerMail), HasSubstr("Welchen Ihrer Bedarfe"));
    const auto sent = scene.say(scene.mail(kAskerMail, "", "B-2026-001"));
    EXPECT_EQ(scene.state(), "awarded_outside") << only_text(sent, kAskerMail);
    EXPECT_THAT(scene.need().amendments, IsEmpty());
}

TEST(WhichNeed, keeps_the_wish_to_ask_another_firm) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "50 Buchsen drehen aus C45, Ø 20 x 30");
    scene.say_in_chat(kAsker, "Bitte auch Galvanik Rodenbach fragen");
    const auto sent = scene.say_in_chat(kAsker, "2");
    EXPECT_THAT(only_text(sent, "@galvanik:cluster.test"), HasSubstr("B-2026-001"));
}

TEST(NumberOfANeed, alone_shows_how_it_stands_and_adds_nothing_to_it) {
    for (const char* const number : {"B-2026-001", "b-2026-001", "Für B-2026-001 bitte"}) {
        for (const bool answered : {false, true}) {
            AskingScene scene;
            if (answered) {
                scene.offer(kTurner);
            }
            const auto sent = scene.say_in_chat(kAsker, number);
            EXPECT_THAT(to(sent, kTurner), IsEmpty()) << number;
            EXPECT_THAT(to(sent, kByMail), IsEmpty()) << number;
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr("3 gefragten Firmen")) << number;
            EXPECT_THAT(scene.need().amendments, IsEmpty()) << number;
        }
    }
}

TEST(NumberOfANeed, with_words_still_says_them_of_that_need) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001 Toleranz h6");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("h6"));
    EXPECT_THAT(scene.need().amendments, SizeIs(1));
}

}  // namespace
}  // namespace clusterlotse::test
