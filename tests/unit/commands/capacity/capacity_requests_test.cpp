#include "tests/unit/commands/capacity/capacity_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST_F(FreeCapacityTest, seeking_capacity_is_a_need) {
    EXPECT_THAT(say(kBuyer, "suche freie Kapazität Drehen 30 h in KW 50"), HasSubstr("B-2026-001"));
    EXPECT_THAT(
        say(kBuyer, "Wer hat nächste Woche noch 20 h Drehen frei?"), HasSubstr("B-2026-002")
    );
    EXPECT_TRUE(stored("pumpen").empty());
}

TEST_F(FreeCapacityTest, an_answer_to_a_request_stays_an_answer) {
    for (const char* words :
         {"Ab KW 50 hätten wir wieder Kapazität",
          "frei ab KW 50",
          "ausgebucht",
          "Unsere Drehmaschine ist ab KW 50 frei",
          "wir haben nächste Woche noch 40 Stunden Drehen frei"}) {
        ClusterScene scene;
        auto& office = scene.core().office();
        scene.say_in_chat(kBuyer, "20 Drehteile aus 1.4301");
        const auto before = office.invitations.find(1, "dreherei");
        ASSERT_TRUE(before);
        scene.say_in_chat(kTurner, words);
        EXPECT_TRUE(office.capacities.of_firm("dreherei", *parse_iso_date("2026-11-23")).empty())
            << words;
        EXPECT_FALSE(office.invitations.answers_of(before->id).empty()) << words;
    }
    const auto asked = to(scene_.say_in_chat(kBuyer, "20 Drehteile aus 1.4301"), kTurner);
    ASSERT_EQ(asked.size(), 1u);
    scene_.answer(asked[0], "frei: ab KW 50, 30 h Drehen");
    EXPECT_TRUE(stored().empty());
}

TEST_F(FreeCapacityTest, is_noted_beside_an_open_request_where_it_begins_with_frei) {
    scene_.say_in_chat(kBuyer, "20 Drehteile aus 1.4301");
    EXPECT_THAT(say(kTurner, "frei: 30 h Drehen in KW 50"), StartsWith("Frei gemeldet, Nr. 1"));
}

TEST_F(FreeCapacityTest, of_other_work_than_a_request_asks_for_is_no_answer_to_it) {
    scene_.say_in_chat(kBuyer, "20 Drehteile aus 1.4301");
    const auto sent = scene_.say_in_chat(kTurner, "nächste Woche noch 2 Tage Luft auf dem Laser");
    EXPECT_THAT(only_text(sent, kTurner), StartsWith("Frei gemeldet, Nr. 1: Laserschneiden"));
    EXPECT_TRUE(to(sent, kBuyer).empty());
}

TEST_F(FreeCapacityTest, beside_an_open_request_is_never_asked_round_as_a_need) {
    scene_.say_in_chat(kBuyer, "20 Drehteile aus 1.4301");
    for (const char* words :
         {"Drehen KW 50 frei, 40 Stunden", "frei 20h Drehen KW 51 und 10h Fräsen KW 52"}) {
        EXPECT_THAT(say(kTurner, words), StartsWith("Frei gemeldet")) << words;
    }
    EXPECT_FALSE(scene_.core().office().needs.find(2));
}

TEST_F(FreeCapacityTest, puts_a_firm_first_among_equals_and_says_why) {
    say("@sam:cluster.test", "free: 30 h turning in week 50");
    const auto sent = scene_.say_in_chat(kBuyer, "20 Drehteile aus 1.4301, bis 20. Dezember");
    const std::string card = only_text(sent, kBuyer);
    EXPECT_THAT(card, HasSubstr("frei: 30 h in KW 50"));
    EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("free: 30 h in week 50"));
    EXPECT_THAT(say(kBuyer, "!suche Drehteile 1.4301"), HasSubstr("frei: 30 h in KW 50"));
}

TEST_F(FreeCapacityTest, does_not_take_an_askers_last_word_for_its_own) {
    say(kBuyer, "frei: 30 h Montage in KW 50");
    const auto asked = to(scene_.say_in_chat(kBuyer, "20 Drehteile aus 1.4301"), kTurner);
    scene_.answer(asked.at(0), "können wir, 12 € pro Stück");
    scene_.say_in_chat(kBuyer, "vergeben");
    EXPECT_EQ(stored("pumpen").size(), 1u);
}

TEST_F(FreeCapacityTest, after_the_deadline_does_not_count) {
    say("@sam:cluster.test", "free: 30 h turning in week 50");
    const auto sent = scene_.say_in_chat(kBuyer, "20 Drehteile aus 1.4301, bis 4. Dezember");
    EXPECT_THAT(only_text(sent, kBuyer), Not(HasSubstr("frei:")));
}

}  // namespace
}  // namespace clusterlotse::test
