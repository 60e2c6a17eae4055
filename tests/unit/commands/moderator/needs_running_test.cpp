// What a moderator is told of the rules and of all needs that run.
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(ModeratorsRules, are_told_with_the_deputy_or_that_there_is_none) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = std::chrono::hours(48);
    needs.requests_per_week = 5;
    ClusterScene scene(
        needs,
        "Europe/Berlin",
        ":memory:",
        {{Channel::matrix, kModerator}, {Channel::matrix, kDeputy}}
    );
    for (const char* const words :
         {"Wie viele Firmen werden pro Runde gefragt?",
          "Wie lange hab ich Zeit für eine Freigabe?",
          "Wer ist meine Vertretung?",
          "Wann fragst du die nächsten Firmen?",
          "who is my deputy?"}) {
        EXPECT_THAT(
            only_text(scene.say_in_chat(kModerator, words), kModerator),
            AllOf(
                HasSubstr("4 Arbeitsstunden"),
                HasSubstr(kDeputy),
                HasSubstr("5 Firmen"),
                HasSubstr("nach 2 Arbeitstagen"),
                HasSubstr("5 Anfragen in der Woche"),
                Not(HasSubstr("merke ich mir nicht"))
            )
        ) << words;
    }
    for (const char* const words :
         {"Ich bin ab morgen zwei Wochen im Urlaub",
          "Ab Montag macht Frau Schuster die Freigaben"}) {
        ClusterScene alone;
        EXPECT_THAT(
            only_text(alone.say_in_chat(kModerator, words), kModerator),
            AllOf(
                HasSubstr("merke ich mir nicht"), HasSubstr("einen weiteren Lotsen gibt es nicht")
            )
        ) << words;
    }
}

TEST(ModeratorsRules, speak_of_one_as_of_one) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.wave_after = std::chrono::hours(24);
    needs.requests_per_week = 1;
    needs.suppliers_per_wave = 1;
    ClusterScene scene(needs);
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "Wer ist meine Vertretung?"), kModerator),
        AllOf(
            HasSubstr("frage ich 1 Firma."),
            HasSubstr("nach 1 Arbeitstag weniger"),
            HasSubstr("mehr als 1 Anfrage in der Woche")
        )
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "who is my deputy?"), kModerator),
        testing::AnyOf(HasSubstr("I ask 1 firm a round"), HasSubstr("frage ich 1 Firma."))
    );
}

TEST(NeedsRunning, are_shown_with_where_each_stands) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "Wie viele Anfragen laufen?"), kModerator),
        HasSubstr("läuft keine Anfrage")
    );
    scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 120");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "Wie viele Anfragen laufen?"), kModerator),
        AllOf(HasSubstr("Eine Anfrage läuft"), HasSubstr("wartet auf Freigabe"))
    );
    scene.say_in_chat(kAsker, "50 Wellen drehen aus C45, Ø 30 x 200");
    scene.say_in_chat(kModerator, "001 parken bis Februar");
    scene.say_in_chat(kModerator, "bei 002 rufe ich selbst an");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "Wie viele Anfragen laufen?"), kModerator),
        AllOf(HasSubstr("geparkt"), HasSubstr("am Telefon"))
    );
}

TEST(NeedsRunning, are_counted_beyond_what_is_shown) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.open_needs = 1;
    ClusterScene scene(needs);
    scene.say_in_chat(kPlater, kNobodyDoesIt);
    for (int i = 0; i < 16; ++i) {
        scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301, Ø 40 x 12" + std::to_string(i));
    }
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "Übersicht bitte"), kModerator),
        AllOf(
            HasSubstr("17 Anfragen laufen"),
            HasSubstr("niemand gefunden"),
            HasSubstr("wartet, bis ein anderer Bedarf endet"),
            HasSubstr("und 2 weitere")
        )
    );
}

}  // namespace
}  // namespace clusterlotse::test
