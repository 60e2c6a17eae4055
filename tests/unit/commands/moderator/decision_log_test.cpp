#include "commands/moderator/decision_log.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::asks_for_decisions;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// The moderator took a firm off and released the rest.
class DecisionLog : public testing::Test {
protected:
    DecisionLog() {
        const auto card = to(scene_.say_in_chat(kAsker, kNeed), kModerator);
        scene_.answer(card.front(), "ohne Sickingen Precision, weil sie voll sind");
        scene_.say_in_chat(kModerator, "B-2026-001 ja");
    }

    std::string says(const char* who, const char* words) {
        return only_text(scene_.say_in_chat(who, words), who);
    }

    ClusterScene scene_{ClusterScene::by_the_moderator()};
};

TEST_F(DecisionLog, is_read_by_the_moderator_with_the_status_of_a_need) {
    EXPECT_THAT(
        says(kModerator, "!stand B-2026-001"),
        AllOf(
            HasSubstr("Entschieden:"),
            HasSubstr("23.11.2026 · @lotse:cluster.test: Sickingen Precision gestrichen – sie voll")
        )
    );
}

TEST_F(DecisionLog, is_listed_by_a_word_with_the_newest_first) {
    scene_.say_in_chat(kModerator, "B-2026-001 vergeben an Wolfstein, weil es eilte");
    for (const char* const words : {"Protokoll", "protokoll bitte", "LOG", "!protokoll", "!log"}) {
        const std::string text = says(kModerator, words);
        EXPECT_THAT(
            text,
            AllOf(
                HasSubstr("B-2026-001 · @lotse:cluster.test: an Dreherei Wolfstein vergeben – es"),
                HasSubstr("Sickingen Precision gestrichen")
            )
        ) << words;
        EXPECT_LT(text.find("vergeben"), text.find("gestrichen")) << words;
    }
    EXPECT_THAT(says(kModerator, "Protokoll zu B-2026-001"), HasSubstr("Entschieden:"));
}

TEST_F(DecisionLog, shows_a_decision_without_a_reason_as_such) {
    scene_.say_in_chat(kModerator, "B-2026-001 mit Galvanik Rodenbach");
    EXPECT_THAT(
        says(kModerator, "!stand B-2026-001"),
        HasSubstr("Galvanik Rodenbach dazugenommen – ohne Grund")
    );
}

TEST_F(DecisionLog, is_shown_to_nobody_but_moderators) {
    for (const char* const who : {kAsker, kTurner, kPlater}) {
        for (const char* const words : {"Protokoll", "!protokoll", "!stand B-2026-001"}) {
            for (const Sent& one : scene_.say_in_chat(who, words)) {
                EXPECT_THAT(one.message.text, Not(HasSubstr("gestrichen"))) << who << words;
            }
        }
    }
}

TEST_F(DecisionLog, is_told_privately_to_who_asks_in_the_room) {
    for (const Sent& one : scene_.say(scene_.room(kModerator, "!protokoll"))) {
        EXPECT_EQ(one.message.place, Place::direct);
    }
}

TEST(DecisionWords, ask_for_the_log_and_for_nothing_else) {
    for (const char* const text :
         {"Protokoll",
          "protokoll!",
          "Log",
          "Bitte das Protokoll",
          "Protokoll B-2026-031",
          "Was wurde entschieden?",
          "what was decided?",
          "show me the log please"}) {
        EXPECT_TRUE(asks_for_decisions(text)) << text;
    }
    for (const char* const text :
         {"Protokoll der Messung liegt bei",
          "Wir brauchen ein Messprotokoll",
          "ja",
          "",
          "Blog",
          "Entscheidungen trifft der Chef"}) {
        EXPECT_FALSE(asks_for_decisions(text)) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test
