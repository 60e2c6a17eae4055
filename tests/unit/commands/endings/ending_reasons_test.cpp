#include "commands/endings/ending_reasons.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::ending_reason;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

constexpr const char* kWhy = "woran es lag?";

TEST(EndingReasons, are_asked_once_with_the_end_where_firms_were_asked) {
    for (const char* const words : {"zurückgezogen", "extern vergeben", "nicht geklappt"}) {
        AskingScene scene;
        const auto ended = scene.say_in_chat(kAsker, std::string("B-2026-001 ") + words);
        EXPECT_THAT(only_text(ended, kAsker), HasSubstr(kWhy)) << words;
        for (const Sent& one : scene.wait(std::chrono::days(20))) {
            EXPECT_THAT(one.message.text, Not(HasSubstr(kWhy)));
        }
    }
}

TEST(EndingReasons, are_not_asked_where_nobody_was_asked_or_one_is_said) {
    AskingScene unreleased([] {
        auto needs = ClusterScene::unlimited();
        needs.release = config::Release::confirm;
        return needs;
    }());
    EXPECT_THAT(
        only_text(unreleased.say_in_chat(kAsker, "B-2026-001 zurückgezogen"), kAsker),
        Not(HasSubstr(kWhy))
    );
    AskingScene said;
    said.offer(kTurner);
    EXPECT_THAT(
        only_text(said.say_in_chat(kAsker, "B-2026-001 extern vergeben, Preis"), kAsker),
        Not(HasSubstr(kWhy))
    );
    EXPECT_EQ(said.need().end_reason, "price");
}

TEST(EndingReasons, are_said_by_a_digit_a_word_or_a_keycap) {
    struct Case {
        const char* words;
        bool reaction;
        const char* reason;
    };
    for (const Case& one : {
             Case{"1", false, "price"},
             Case{"2", false, "date"},
             Case{"3", false, "not_able"},
             Case{"Nr. 4", false, "not_needed"},
             Case{"5", false, "other"},
             Case{"2\xE2\x83\xA3", true, "date"},
             Case{"zu teuer", false, "price"},
             Case{"Projekt gestoppt", false, "not_needed"},
             Case{"es konnte keiner", false, "not_able"},
         }) {
        AskingScene scene;
        const auto ended = scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
        const Sent question = to(ended, kAsker).front();
        const auto sent = one.reaction ? scene.react(question, kAsker, one.words)
                                       : scene.say_in_chat(kAsker, one.words);
        EXPECT_EQ(scene.need().end_reason, one.reason) << one.words;
        EXPECT_THAT(to(sent, kAsker), SizeIs(one.reaction ? 0u : 1u)) << one.words;
        EXPECT_TRUE(to(sent, kTurner).empty()) << one.words;
    }
}

TEST(EndingReasons, may_be_left_unsaid) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    scene.say_in_chat(kAsker, "30 Buchsen drehen aus C45, Ø 40 x 50");
    EXPECT_TRUE(scene.need().end_reason.empty());
    EXPECT_TRUE(scene.core().office().needs.find(2));
    EXPECT_FALSE(ending_reason("6"));
    EXPECT_FALSE(ending_reason("Warum fragst du?"));
    EXPECT_FALSE(ending_reason("20 Drehteile aus 1.4301"));
}

TEST(EndingReasons, are_asked_behind_the_question_how_it_came_out) {
    AskingScene scene(
        ClusterScene::unlimited(), "20 Drehteile aus 1.4301, Ø 40 x 120, bis 10.12.2026"
    );
    scene.offer(kTurner);
    for (const Sent& one : scene.wait(std::chrono::days(25))) {
        if (one.message.text.find("Hat es geklappt?") != std::string::npos) {
            EXPECT_THAT(only_text(scene.answer(one, "3"), kAsker), HasSubstr(kWhy));
        }
    }
    EXPECT_EQ(scene.state(), "not_placed");
    scene.say_in_chat(kAsker, "2");
    EXPECT_EQ(scene.need().end_reason, "date");
}

TEST(EndingReasons, are_told_of_the_last_week) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
    auto& office = scene.core().office();
    const TimePoint week_ago = office.clock.now() - std::chrono::days(7);
    EXPECT_THAT(commands::ended_without_order(office, week_ago), SizeIs(0));
    scene.say_in_chat(kAsker, "1");
    EXPECT_THAT(commands::ended_without_order(office, week_ago), SizeIs(1));
    scene.wait(std::chrono::days(8));
    EXPECT_THAT(
        commands::ended_without_order(office, office.clock.now() - std::chrono::days(7)), SizeIs(0)
    );
}

TEST(EndingReasons, are_in_the_moderators_digest_of_the_week) {
    ClusterScene scene;  // Monday
    const char* const kReasons[] = {"1", "2", "3", "4", "5"};
    for (std::size_t i = 0; i < 5; ++i) {
        scene.say_in_chat(kAsker, std::to_string(20 + i) + " Drehteile aus 1.4301, Ø 40 x 120");
        scene.say_in_chat(kAsker, "B-2026-00" + std::to_string(i + 1) + " zurückgezogen");
        scene.say_in_chat(kAsker, kReasons[i]);
    }
    const auto digest = to(scene.wait(std::chrono::days(1)), kModerator);
    ASSERT_THAT(digest, SizeIs(1));
    EXPECT_THAT(
        digest.front().message.text,
        testing::AllOf(
            HasSubstr("endete ohne Auftrag"),
            HasSubstr("20 Drehteile aus 1.4301, Ø 40 x 120: der Preis"),
            HasSubstr("der Termin"),
            HasSubstr("es konnte niemand so"),
            HasSubstr("nicht mehr gebraucht"),
            HasSubstr("anderer Grund"),
            Not(HasSubstr("wartet auf Ihr Wort"))
        )
    );
}

}  // namespace
}  // namespace clusterlotse::test
