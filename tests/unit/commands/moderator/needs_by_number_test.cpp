// Orders of a moderator's for several needs by their numbers or by their places in a list.
#include "tests/unit/commands/moderator/two_needs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class NeedsByNumber : public TwoNeeds {};

TEST_F(NeedsByNumber, are_ordered_by_three_digits) {
    say("Die 001 parken und die 002 schließen");
    EXPECT_EQ(state(kWheelsNumber), "parked");
    EXPECT_EQ(state(kShaftsNumber), "distributed");
    say("Die 001 freigeben und die 002 parken");
    EXPECT_EQ(state(kShaftsNumber), "distributed");
    say("Die 001 parken und die 007 parken");
    EXPECT_EQ(state(kShaftsNumber), "distributed");
}

TEST_F(NeedsByNumber, are_asked_for_where_no_list_says_what_a_digit_is) {
    say("Stand der Wellen?");
    for (const char* const words :
         {"Die 1 parken und die 2 schließen",
          "1 parken und 2 parken",
          "1 erledigt, 2 erledigt",
          "001 parken, 2 parken"}) {
        EXPECT_THAT(
            hears(words),
            AllOf(
                HasSubstr("Welche Anfragen meinen Sie mit den Ziffern"),
                HasSubstr(kWheelsNumber),
                HasSubstr(kShaftsNumber)
            )
        ) << words;
        EXPECT_EQ(state(kWheelsNumber), "distributed") << words;
        EXPECT_EQ(state(kShaftsNumber), "distributed") << words;
    }
    say("001 parken und 002 parken");
    EXPECT_EQ(state(kWheelsNumber), "parked");
    EXPECT_EQ(state(kShaftsNumber), "parked");
}

/// The first need has ended: the places in a list are no numbers of needs.
class NeedsByPlace : public TwoNeeds {
protected:
    NeedsByPlace() {
        scene_.say_in_chat(kWheelsAsker, "25 Bolzen drehen aus C45, Ø 20 x 80 mm, bis KW 9");
        say("Queichtal braucht die Laufräder nicht mehr");
        list_ = to(say("bis 15.3. verlängern"), kModerator);
    }
    std::vector<Sent> list_;
};

TEST_F(NeedsByPlace, are_ordered_by_the_list_that_he_was_shown_last) {
    ASSERT_EQ(state(kWheelsNumber), "not_placed");
    ASSERT_THAT(
        list_.at(0).message.text, AllOf(HasSubstr("1  B-2026-002"), HasSubstr("2  B-2026-003"))
    );
    say("1 parken bis März und 2 parken bis April");
    EXPECT_EQ(state(kShaftsNumber), "parked");
    EXPECT_EQ(state("B-2026-003"), "parked");
}

TEST_F(NeedsByPlace, are_ordered_by_an_older_list_only_in_reply_to_it) {
    say("Stand der Wellen?");
    EXPECT_THAT(hears("2 parken, 1 parken"), HasSubstr("Welche Anfragen"));
    EXPECT_EQ(state(kShaftsNumber), "distributed");
    scene_.answer(list_.at(0), "1 parken bis März und 2 parken bis April");
    EXPECT_EQ(state(kShaftsNumber), "parked");
    EXPECT_EQ(state("B-2026-003"), "parked");
}

TEST_F(NeedsByPlace, are_chosen_for_the_question_that_is_answered) {
    const auto later = to(say("bis 20.4. verlängern"), kModerator);
    ASSERT_THAT(later.at(0).message.text, HasSubstr("Welche Anfrage"));
    EXPECT_THAT(
        only_text(scene_.answer(list_.at(0), "1"), kModerator),
        HasSubstr("B-2026-002 läuft weiter, bis 15.03.2027")
    );
    EXPECT_THAT(
        only_text(scene_.answer(later.at(0), "2"), kModerator),
        HasSubstr("B-2026-003 läuft weiter, bis 20.04.2027")
    );
}

}  // namespace
}  // namespace clusterlotse::test
