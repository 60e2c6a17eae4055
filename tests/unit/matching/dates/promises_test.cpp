#include "matching/dates/promises.hpp"

#include "matching/text/text.hpp"
#include "tests/unit/matching/needs/asking_engine.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using namespace clusterlotse::matching;

namespace {

Promises promised(std::string_view text) {
    return promises_in(fold(text).text);
}

Fineness fineness(std::initializer_list<std::string_view> designations) {
    Fineness result;
    for (const std::string_view designation : designations) {
        add_fineness(designation, result);
    }
    return result;
}

}  // namespace

TEST(Promises, are_read_in_calendar_days) {
    EXPECT_EQ(promised("Lieferzeit 3 Wochen").lead_days, 21);
    EXPECT_EQ(promised("Express in 48 Stunden").lead_days, 2);
    EXPECT_EQ(promised("Typische Lieferzeiten: keine").lead_days, 0);
    EXPECT_EQ(promised("lead time 5-10 working days").lead_days, 14);
    EXPECT_EQ(promised("Seit 30 Jahren für Sie da").lead_days, 0);
    EXPECT_EQ(promised("4–6 Wochen Lieferzeit").lead_days, 42);
    EXPECT_EQ(promised("Lieferzeit: ca. 10 Arbeitstage").lead_days, 14);
    EXPECT_EQ(promised("Durchlaufzeit in der Regel 5 AT").lead_days, 7);
    EXPECT_EQ(promised("Wir liefern innerhalb von zwei bis drei Wochen").lead_days, 21);
    EXPECT_EQ(promised("Lieferzeit 2 Monate").lead_days, 60);
    EXPECT_EQ(promised("parts ship within 3 days").lead_days, 3);
}

TEST(Promises, keep_the_usual_time_and_the_express_one_apart) {
    const Promises both = promised("Lieferzeit 3 Wochen, Express in 5 Tagen möglich.");
    EXPECT_EQ(both.lead_days, 21);
    EXPECT_EQ(both.express_days, 5);
    EXPECT_EQ(promised("Express in 5 Tagen, sonst Lieferzeit 3 Wochen").lead_days, 21);
}

TEST(Promises, are_not_read_from_other_spans_of_time) {
    for (const char* text :
         {"Zahlbar innerhalb 30 Tagen",
          "Angebot innerhalb von 24 Stunden",
          "Wir melden uns binnen 2 Tagen.",
          "Wir sind Lieferant seit 3 Monaten",
          "an 6 Tagen der Woche, rund um die Uhr",
          "Lieferbar sofort. Skonto bei Zahlung in 10 Tagen",
          "quotation within 2 days"}) {
        EXPECT_EQ(promised(text).lead_days, 0) << text;
    }
    EXPECT_EQ(promised("Angebot in 24 Stunden, Lieferzeit 2 Wochen").lead_days, 14);
}

TEST(Promises, include_the_first_day_with_free_capacity) {
    const Date today = *parse_iso_date("2026-11-23");
    const auto free = [&](std::string_view text) {
        const auto day = day_near(promised(text).free, today);
        return day ? iso_date(*day) : "";
    };
    EXPECT_EQ(free("Drehen: frei ab KW 14"), "2027-04-05");
    EXPECT_EQ(free("ab KW 14 wieder Kapazität"), "2027-04-05");
    EXPECT_EQ(free("Wir haben ab KW 50 wieder freie Kapazitäten."), "2026-12-07");
    EXPECT_EQ(free("Freie Kapazitäten ab Mai."), "2027-05-01");
    EXPECT_EQ(free("Kapazität verfügbar ab 15.3."), "2027-03-15");
    EXPECT_EQ(free("frei ab 15.03.2028"), "2028-03-15");
    EXPECT_EQ(free("frei ab Mitte Januar"), "2027-01-15");
    EXPECT_EQ(free("Bis Ende März ausgelastet"), "2027-04-01");
    EXPECT_EQ(free("Wir sind bis KW 52 ausgebucht."), "2026-12-28");
    EXPECT_EQ(free("ausgelastet bis einschließlich 31.12."), "2027-01-01");
    EXPECT_EQ(free("ab Q2 wieder Luft"), "2027-04-01");
    EXPECT_EQ(free("free capacity from week 3"), "2027-01-18");
    EXPECT_EQ(free("fully booked until end of January"), "2027-02-01");
    EXPECT_EQ(free("ab Oktober wieder Kapazität"), "2026-10-01") << "the nearest one is over";
}

