#include "commands/status_words.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::asks_for_status;
using testing::HasSubstr;

TEST(StatusWords, ask_how_a_need_stands_and_nothing_else) {
    for (const char* text :
         {"wie steht es eigentlich?",
          "Wie steht's?",
          "wie siehts aus",
          "Wie ist denn der Stand?",
          "Stand?",
          "Stand der Dinge bitte",
          "Gibt es schon Antworten?",
          "gibts was neues",
          "Hat sich schon jemand gemeldet?",
          "Haben sich da schon Firmen gemeldet",
          "B-2026-031: wie läuft es?",
          "Wie weit sind wir mit B-2026-031?",
          "Guten Morgen, gibt es inzwischen Angebote?",
          "Any news yet?",
          "what's the status?",
          "Hi, how is it going with this?",
          "has anybody answered yet"}) {
        EXPECT_TRUE(asks_for_status(text)) << text;
    }
    for (const char* text :
         {"wie steht es mit der Oberfläche?",
          "Wie ist die Toleranz?",
          "Gibt es schon eine Zeichnung?",
          "wie läuft die Welle in der Buchse?",
          "Neue Spindel gesucht",
          "Antworten Sie bitte bis Freitag",
          "ja",
          "Angebote über 20 Teile",
          "20 Teile, wie weit ist der Lochabstand?",
          "status quo beibehalten",
          ""}) {
        EXPECT_FALSE(asks_for_status(text)) << text;
    }
}

TEST(StatusWords, are_answered_with_the_table_and_not_passed_on_to_a_firm) {
    AskingScene scene;
    scene.offer(kTurner);
    const auto sent = scene.say_in_chat(kAsker, "wie steht es eigentlich?");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Dreherei"));
    EXPECT_TRUE(to(sent, kTurner).empty());
}

TEST(StatusWords, of_a_firm_without_a_need_go_where_they_went_before) {
    AskingScene scene;
    scene.offer(kTurner);
    EXPECT_FALSE(to(scene.say_in_chat(kTurner, "gibt es was neues?"), kAsker).empty());
}

}  // namespace
}  // namespace clusterlotse::test
