#include "matching/dates/dates.hpp"
#include "tests/unit/matching/answers/answers.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using namespace clusterlotse::test_support;

namespace {

Delivery delivery(std::string_view text, const char* today) {
    const Folded folded = fold(text);
    Tokens tokens(folded, text);
    return take_delivery(tokens, *parse_iso_date(today));
}

/// The deadline, written on Monday 23 November 2026.
std::string until(std::string_view text, const char* today = "2026-11-23") {
    const auto date = delivery(text, today).until;
    return date ? iso_date(*date) : "";
}

std::string from(std::string_view text, const char* today = "2026-11-23") {
    const auto date = delivery(text, today).from;
    return date ? iso_date(*date) : "";
}

}  // namespace

TEST(Feasts, end_a_deadline_on_the_working_day_before_them) {
    EXPECT_EQ(until("bis Weihnachten"), "2026-12-23");
    EXPECT_EQ(until("noch vor Weihnachten"), "2026-12-23");
    EXPECT_EQ(until("before Christmas please"), "2026-12-23");
    EXPECT_EQ(until("bis Ostern"), "2027-03-25");
    EXPECT_EQ(until("vor Pfingsten"), "2027-05-14");
    EXPECT_EQ(until("vor dem Jahreswechsel"), "2026-12-31");
    EXPECT_EQ(until("vor Fasching"), "2027-02-05");
}

TEST(Feasts, of_a_single_day_are_that_day_or_the_working_day_before) {
    EXPECT_EQ(until("bis Heiligabend"), "2026-12-24");
    EXPECT_EQ(until("by Christmas Eve"), "2026-12-24");
    EXPECT_EQ(until("by Good Friday"), "2027-03-26");
    EXPECT_EQ(until("bis Karfreitag"), "2027-03-26");
    EXPECT_EQ(until("vor Karfreitag"), "2027-03-25");
    EXPECT_EQ(until("bis Fronleichnam"), "2027-05-27");
    EXPECT_EQ(until("vor Christi Himmelfahrt"), "2027-05-05");
    EXPECT_EQ(until("spätestens zum Tag der Arbeit"), "2027-05-01");
    EXPECT_EQ(until("vor dem Tag der Deutschen Einheit"), "2027-10-01");
    EXPECT_EQ(until("bis Nikolaus"), "2026-12-06");
    EXPECT_EQ(until("vor Allerheiligen"), "2027-10-29");
    EXPECT_EQ(until("bis Rosenmontag"), "2027-02-08");
}

TEST(Feasts, behind_which_something_is_wanted_are_no_deadline_but_a_beginning) {
    EXPECT_EQ(until("Lieferung nach Ostern"), "");
    EXPECT_EQ(from("Lieferung nach Ostern"), "2027-03-30");
    EXPECT_EQ(from("erst nach den Weihnachtsferien"), "2027-01-11");
    EXPECT_EQ(from("delivery after Easter"), "2027-03-30");
    EXPECT_EQ(from("nach dem Wochenende"), "2026-11-30");
}

TEST(Feasts, may_last_for_days) {
    EXPECT_EQ(from("zwischen den Jahren"), "2026-12-28");
    EXPECT_EQ(until("zwischen den Jahren"), "2026-12-31");
    EXPECT_EQ(until("between Christmas and New Year"), "2026-12-31");
    EXPECT_EQ(until("vor den Sommerferien"), "2027-06-25");
    EXPECT_EQ(until("before the summer holidays"), "2027-06-25");
    EXPECT_EQ(from("in den Herbstferien"), "2027-10-04");
    EXPECT_EQ(until("vor den Osterferien"), "2027-03-19");
}

TEST(Feasts, lie_in_the_year_to_come) {
    EXPECT_EQ(until("bis Weihnachten", "2026-12-28"), "2027-12-23");
    EXPECT_EQ(until("bis Heiligabend", "2026-12-24"), "2026-12-24");
    EXPECT_EQ(until("bis Ostern", "2027-03-26"), "2028-04-13");
    EXPECT_EQ(from("nach Weihnachten", "2026-12-28"), "2026-12-28");
    EXPECT_EQ(until("vor den Sommerferien", "2031-01-10"), "") << "not set yet";
}