TEST(Promises, take_no_other_day_for_one_with_free_capacity) {
    for (const char* text :
         {"rostfreie Teile ab Lager",
          "Lieferung frei Haus ab 500 Euro",
          "Kapazität ab 1.5 t",
          "Öffnungszeiten ab Mai geändert. Frei von Silikon.",
          "frei ab KW 99",
          "ab KW 14 neue Öffnungszeiten",
          ""}) {
        EXPECT_FALSE(promised(text).free.said()) << text;
    }
    EXPECT_FALSE(day_near({}, *parse_iso_date("2026-11-23")));
    EXPECT_FALSE(day_near(promised("frei ab KW 14").free, Date{}));
}

TEST(Promises, are_held_against_the_date_of_a_need) {
    const test_support::AskingEngine engine(
        {test_support::firm_of("spaeter", "Drehen. Freie Kapazität ab KW 14."),
         test_support::firm_of("bald", "Drehen. Frei ab KW 50, Lieferzeit 2 Wochen."),
         test_support::firm_of("eilig", "Drehen. Lieferzeit 6 Wochen, Express in 3 Tagen."),
         test_support::firm_of("voll", "Drehen. Zurzeit keine freie Kapazität.")}
    );
    using test_support::AskingEngine;
    using Verdict = Fact::Verdict;
    const Matching march = engine.ask("Drehteile bis 15.3.2027");
    EXPECT_TRUE(AskingEngine::says(
        march, "spaeter", Verdict::contradicts, "frei ab 05.04.2027, gewünscht bis 15.03.2027"
    ));
    EXPECT_TRUE(AskingEngine::says(
        march,
        "spaeter",
        Verdict::contradicts,
        "free from 5 Apr 2027, wanted by 15 Mar 2027",
        Language::en
    ));
    EXPECT_TRUE(AskingEngine::says(march, "bald", Verdict::fits, "frei ab 07.12.2026"));
    EXPECT_TRUE(AskingEngine::says(march, "eilig", Verdict::fits, "Lieferzeit 42 Tage"));
    const Matching december = engine.ask("Drehteile bis 18.12.2026");
    EXPECT_TRUE(AskingEngine::says(
        december, "bald", Verdict::contradicts, "frei ab 07.12.2026, gewünscht bis 18.12.2026"
    )) << "two weeks more are needed";
    EXPECT_TRUE(AskingEngine::says(december, "eilig", Verdict::fits, "Lieferzeit 3 Tage"));
    EXPECT_TRUE(
        AskingEngine::says(december, "voll", Verdict::contradicts, "zurzeit keine freie Kapazität")
    );
    const Matching open = engine.ask("Drehteile");
    EXPECT_TRUE(AskingEngine::says(open, "spaeter", Verdict::unknown, "frei ab 05.04.2027"));
}

TEST(Promises, include_that_a_firm_is_full) {
    EXPECT_TRUE(promised("Wir haben zurzeit leider keine freien Kapazitäten.").full);
    EXPECT_FALSE(promised("Freie Kapazitäten ab Mai.").full);
}

TEST(Fineness, is_the_finest_of_all_designations) {
    EXPECT_EQ(fineness({"ISO 2768-m", "H7", "IT8"}).it, 7);
    EXPECT_EQ(fineness({"ISO 2768-mK"}).it, 13);
    EXPECT_FLOAT_EQ(fineness({"Ra 1,6", "Ra 0,4"}).ra, 0.4F);
    EXPECT_NEAR(fineness({"Rz 4"}).ra, 0.8, 1e-6);
    EXPECT_EQ(fineness({"±0,05", "", "Ra ", "M12x1"}), Fineness{});
}
