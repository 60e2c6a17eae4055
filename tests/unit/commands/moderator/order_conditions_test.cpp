// What a moderator orders on a condition is not carried out: nobody watches whether it holds.
#include "commands/moderator/order_conditions.hpp"

#include "commands/moderator/moderator_words.hpp"
#include "tests/unit/commands/moderator/by_the_moderator.hpp"
#include "tests/unit/commands/moderator/two_needs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

namespace clusterlotse::test {
namespace {

using commands::read_moderator;
using commands::under_condition;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class OrderOnCondition : public ByTheModerator {};
class LaterOrderOnCondition : public TwoNeeds {};

TEST_F(OrderOnCondition, is_asked_about_and_changes_nothing) {
    for (const char* const words :
         {"1 raus, aber nur wenn die 2 zusagt",
          "ohne 1, falls 2 zusagt",
          "wenn 2 zusagt, dann 1 raus",
          "1 raus, es sei denn 2 sagt ab",
          "2 streichen, sobald 1 angeboten hat",
          "ja, wenn der Kunde zustimmt",
          "Freigeben, sobald die Zeichnung da ist",
          "freigeben falls die Firmen Zeit haben",
          "ja, es sei denn der Kunde meldet sich noch",
          "nur 1, sofern die noch Luft haben",
          "parken, wenn der Kunde bis Freitag nicht antwortet",
          "Parken bis 15.1., falls niemand Zeit hat",
          "nein, wenn die Zeichnung nicht kommt",
          "ablehnen, falls der Kunde nicht zurückruft",
          "+ Galvanik Rodenbach, wenn 1 absagt",
          "ohne 1, weil voll, aber nur wenn 2 zusagt",
          "release it if 2 agrees",
          "yes, unless the customer objects",
          "drop 1 if 2 says yes",
          "without 1, but only if 2 accepts",
          "park it unless the customer calls",
          "reject it as soon as he cancels",
          "no, if the drawing does not come"}) {
        for (const bool as_reply : {true, false}) {
            const auto sent = as_reply ? says(words) : scene_.say_in_chat(kModerator, words);
            EXPECT_THAT(
                only_text(sent, kModerator),
                AllOf(HasSubstr("Ob das zutrifft"), HasSubstr("JA · „ohne 2“"))
            ) << words;
            EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
            EXPECT_THAT(to(sent, kAsker), IsEmpty()) << words;
            EXPECT_EQ(state(), NeedState::awaiting_release) << words;
            EXPECT_THAT(overrides(), IsEmpty()) << words;
        }
    }
    EXPECT_THAT(to(says("ja"), kTurner), testing::SizeIs(1));
}

TEST_F(OrderOnCondition, names_the_condition) {
    EXPECT_THAT(
        only_text(says("1 raus, aber nur wenn die 2 zusagt"), kModerator),
        AllOf(HasSubstr("B-2026-001"), HasSubstr("„aber nur wenn die 2 zusagt“"))
    );
}

TEST_F(LaterOrderOnCondition, for_a_running_need_is_asked_about) {
    for (const char* const words :
         {"B-2026-002 parken, falls niemand antwortet",
          "B-2026-002 verlängern bis 30.6., wenn keiner anbietet",
          "B-2026-002 + Galvanik Rodenbach, sobald Wolfstein absagt",
          "Die Wellen verlängern, falls keiner anbietet",
          "Die Wellen parken, wenn Glantal sich nicht meldet",
          "B-2026-002 extend until 30 June unless somebody offers",
          "B-2026-002 schließen, falls der Kunde nicht mehr will"}) {
        EXPECT_THAT(hears(words), AllOf(HasSubstr(kShaftsNumber), HasSubstr("Ob das zutrifft")))
            << words;
        EXPECT_EQ(state(kShaftsNumber), "distributed") << words;
        EXPECT_THAT(log(kShaftsNumber), IsEmpty()) << words;
    }
}

TEST(OrderConditions, in_what_a_firm_told_are_the_firms) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(
            scene.say_in_chat(
                kModerator,
                "Wolfstein hat angerufen, sie machen es für 44 € das Stück, wenn das Material "
                "gestellt wird"
            ),
            kModerator
        ),
        HasSubstr("Notiert als Antwort von Dreherei Wolfstein")
    );
}

TEST(OrderConditions, in_a_reason_or_out_of_politeness_are_none) {
    for (const char* const words :
         {"ohne 2, weil die nur liefern, wenn man vorab zahlt",
          "nein, weil der Kunde erst kommt, wenn die Messe vorbei ist",
          "freigeben, wenn möglich",
          "parken bis 15.1., wenn's geht",
          "please release it, if possible",
          "Text: 20 Wellen, falls möglich aus C45",
          "ja, ohne 2 und mit Lautertal",
          "Wennemann raus",
          "+ Ifland Metallbau"}) {
        EXPECT_FALSE(under_condition(words)) << words;
        EXPECT_THAT(read_moderator(words).condition, IsEmpty()) << words;
    }
}

TEST(OrderConditions, stand_apart_from_the_order) {
    for (const auto& [words, order] :
         {std::pair{"1 raus, aber nur wenn die 2 zusagt", "1 raus"},
          std::pair{"wenn 2 zusagt, dann 1 raus", "1 raus"},
          std::pair{"wenn 2 zusagt dann 1 raus", "1 raus"},
          std::pair{"park it unless he calls", "park it"}}) {
        const auto apart = under_condition(words);
        ASSERT_TRUE(apart) << words;
        EXPECT_EQ(apart->order, order) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