TEST(Weekends, mean_their_friday) {
    EXPECT_EQ(until("bis zum Wochenende"), "2026-11-27");
    EXPECT_EQ(until("vor dem Wochenende"), "2026-11-27");
    EXPECT_EQ(until("before the weekend"), "2026-11-27");
    EXPECT_EQ(until("bis zum Wochenende", "2026-11-28"), "2026-12-04") << "on a Saturday";
    EXPECT_EQ(until("Schönes Wochenende!"), "");
    EXPECT_EQ(until("by EOW"), "2026-11-27");
}

TEST(PartsOfWeeksAndQuarters, are_read_with_any_article) {
    EXPECT_EQ(until("Mitte nächster Woche"), "2026-12-02");
    EXPECT_EQ(until("Ende nächster Woche"), "2026-12-04");
    EXPECT_EQ(until("bis Mitte der nächsten Woche"), "2026-12-02");
    EXPECT_EQ(until("mid next week"), "2026-12-02");
    EXPECT_EQ(until("by the end of next week"), "2026-12-04");
    EXPECT_EQ(until("by end of Q1"), "2027-03-31");
    EXPECT_EQ(until("Ende Q1"), "2027-03-31");
    EXPECT_EQ(until("end of the first quarter 2027"), "2027-03-31");
}

TEST(AnswersWithFeasts, say_from_when_it_can_be_done) {
    EXPECT_EQ(
        iso_date(*answer_today("können wir, aber erst nach Ostern").available_from), "2027-03-30"
    );
    const Answer before = answer_today("liefern wir vor Heiligabend, 12 €/Stück");
    EXPECT_EQ(before.kind, AnswerKind::offer);
    EXPECT_EQ(iso_date(*before.delivery), "2026-12-23");
}

TEST(AnswersWithALeastAmount, are_offers_that_hold_from_so_many_on) {
    for (const char* const text :
         {"nur ab 50 Stück, 9,80 €",
          "9,80 €/Stück, aber erst ab 50 Stück",
          "mindestens 50 Stück, dann 9,80 € das Stück",
          "9.80 EUR each, minimum 50 pcs",
          "EUR 9.80, MOQ 50 pcs",
          "only from 50 pcs at 9.80 EUR"}) {
        const Answer answer = answer_today(text);
        EXPECT_EQ(answer.kind, AnswerKind::offer) << text;
        ASSERT_EQ(answer.prices.size(), 1u) << text;
        EXPECT_EQ(answer.prices[0].amount, 9.8) << text;
        ASSERT_EQ(answer.teaches.size(), 1u) << text;
        EXPECT_EQ(answer.teaches[0].limit, 50.0) << text;
    }
}

TEST(AnswersInEnglish, have_points_for_cents_and_weeks_in_short) {
    struct Case {
        const char* text;
        double amount;
        int days;
    };
    for (const Case& one :
         {Case{"9.80 EUR, 3 wks", 9.8, 21},
          Case{"1,250.00 € total, 2 weeks ARO", 1250, 14},
          Case{"EUR 9.80 ea, lead time 3-4 wks", 9.8, 28},
          Case{"€9.80 pp, delivery 10 working days", 9.8, 10},
          Case{"we can do 20 pcs @ 9.80 EUR, 2wks", 9.8, 14}}) {
        const Answer answer = answer_today(one.text);
        EXPECT_EQ(answer.kind, AnswerKind::offer) << one.text;
        ASSERT_EQ(answer.prices.size(), 1u) << one.text;
        EXPECT_EQ(answer.prices[0].amount, one.amount) << one.text;
        EXPECT_EQ(answer.lead_time_days, one.days) << one.text;
    }
}
