#include "commands/needs/last_order.hpp"

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

TEST(TheLastOrder, is_asked_about_and_passed_on_to_nobody) {
    for (const char* const words :
         {", Preis wie letztes Mal",
          ", Ausführung wie gehabt",
          ", wie beim letzten Auftrag",
          ". Preis bitte wie letztes Mal.",
          ", sonst alles wie gehabt",
          ", same as last time"}) {
        AskingScene scene(AskingScene::unlimited(), std::string(kNeed) + words);
        EXPECT_THAT(only_text(scene.asked(), kAsker), HasSubstr("Den letzten Auftrag kennen die"))
            << words;
        EXPECT_THAT(
            only_text(scene.asked(), kTurner),
            AllOf(
                HasSubstr("20 Drehteile aus 1.4301, Ø 40 x 120"),
                Not(HasSubstr("letzte")),
                Not(HasSubstr("gehabt")),
                Not(HasSubstr("last time"))
            )
        ) << words;
    }
}

TEST(TheLastOrder, is_none_of_other_words) {
    using commands::speaks_of_last_order;
    for (const char* const words :
         {"20 Wellen wie auf der Zeichnung",
          "letzte Lieferung bis 12.3.",
          "wie besprochen",
          "das letzte Mal war es zu teuer"}) {
        EXPECT_FALSE(speaks_of_last_order(words)) << words;
        EXPECT_EQ(commands::without_last_order(words), words);
    }
}

TEST(TheLastOrder, is_not_asked_about_again_once_it_is_answered) {
    AskingScene scene(AskingScene::unlimited(), std::string(kNeed) + ", Preis wie letztes Mal");
    scene.say_in_chat(kAsker, "Toleranz h6, Lieferung KW 4");
    const auto understood = scene.need();
    EXPECT_THAT(understood.amendments, SizeIs(1));
}

}  // namespace
}  // namespace clusterlotse::test
