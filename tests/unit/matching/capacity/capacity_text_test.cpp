#include "tests/unit/matching/capacity/capacity_readings.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::matching {
namespace {

using test_support::kWednesday;
using test_support::offered;
using test_support::shown;
using test_support::talk;

TEST(CapacityText, takes_no_answer_no_need_of_parts_and_no_small_talk_for_free_capacity) {
    for (const char* text :
         {"ab KW 14 hätten wir wieder Kapazität",
          "brauchen 30 h 5-Achs in KW 14",
          "20 Drehteile 1.4301 bis KW 14, frei Haus",
          "wer braucht noch 30 h 5-Achs? frei in KW 14",
          "Wir sind ab KW 14 wieder frei",
          "frei ab KW 14",
          "leider nichts frei, Drehen erst ab KW 18",
          "Können wir machen, in KW 14 ist die Laseranlage frei",
          "we could do it in week 14, the lathe is free then",
          "20 Halter gekantet, Grat frei, bis KW 14",
          "Gehäuse fräsen, Fläche muss frei bleiben, KW 14",
          "I am free next week for a call about milling",
          "Wir haben nächste Woche Betriebsferien, ab 30.3. wieder frei zum Fräsen",
          "kein Laser frei nächste Woche",
          "Sind in KW 14 voll, Fräsen frei ab KW 16",
          "Freie Stelle: CNC-Fräser ab KW 14",
          "Lieferung frei Haus, 20 h Fräsen",
          "Die Drehteile müssen frei von Grat sein, 30 h Salzsprühtest, KW 14",
          "Can you do 30 h of milling? We are free to start in week 14",
          "Angebot: 30 h Fräsen in KW 14, 70 €/h",
          "We are fully booked until week 16, milling free after that",
          "Bei uns ist der Maschinenpark frei zugänglich, Besichtigung KW 14",
          "We have been free of accidents since week 3, turning shop",
          "20 Drehteile aus 1.4301, bis KW 14",
          "Ja, können wir, frei ab KW 14",
          "Kapazität frei ab KW 14",
          "wir sind ab Montag wieder frei für Drehteile",
          "Erst ab KW 16 frei zum Fräsen",
          "Ich bin nächste Woche frei, danach im Urlaub",
          "",
          "frei"}) {
        EXPECT_EQ(talk(text), CapacityTalk::none) << text;
    }
}

TEST(CapacityText, knows_a_need_for_capacity_from_an_offer_of_it) {
    for (const char* text :
         {"suche freie Kapazität Fräsen 30 h",
          "Hat jemand in KW 14 30 h 5-Achs frei?",
          "Ab wann haben Sie wieder frei? Fräsen 20 h",
          "Gesucht: freie Kapazität Laser, 20 h",
          "Wer hat 20 h Laser frei?",
          "We need 30 hours of 5-axis capacity, who is free in week 14?",
          "Suche 20 h Drehen in KW 14, hat wer was frei?",
          "frei: suche 30 h Fräsen in KW 14",
          "Wir brauchen freie Kapazität beim Laserschneiden, 25 h",
          "looking for spare capacity: wire EDM, 10 hours next week",
          "Gibt es nächste Woche noch freie Kapazität auf einer Abkantpresse?"}) {
        EXPECT_EQ(talk(text), CapacityTalk::needed) << text;
    }
}

TEST(CapacityText, leaves_the_process_open_where_the_vocabulary_knows_none) {
    EXPECT_EQ(shown("frei: 30 h in KW 14"), "? 30 h 2026-03-30..2026-04-03 {}");
    EXPECT_EQ(
        shown("frei: 8 h Brummkreiseln morgen"), "? 8 h 2026-03-19..2026-03-19 {Brummkreiseln}"
    );
    EXPECT_TRUE(offered("frei:").empty());
    EXPECT_TRUE(offered("").empty());
}

TEST(CapacityText, says_whether_a_time_was_said) {
    EXPECT_FALSE(offered("frei: 20 h Drehen").at(0).dated);
    EXPECT_TRUE(offered("frei: 20 h Drehen ab sofort").at(0).dated);
    EXPECT_TRUE(offered("frei: 20 h Drehen KW 14").at(0).dated);
}

TEST(CapacityText, believes_nothing_to_be_free_for_ever) {
    const OfferedCapacity one = offered("frei: Drehen ab 1.4.2026 bis 31.12.2026").at(0);
    EXPECT_EQ(iso_date(one.until), "2026-07-01");
    EXPECT_TRUE(offered("frei: Drehen KW 14/2028").empty());
}

TEST(CapacityText, takes_at_most_nine_from_one_message) {
    std::string many = "frei:";
    for (int week = 14; week < 26; ++week) {
        many += "\n- Drehen 10 h KW " + std::to_string(week);
    }
    EXPECT_EQ(offered(many).size(), kMostOffered);
}

TEST(CapacityText, has_no_dates_without_a_day_to_count_from) {
    EXPECT_TRUE(offered("frei: 20 h Drehen KW 14", Date{}).empty());
    EXPECT_EQ(
        capacity_talk("frei: 20 h Drehen", Date{}, *test_support::vocabulary()),
        CapacityTalk::labelled
    );
}

TEST(CapacityText, counts_weeks_across_the_turn_of_the_year) {
    const auto over = offered("frei: Drehen KW 52 bis KW 2", *parse_iso_date("2026-12-14"));
    EXPECT_EQ(iso_date(over.at(0).from), "2026-12-21");
    EXPECT_EQ(iso_date(over.at(0).until), "2027-01-15");
}

std::string period(
    const char* from, const char* until, Language language, bool short_form = false
) {
    return period_words(
        *parse_iso_date(from), *parse_iso_date(until), kWednesday, language, short_form
    );
}

TEST(PeriodWords, name_weeks_days_and_the_end_of_what_has_begun) {
    EXPECT_EQ(period("2026-03-30", "2026-04-03", Language::de), "KW 14 (30.3.–3.4.)");
    EXPECT_EQ(period("2026-03-30", "2026-04-03", Language::de, true), "KW 14");
    EXPECT_EQ(period("2026-03-30", "2026-04-03", Language::en), "week 14 (30 Mar–3 Apr)");
    EXPECT_EQ(period("2026-03-30", "2026-04-17", Language::en, true), "week 14–16");
    EXPECT_EQ(period("2026-04-12", "2026-04-16", Language::de), "12.–16.4.");
    EXPECT_EQ(period("2026-04-12", "2026-04-16", Language::en), "12–16 Apr");
    EXPECT_EQ(period("2026-03-18", "2026-03-24", Language::de), "bis 24.3.");
    EXPECT_EQ(period("2026-03-18", "2026-03-24", Language::en), "until 24 Mar");
    EXPECT_EQ(period("2026-03-24", "2026-03-24", Language::de), "24.3.");
}

TEST(PeriodWords, name_the_year_where_it_is_another) {
    EXPECT_EQ(period("2026-12-28", "2027-01-01", Language::de), "KW 53 (28.12.–1.1.2027)");
    EXPECT_EQ(period("2027-01-04", "2027-01-08", Language::de), "KW 1 (4.–8.1.2027)");
    EXPECT_EQ(period("2027-01-04", "2027-01-08", Language::de, true), "KW 1");
}

TEST(HoursWords, have_a_decimal_only_where_there_is_one) {
    EXPECT_EQ(hours_words(30, Language::de), "30 h");
    EXPECT_EQ(hours_words(12.5, Language::de), "12,5 h");
    EXPECT_EQ(hours_words(12.5, Language::en), "12.5 h");
    EXPECT_EQ(hours_words(0.99, Language::en), "1 h");
}

}  // namespace
}  // namespace clusterlotse::matching
