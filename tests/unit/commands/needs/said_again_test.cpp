#include "commands/needs/clean_corrections.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(SaidAgain, is_told_to_the_asker_alone) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "1.0503 statt 1.4301");
    const std::size_t additions = scene.need().amendments.size();
    for (const char* const words :
         {"1.0503 statt 1.4301", "C45 statt 1.4301", "doch 1.0503", "20 Stück", "Ø 40"}) {
        for (const bool by_mail : {false, true}) {
            const auto sent = by_mail ? scene.say(scene.mail(kAskerMail, "AW: Drehteile", words))
                                      : scene.say_in_chat(kAsker, words);
            EXPECT_THAT(sent, SizeIs(1)) << words;
            EXPECT_THAT(
                only_text(sent, by_mail ? kAskerMail : kAsker), HasSubstr("Das steht schon so da")
            ) << words;
            EXPECT_THAT(scene.need().amendments, SizeIs(additions)) << words;
        }
    }
}

TEST(SaidAgain, is_not_what_says_something_new) {
    AskingScene scene;
    for (const char* const words :
         {"25 Stück statt 20", "1.4571 statt 1.4301", "20 Stück, und bitte anrufen", "20 Stück?"}) {
        EXPECT_FALSE(commands::stands_already(scene.core().office(), scene.need(), words)) << words;
    }
    EXPECT_TRUE(commands::stands_already(scene.core().office(), scene.need(), "20 Stück"));
}

}  // namespace
}  // namespace clusterlotse::test
