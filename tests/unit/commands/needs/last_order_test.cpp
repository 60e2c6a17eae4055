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

TEST(TheLastOrder, is_not_meant_where_what_is_wanted_is_said_behind_or_denied) {
    using commands::speaks_of_last_order;
    for (const char* const words :
         {"20 Wellen aus C45 drehen, wie immer anonym",
          "20 Wellen wie bisher vertraulich behandeln",
          "20 Wellen, nicht wie letztes Mal verzinkt, sondern brüniert",
          "20 Wellen, Verpackung wie immer in Gitterboxen",
          "20 Wellen, Oberfläche wie bisher Ra 1,6"}) {
        EXPECT_FALSE(speaks_of_last_order(words)) << words;
        EXPECT_EQ(commands::without_last_order(words), words);
    }
    EXPECT_FALSE(speaks_of_last_order("30 Stück bitte, Rest wie gehabt", true));
    EXPECT_TRUE(speaks_of_last_order("Preis wie letztes Mal", true));
    AskingScene scene(AskingScene::unlimited(), std::string(kNeed) + " drehen, wie immer anonym");
    EXPECT_THAT(only_text(scene.asked(), kAsker), Not(HasSubstr("Den letzten Auftrag")));
}

TEST(ARestAsItIs, beside_a_number_of_pieces_is_of_the_need_that_runs) {
    for (const bool by_mail : {false, true}) {
        AskingScene scene;
        const char* const words = "30 Stück bitte, Rest wie gehabt";
        const auto sent = by_mail ? scene.say(scene.mail(kAskerMail, "Menge", words))
                                  : scene.say_in_chat(kAsker, words);
        EXPECT_THAT(
            only_text(sent, by_mail ? kAskerMail : kAsker), Not(HasSubstr("Den letzten Auftrag"))
        );
        EXPECT_FALSE(scene.core().office().needs.find(2)) << by_mail;
    }
}

}  // namespace
}  // namespace clusterlotse::test
