#include "tests/unit/commands/waves/asked_firms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(AnswerOrNew, is_dropped_where_it_was_neither) {
    AskedFirms scene;
    scene.say_in_chat(kTurner, kEither);
    const auto sent = scene.say_in_chat(kTurner, "weder noch");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("bleibt alles, wie es ist"));
    scene.say_in_chat(kTurner, "neu");
    EXPECT_FALSE(scene.has_need());
}

TEST(AnswerOrNew, leaves_a_digit_behind_neither_unread_and_says_so) {
    for (const char* const neither : {"weder noch", "keins von beiden", "neither of them"}) {
        for (const char* const digit : {"2", "1", "2️⃣", "Nr. 2", "6"}) {
            for (const bool reply : {false, true}) {
                AskedFirms scene;
                const auto asked = scene.say_in_chat(kTurner, kEither);
                scene.say_in_chat(kTurner, neither);
                const auto sent = reply ? scene.answer(to(asked, kTurner).front(), digit)
                                        : scene.say_in_chat(kTurner, digit);
                EXPECT_EQ(scene.state_of("dreherei"), "asked") << neither << digit << reply;
                EXPECT_THAT(to(sent, kAsker), IsEmpty()) << neither << digit << reply;
                EXPECT_THAT(only_text(sent, kTurner), HasSubstr("weiß ich nicht, was Sie meinen"))
                    << neither << digit << reply;
                EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Antwort auf B-2026-001"))
                    << neither << digit << reply;
                EXPECT_FALSE(scene.has_need()) << neither << digit << reply;
            }
        }
    }
}

TEST(AnswerOrNew, leaves_a_digit_behind_neither_unread_by_mail_too) {
    for (const bool reply : {false, true}) {
        AskedFirms scene;
        const auto asked = scene.say(scene.mail(kByMail, "Wellen", kEither));
        const auto dropped = scene.say(scene.mail(kByMail, "", "weder noch"));
        const auto sent = reply ? scene.answer(to(dropped, kByMail).front(), "2")
                                : scene.say(scene.mail(kByMail, "", "2"));
        EXPECT_EQ(scene.state_of("zerspaner"), "asked") << reply;
        EXPECT_THAT(only_text(sent, kByMail), HasSubstr("weiß ich nicht, was Sie meinen")) << reply;
    }
}

TEST(AnswerOrNew, takes_an_answer_to_the_request_after_neither_all_the_same) {
    AskedFirms scene;
    const Sent request = to(scene.asked(), kTurner).front();
    scene.say_in_chat(kTurner, kEither);
    scene.say_in_chat(kTurner, "weder noch");
    const auto words = scene.say_in_chat(kTurner, "Können wir, KW 9");
    EXPECT_THAT(only_text(words, kAsker), HasSubstr("KW 9"));
    AskedFirms other;
    const Sent again = to(other.asked(), kTurner).front();
    other.say_in_chat(kTurner, kEither);
    other.say_in_chat(kTurner, "weder noch");
    other.answer(again, "6");
    EXPECT_EQ(other.state_of("dreherei"), "declined");
}

TEST(WhichOne, may_be_none) {
    AskedFirms scene;
    scene.ask_for_bushings();
    scene.say_in_chat(kTurner, "Können wir, ab KW 3");
    const auto none = scene.say_in_chat(kTurner, "keine von beiden");
    EXPECT_THAT(only_text(none, kTurner), HasSubstr("bleibt alles, wie es ist"));
    const auto digit = scene.say_in_chat(kTurner, "2");
    EXPECT_THAT(only_text(digit, kTurner), HasSubstr("weiß ich nicht, was Sie meinen"));
    EXPECT_THAT(to(digit, kAsker), IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
