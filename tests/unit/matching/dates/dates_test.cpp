#include "matching/dates/dates.hpp"

#include "tests/unit/matching/dates/test_days.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;
using test_support::kToday;

namespace {

std::string deadline(std::string_view text) {
    const Folded folded = fold(text);
    Tokens tokens(folded, text);
    const std::optional<Date> date = take_delivery(tokens, kToday).until;
    return date ? iso_date(*date) : "";
}

}  // namespace

TEST(Dates, reads_days_in_both_languages_as_their_next_occurrence) {
    EXPECT_EQ(deadline("bis 15. maerz"), "2027-03-15");
    EXPECT_EQ(deadline("bis 15.3."), "2027-03-15");
    EXPECT_EQ(deadline("bis zum 24.12.2026 bitte"), "2026-12-24");
    EXPECT_EQ(deadline("until 15 march"), "2027-03-15");
    EXPECT_EQ(deadline("by december 4th"), "2026-12-04");
    EXPECT_EQ(deadline("am 23.11."), "2026-11-23") << "today still counts";
    EXPECT_EQ(deadline("2027-02-28"), "2027-02-28");
}

TEST(Dates, takes_a_week_as_its_friday_and_a_month_as_its_last_working_day) {
    EXPECT_EQ(deadline("kw 12"), "2027-03-26");
    EXPECT_EQ(deadline("by week 50"), "2026-12-11");
    EXPECT_EQ(deadline("kw 53"), "2027-01-01");
    EXPECT_EQ(deadline("bis ende april"), "2027-04-30");
    EXPECT_EQ(deadline("im januar"), "2027-01-29");
    EXPECT_EQ(deadline("bis mitte maerz"), "2027-03-15");
}

TEST(Dates, knows_the_holidays_at_the_end_of_a_month_and_among_working_days) {
    EXPECT_EQ(deadline("bis ende maerz 2029"), "2029-03-29") << "30 March 2029 is Good Friday";
    EXPECT_EQ(deadline("kw 13 2029"), "2029-03-30") << "a week means its Friday, holiday or not";
    EXPECT_EQ(deadline("in 25 arbeitstagen"), "2026-12-29") << "over Christmas Day";
}

TEST(Dates, stays_in_a_month_of_which_only_the_last_weekend_is_left) {
    const auto on = [](const char* today, std::string_view text) {
        const Folded folded = fold(text);
        Tokens tokens(folded, text);
        return iso_date(take_delivery(tokens, *parse_iso_date(today)).until.value());
    };
    EXPECT_EQ(on("2027-01-30", "bis ende januar"), "2027-01-31") << "a Saturday";
    EXPECT_EQ(on("2027-01-31", "im januar"), "2027-01-31");
    EXPECT_EQ(on("2027-01-29", "bis ende januar"), "2027-01-29");
    EXPECT_EQ(on("2027-02-01", "bis ende januar"), "2028-01-31");
    EXPECT_EQ(on("2027-01-30", "bis ende des monats"), "2027-01-31");
}

TEST(Dates, counts_from_today) {
    EXPECT_EQ(deadline("in 14 tagen"), "2026-12-07");
    EXPECT_EQ(deadline("innerhalb von zwei wochen"), "2026-12-07");
    EXPECT_EQ(deadline("in 5 arbeitstagen"), "2026-11-30");
    EXPECT_EQ(deadline("within 3 months"), "2027-02-23");
    EXPECT_EQ(deadline("bis freitag"), "2026-11-27");
}

TEST(Dates, does_not_take_threads_numbers_or_impossible_days_for_dates) {
    EXPECT_EQ(deadline("gewinde m1.4"), "");
    EXPECT_EQ(deadline("1.000 stueck"), "");
    EXPECT_EQ(deadline("am 31.2."), "");
    EXPECT_EQ(deadline("kw 60"), "");
    EXPECT_EQ(deadline("iso 2768"), "");
}

TEST(Dates, prefers_the_day_that_is_called_the_deadline) {
    EXPECT_EQ(deadline("anfrage vom 20.11.2026, lieferung bis 10.12.2026"), "2026-12-10");
}

