#include "commands/endings/price_named.hpp"
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

TEST(OrderAtAPrice, is_taken_at_the_price_of_all_pieces) {
    AskingScene scene;
    scene.offer(kTurner, "42 €/Stück, KW 3");
    scene.say_in_chat(kAsker, "Wolfstein bekommt den Auftrag für 840 Euro gesamt");
    EXPECT_EQ(scene.state(), "awarded");
}

TEST(OrderAtAPrice, is_asked_about_where_nobody_offered_that) {
    for (const char* const words :
         {"Wolfstein bekommt den Auftrag für 880 Euro gesamt",
          "Auftrag an Wolfstein für 880 Euro pauschal",
          "Zu 41 nehmen wir es"}) {
        AskingScene scene;
        scene.offer(kTurner, "42 €/Stück, KW 3");
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(sent, SizeIs(1)) << words;
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(
                HasSubstr("Zu dem Preis, den Sie nennen, hat Dreherei Wolfstein nicht angeboten"),
                HasSubstr("Soll B-2026-001 an Dreherei Wolfstein gehen?")
            )
        ) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
    }
}

TEST(OrderAtAPrice, names_the_nearest_offers_where_nobody_offered_that) {
    AskingScene scene;
    scene.offer(kTurner, "45 €/Stück, KW 3");
    scene.offer(kEnglish, "48 €/Stück, KW 3");
    const auto sent = scene.say_in_chat(kAsker, "Zu 42 nehmen wir es");
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(
            HasSubstr("Zu 42"),
            HasSubstr("hat niemand angeboten. Am nächsten: Dreherei Wolfstein (45 €/Stück), "
                      "Sickingen Precision (48 €/Stück).")
        )
    );
}

TEST(OrderAtAPrice, asks_for_the_one_who_offered_it) {
    AskingScene scene;
    scene.offer(kTurner, "45 €/Stück, KW 3");
    scene.offer(kEnglish, "48 €/Stück, KW 3");
    const auto sent = scene.say_in_chat(kAsker, "Zu 48 nehmen wir es");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("an Sickingen Precision gehen?"));
}

}  // namespace
}  // namespace clusterlotse::test
