// A complaint about parts that came is no need, and goes to no firm unasked.
#include "commands/endings/order_complaints.hpp"

#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::complains_of_parts;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kComplaints[] = {
    "it was a disaster, half of the housings were out of tolerance",
    "Die Hälfte der Drehteile war Ausschuss",
    "Wir müssen die Drehteile reklamieren, Maße stimmen nicht"};

TEST(Complaints, behind_another_message_ask_which_firm_is_meant) {
    for (const char* const words : kComplaints) {
        AskingScene scene;
        scene.offer(kTurner);
        scene.say_in_chat(kAsker, "B-2026-001 vergeben an 1");
        scene.wait(6 * kDay);  // the rating is asked last
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Dreherei Wolfstein")) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
    }
}

TEST(Complaints, are_told_from_all_else) {
    for (const char* const words : kComplaints) {
        EXPECT_TRUE(complains_of_parts(words)) << words;
    }
    for (const char* const words :
         {"Wir suchen jemanden, unsere Teile waren Ausschuss",
          "20 Drehteile aus C45, Ausschuss höchstens 1 %",
          "Alles bestens gelaufen",
          ""}) {
        EXPECT_FALSE(complains_of_parts(words)) << words;
    }
}

TEST(Denials, before_an_amount_put_right_what_was_said) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "nee, 12 Drehteile");
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
    AskingScene other;
    other.say_in_chat(kAsker, "Nein, wir suchen auch 30 Buchsen drehen aus CuSn8, Ø 60");
    EXPECT_TRUE(other.core().office().needs.find_number("B-2026-002"));
}

}  // namespace
}  // namespace clusterlotse::test