TEST(Dates, reads_ranges_of_weeks_and_quarters_with_their_first_day) {
    const auto both = [](std::string_view text) {
        const Folded folded = fold(text);
        Tokens tokens(folded, text);
        const Delivery delivery = take_delivery(tokens, kToday);
        return (delivery.from ? iso_date(*delivery.from) : "") + ".." +
               (delivery.until ? iso_date(*delivery.until) : "");
    };
    EXPECT_EQ(both("Lieferung KW 10-12"), "2027-03-08..2027-03-26");
    EXPECT_EQ(both("zwischen KW 5 und KW 8"), "2027-02-01..2027-02-26");
    EXPECT_EQ(both("Lieferung Q2"), "2027-04-01..2027-06-30");
    EXPECT_EQ(both("ab Januar 2027"), "2027-01-01..");
    EXPECT_EQ(both("ab KW 3"), "2027-01-18..");
    EXPECT_EQ(both("KW 12/27"), "..2027-03-26");
}

TEST(Dates, reads_weeks_feasts_and_spans_as_people_say_them) {
    EXPECT_EQ(deadline("bis 12. KW"), "2027-03-26");
    EXPECT_EQ(deadline("Ende nächster Woche"), "2026-12-04");
    EXPECT_EQ(deadline("bis übernächste Woche"), "2026-12-11");
    EXPECT_EQ(deadline("vor Ostern"), "2027-03-25");
    EXPECT_EQ(deadline("noch vor Weihnachten"), "2026-12-23");
    EXPECT_EQ(deadline("innerhalb 14 Tagen"), "2026-12-07");
    EXPECT_EQ(deadline("in 3-4 Wochen"), "2026-12-21");
    EXPECT_EQ(deadline("lead time 6 weeks"), "2027-01-04");
    EXPECT_EQ(deadline("bis 15. des nächsten Monats"), "2026-12-15");
    EXPECT_EQ(deadline("Mitte Jänner"), "2027-01-15");
}

TEST(Dates, a_weekday_beside_a_day_is_that_day_and_not_the_next_one_of_its_name) {
    EXPECT_EQ(deadline("bis Sonntag 14.3.2027"), "2027-03-14");
    EXPECT_EQ(deadline("bis Sonntag, den 14. März"), "2027-03-14");
    EXPECT_EQ(deadline("bis Freitag 12.3."), "2027-03-12");
    EXPECT_EQ(deadline("bis Freitag, den 12.03.2027"), "2027-03-12");
    EXPECT_EQ(deadline("bis Fr. 12.3.2027"), "2027-03-12");
    EXPECT_EQ(deadline("by Friday March 12"), "2027-03-12");
    EXPECT_EQ(deadline("by Friday, March 12, 2027"), "2027-03-12");
    EXPECT_EQ(deadline("bis Freitag 12 Stück"), "2026-11-27");
    EXPECT_EQ(deadline("bis Freitag"), "2026-11-27");
}

TEST(Dates, the_day_of_a_mail_or_drawing_and_office_hours_are_no_deadline) {
    EXPECT_EQ(deadline("Gesendet: Montag, 23. November 2026 08:12"), "");
    EXPECT_EQ(deadline("Zeichnung vom 20.11.2026"), "");
    EXPECT_EQ(deadline("Mo-Fr 8-16 Uhr"), "");
    EXPECT_EQ(deadline("4 Wochen nach Auftrag"), "");
    EXPECT_EQ(deadline("our shop is overbooked in Q1"), "");
    EXPECT_EQ(deadline("Antrieb 15 kW 12 V"), "");
    EXPECT_EQ(deadline("Angebot bis 30.11., Lieferung bis 15.01.2027"), "2027-01-15");
}

