#include "commands/desk/status_words.hpp"

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
          "Was kostet es bei Idarwald?",
          "Was kostet das denn bei der Dreherei Wolfstein",
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

TEST(StatusWords, ask_what_comes_next_and_nothing_else) {
    for (const char* text :
         {"und wie gehts jetzt weiter?",
          "Wie geht es weiter?",
          "und jetzt?",
          "Wann geht das raus?",
          "wann gehts los",
          "Ok, und nun?",
          "was passiert nun?",
          "Was passiert jetzt?",
          "was kommt als nächstes",
          "was kommt als naechstes?",
          "Was muss ich jetzt tun?",
          "wie weiter?",
          "B-2026-031: wie geht es jetzt weiter?",
          "what happens next?",
          "What now?",
          "ok, so what happens now?",
          "what are the next steps?",
          "when will I hear from you?"}) {
        EXPECT_TRUE(commands::asks_what_comes_next(text)) << text;
    }
    for (const char* text :
         {"jetzt",
          "dann",
          "wie geht es Ihnen?",
          "wie geht die Welle weiter?",
          "was passiert mit der Oberfläche?",
          "was kostet das jetzt?",
          "und dann noch verzinken",
          "und jetzt 30 statt 20",
          "what is next to the bore?",
          ""}) {
        EXPECT_FALSE(commands::asks_what_comes_next(text)) << text;
    }
}

TEST(StatusWords, that_ask_what_comes_next_are_told_what_and_when) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = std::chrono::hours(48);
    AskingScene scene(needs);
    const std::string asked =
        only_text(scene.say_in_chat(kAsker, "und wie gehts jetzt weiter?"), kAsker);
    EXPECT_THAT(asked, HasSubstr("0 von 3 gefragten Firmen"));
    EXPECT_THAT(asked, HasSubstr("Sobald jemand antwortet, schreibe ich Ihnen."));
    EXPECT_THAT(asked, HasSubstr("Sagen bis Mi 25.11.2026 zu wenige zu, suche ich weitere."));
    scene.offer(kTurner);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "und jetzt?"), kAsker), HasSubstr("Vergeben an 1")
    );
    EXPECT_THAT(
        only_text(scene.answer(to(scene.asked(), kAsker).at(0), "was passiert nun?"), kAsker),
        HasSubstr("Sobald jemand antwortet")
    );
    EXPECT_THAT(scene.need().amendments, testing::IsEmpty());
}

TEST(StatusWords, that_ask_what_comes_next_where_nobody_was_found_show_what_may_help) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120, im Umkreis von 20 km um Kusel");
    const auto sent = scene.say_in_chat(kAsker, "Was passiert jetzt?");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Der Lotse weiß Bescheid und hört sich um."));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Spätestens am Di 24.11.2026"));
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("im Umkreis von 50 km suchen"));
    EXPECT_FALSE(to(scene.say_in_chat(kAsker, "größerer Umkreis"), kTurner).empty());
}

TEST(StatusWords, that_ask_what_comes_next_speak_of_the_release_and_of_each_need) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "und nun?"), kAsker),
        HasSubstr("Der Lotse sieht ihn durch und gibt ihn frei")
    );
    scene.say_in_chat(kAsker, kNobodyDoesIt);
    const std::string both = only_text(scene.say_in_chat(kAsker, "wie geht es weiter?"), kAsker);
    EXPECT_THAT(both, HasSubstr("B-2026-001"));
    EXPECT_THAT(both, HasSubstr("B-2026-002"));
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
