// A need is put off with a reason, or "erst Ende Februar".
#include "commands/asker/parking_words.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::goes_on_later;
using commands::put_off_because;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kDue = "20 Drehteile aus 1.4301, Ø 40 x 120, bis 15. Januar 2027";

Date date_of(int year, unsigned month, unsigned day) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

TEST(ParkingWords, with_a_reason_park_until_the_end_it_names_and_leave_the_date) {
    for (const char* const words :
         {"bitte parken, der Kunde hat verschoben auf Ende Februar",
          "bitte parken, Kunde hat auf Ende Februar verschoben",
          "Der Kunde hat verschoben auf Ende Februar, bitte parken",
          "parken bis Ende Februar, weil die Freigabe fehlt",
          "erst Ende Februar weitermachen",
          "wir machen erst Ende Februar weiter",
          "weiter erst Ende Februar",
          "please put it on hold, the customer moved it to the end of February",
          "continue only at the end of February"}) {
        AskingScene scene(ClusterScene::unlimited(), kDue);
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_EQ(scene.state(), "parked") << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr(".02.2027")) << words;
        EXPECT_EQ(scene.need().deadline, date_of(2027, 1, 15)) << words;
        EXPECT_THAT(scene.need().amendments, IsEmpty()) << words;
    }
}

TEST(ParkingWords, with_a_reason_that_names_no_end_park_as_long_as_is_usual) {
    AskingScene scene(ClusterScene::unlimited(), kDue);
    scene.say_in_chat(kAsker, "bitte parken, beim Kunden fehlt noch die Freigabe");
    AskingScene other(ClusterScene::unlimited(), kDue);
    const auto sent = other.say_in_chat(kAsker, "bitte parken, die Freigabe fehlt noch");
    EXPECT_EQ(other.state(), "parked");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Wochen"));
    EXPECT_EQ(other.need().deadline, date_of(2027, 1, 15));
}

TEST(ParkingWords, name_when_it_goes_on) {
    const Date today = date_of(2026, 11, 23);
    EXPECT_EQ(goes_on_later("erst im maerz weitermachen", today)->month(), std::chrono::March);
    EXPECT_TRUE(goes_on_later("weiter erst nach ostern", today));
    for (const char* const words :
         {"",
          "weitermachen",
          "erst weitermachen",
          "erst drehen weitermachen",
          "bis ende februar"}) {
        EXPECT_FALSE(goes_on_later(words, today)) << words;
    }
}

TEST(ParkingWords, give_a_reason_only_where_something_is_put_off) {
    const Date today = date_of(2026, 11, 23);
    EXPECT_TRUE(put_off_because("der kunde hat verschoben auf ende februar", today)->until);
    EXPECT_FALSE(put_off_because("die freigabe fehlt noch", today)->until);
    for (const char* const words : {"", "der kunde zahlt gut", "die menge ist jetzt 30"}) {
        EXPECT_FALSE(put_off_because(words, today)) << words;
    }
}

TEST(ParkingWords, that_park_nothing_still_move_the_date) {
    AskingScene scene(ClusterScene::unlimited(), kDue);
    scene.say_in_chat(kAsker, "Liefertermin verschoben auf Ende Februar");
    EXPECT_EQ(scene.state(), "distributed");
    EXPECT_EQ(scene.need().deadline->month(), std::chrono::February);
}

}  // namespace
}  // namespace clusterlotse::test