TEST(Dates, a_weekday_with_its_week_is_the_day_of_that_week) {
    EXPECT_EQ(deadline("bis Freitag KW 10"), "2027-03-12");
    EXPECT_EQ(deadline("bis Freitag, KW 10"), "2027-03-12");
    EXPECT_EQ(deadline("bis Dienstag in der KW 10"), "2027-03-09");
    EXPECT_EQ(deadline("KW 10, Dienstag"), "2027-03-09");
    EXPECT_EQ(deadline("bis Mittwoch der 50. KW"), "2026-12-09");
    EXPECT_EQ(deadline("by Tuesday week 50"), "2026-12-08");
    EXPECT_EQ(deadline("bis Freitag in zwei Wochen"), "2026-12-11");
    EXPECT_EQ(deadline("bis Freitag in 14 Tagen"), "2026-12-11");
    EXPECT_EQ(deadline("bis Montag in einer Woche"), "2026-11-30");
    EXPECT_EQ(deadline("by Friday in two weeks"), "2026-12-11");
    EXPECT_EQ(deadline("bis Dienstag nächster Woche"), "2026-12-01");
    EXPECT_EQ(deadline("bis Mittwoch übernächster Woche"), "2026-12-09");
    EXPECT_EQ(deadline("bis übernächsten Dienstag"), "2026-12-01");
    EXPECT_EQ(deadline("am übernächsten Freitag"), "2026-12-04");
    EXPECT_EQ(deadline("by Tuesday after next"), "2026-12-01");
    EXPECT_EQ(deadline("bis Freitag in 3 Tagen"), "2026-11-27");
}

TEST(Dates, tomorrow_is_the_day_where_it_is_urgent_or_asked_for) {
    EXPECT_EQ(deadline("wellen c45 mit keilnut dringend morgen!!!"), "2026-11-24");
    EXPECT_EQ(deadline("wir brauchen jemanden, der heute oder morgen kommt"), "2026-11-24");
    EXPECT_EQ(deadline("eilt, heute/morgen"), "2026-11-24");
    EXPECT_EQ(deadline("today or tomorrow, please"), "2026-11-24");
    EXPECT_EQ(deadline("wer kann morgen 2 Wellen schleifen"), "2026-11-24");
    EXPECT_EQ(deadline("Teile brauchen wir morgen"), "2026-11-24");
}

TEST(Dates, a_greeting_and_the_day_papers_come_are_no_deadline) {
    EXPECT_EQ(deadline("Morgen, kenne Sie jemand wo Zahnflanke schleife kann?"), "");
    EXPECT_EQ(deadline("Guten Morgen zusammen! Wir suchen eine Dreherei"), "");
    EXPECT_EQ(deadline("dringend, steht seit heute Morgen"), "");
    EXPECT_EQ(deadline("S690QL 30 mm, who can do test + paperwork?"), "");
    EXPECT_EQ(deadline("Zeichnung kommt morgen"), "");
    EXPECT_EQ(deadline("Zeichnung schicke ich heute oder morgen"), "");
    EXPECT_EQ(deadline("die STEP-Datei folgt bis Freitag"), "");
    EXPECT_EQ(deadline("drawing follows on Monday"), "");
    EXPECT_EQ(deadline("20 Wellen nach Zeichnung bis Freitag"), "2026-11-27");
    EXPECT_EQ(deadline("Zeichnung folgt, Lieferung bis Freitag"), "2026-11-27");
}

TEST(Dates, are_read_as_the_palatinate_speaks) {
    EXPECT_EQ(deadline("bis iwwermorje"), "2026-11-25");
    EXPECT_EQ(deadline("mer bräuchten des iwwermorje"), "2026-11-25");
    EXPECT_EQ(deadline("bis morje"), "2026-11-24");
    EXPECT_EQ(deadline("bis näggschd Woch Freidag"), "2026-12-04");
    EXPECT_EQ(deadline("bis näggschd Woch"), "2026-12-04");
    EXPECT_EQ(deadline("bis Dunnerschdaach"), "2026-11-26");
    EXPECT_EQ(deadline("nächste Woche Dienstag"), "2026-12-01");
    EXPECT_EQ(deadline("next week Wednesday"), "2026-12-02");
    EXPECT_EQ(deadline("nächste Woche"), "2026-12-04");
}
