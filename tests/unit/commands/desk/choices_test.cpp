#include "commands/desk/choices.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::choices_said;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class TwoRequests : public AskingScene {
public:
    TwoRequests() { say_in_chat(kAsker, "50 Buchsen drehen aus C45, Ø 20 x 30"); }
};

TEST(Choices, are_one_or_several_numbers_or_all) {
    EXPECT_THAT(choices_said("2", 3), ElementsAre(2));
    EXPECT_THAT(choices_said("Nr. 2", 3), ElementsAre(2));
    EXPECT_THAT(choices_said("1 und 3", 3), ElementsAre(1, 3));
    EXPECT_THAT(choices_said("die 1 und die 2 bitte", 3), ElementsAre(1, 2));
    EXPECT_THAT(choices_said("beide", 2), ElementsAre(1, 2));
    EXPECT_THAT(choices_said("for both", 2), ElementsAre(1, 2));
    EXPECT_THAT(choices_said("1 und 7", 3), IsEmpty());
    EXPECT_THAT(choices_said("ab KW 2", 3), IsEmpty());
    EXPECT_THAT(choices_said("beide Teile sind zu groß", 2), IsEmpty());
}

TEST(KeptAnswers, are_settled_together_by_one_word) {
    for (const char* const word : {"2", "B-2026-001", "die 2", "Nummer 2"}) {
        TwoRequests scene;
        scene.say_in_chat(kTurner, "Können wir");
        const auto more = scene.say_in_chat(kTurner, "12 € das Stück");
        EXPECT_THAT(only_text(more, kTurner), HasSubstr("Ihre letzten Nachrichten"));
        scene.say_in_chat(kTurner, "ab KW 3");
        const auto settled = scene.say_in_chat(kTurner, word);
        const std::string told = only_text(settled, kAsker);
        EXPECT_THAT(told, HasSubstr("B-2026-001")) << word;
        EXPECT_THAT(told, HasSubstr("Angebot · 12 €/Stück · ab KW 3")) << word;
        EXPECT_EQ(scene.state_of("dreherei"), "offered") << word;
        const auto after = scene.say_in_chat(kTurner, "1");
        EXPECT_THAT(told, Not(HasSubstr("Buchsen"))) << word;
        EXPECT_THAT(to(after, kModerator), IsEmpty());
    }
}

TEST(KeptAnswers, go_to_both_requests_where_he_says_so) {
    TwoRequests scene;
    scene.say_in_chat(kTurner, "Können wir, ab KW 3");
    const auto settled = scene.say_in_chat(kTurner, "beide");
    EXPECT_THAT(to(settled, kAsker), testing::SizeIs(2));
    EXPECT_EQ(scene.state_of("dreherei"), "interested");
}

TEST(KeptAnswers, by_mail_are_settled_by_a_reply_to_the_question) {
    TwoRequests scene;
    scene.say(scene.mail(kByMail, "", "Das können wir machen"));
    const auto which = scene.say(scene.mail(kByMail, "", "11,50 € das Stück"));
    const auto settled = scene.answer(to(which, kByMail).front(), "1");
    EXPECT_THAT(only_text(settled, kAsker), HasSubstr("11,50 €"));
    EXPECT_THAT(only_text(settled, kAsker), HasSubstr("Das können wir machen"));
}

}  // namespace
}  // namespace clusterlotse::test
