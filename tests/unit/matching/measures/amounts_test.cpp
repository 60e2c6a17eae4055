#include "tests/unit/matching/needs/reading.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using test_support::read_today;
using test_support::words_of;

namespace {

/// "20 piece", "400 piece/year"; "" where no quantity was read.
std::string amount(std::string_view text) {
    const std::optional<Quantity> quantity = read_today(text).quantity;
    if (!quantity) {
        return "";
    }
    std::string value = std::to_string(quantity->value);
    value.erase(value.find_last_not_of('0') + 1);
    value.erase(value.find_last_not_of('.') + 1);
    return value + " " + quantity->unit + (quantity->per ? "/" + *quantity->per : "");
}

}  // namespace

TEST(Amounts, number_words_dozens_and_short_forms_count) {
    EXPECT_EQ(amount("30 Zinken gelasert aus Hardox 450"), "30 piece");
    EXPECT_EQ(amount("zwei Dutzend Buchsen"), "24 piece");
    EXPECT_EQ(amount("3 Dutzend Stifte"), "36 piece");
    EXPECT_EQ(amount("half a dozen shafts"), "6 piece");
    EXPECT_EQ(amount("10k Stück"), "10000 piece");
    EXPECT_EQ(amount("1,5 Mio. Stanzteile pro Jahr"), "1500000 piece/year");
    EXPECT_EQ(amount("100er Los Drehteile"), "100 piece");
    EXPECT_EQ(amount("14 Stempel schleifen"), "14 piece");
    EXPECT_EQ(amount("12 x Abdeckblech"), "12 piece");
    EXPECT_EQ(amount("-5 Stück"), "5 piece");
    EXPECT_EQ(amount("Anfrage <b>20</b> Stück"), "20 piece");
}

TEST(Amounts, dots_spaces_and_english_commas_group_thousands) {
    EXPECT_EQ(amount("1.000 Stück"), "1000 piece");
    EXPECT_EQ(amount("1 000 Stück"), "1000 piece");
    EXPECT_EQ(amount("we need 1,500 pcs of this"), "1500 piece");
    EXPECT_EQ(amount("1.000,50 kg Schrott"), "1000.5 kg");
}

TEST(Amounts, a_range_keeps_both_ends) {
    const UnderstoodNeed need = read_today("20-30 Stück Lagerböcke");
    EXPECT_EQ(need.quantity, (Quantity{20, "piece", std::nullopt, 30}));
    EXPECT_EQ(words_of(need, "quantity"), "20-30 Stück");
}

TEST(Amounts, price_breaks_lots_and_variants_are_kept_beside_the_quantity) {
    EXPECT_EQ(read_today("Staffel 100/250/500 Stück").lots, (std::vector<double>{100, 250, 500}));
    EXPECT_EQ(
        read_today("Preise für 50, 100 und 200 Stk.").lots, (std::vector<double>{50, 100, 200})
    );
    const UnderstoodNeed variants = read_today("je 50 von drei Varianten");
    EXPECT_EQ(variants.quantity, (Quantity{150, "piece"}));
    EXPECT_EQ(variants.lots, std::vector<double>{50});
    const UnderstoodNeed calls = read_today("Jahresbedarf 12.000, Abruf 1.000");
    EXPECT_EQ(calls.quantity, (Quantity{12000, "piece", "year"}));
    EXPECT_EQ(calls.lots, std::vector<double>{1000});
    EXPECT_FALSE(calls.yearly_quantity);
    const UnderstoodNeed first = read_today("500 Stück als Nullserie, danach 80.000/Jahr");
    EXPECT_EQ(first.quantity, (Quantity{500, "piece"}));
    EXPECT_EQ(first.yearly_quantity, 80000);
    const UnderstoodNeed packs = read_today("2 x 50 Stk. Winkelhebel");
    EXPECT_EQ(packs.quantity, (Quantity{100, "piece"}));
    EXPECT_EQ(packs.lots, std::vector<double>{50});
}

TEST(Amounts, things_in_a_list_are_added_up) {
    EXPECT_EQ(amount("12 Messschieber, 8 Bügelmessschrauben und 2 Lehren kalibrieren"), "22 piece");
    EXPECT_EQ(
        amount("45 torque wrenches and 6 pressure gauges a year, please quote"), "51 piece/year"
    );
    EXPECT_EQ(amount("24 Wellen, Ø 30, und 12 Buchsen"), "24 piece");
}

TEST(Amounts, people_count_only_where_they_are_taught_or_hired) {
    EXPECT_EQ(amount("Staplerschein für 6 Leute"), "6 person");
    EXPECT_EQ(amount("3 Schweißer auf Leihbasis für 2 Monate"), "3 person");
    EXPECT_EQ(amount("bei vier unserer Schlosser läuft die Schweißerprüfung ab"), "4 person");
    EXPECT_FALSE(read_today("Wir sind 11 Leute und suchen jemanden, der Wellen dreht").quantity);
}

TEST(Amounts, years_prices_and_pieces_of_a_broken_part_are_no_quantities) {
    EXPECT_FALSE(read_today("ab 2027 dünne Bleche auslagern").quantity);
    EXPECT_FALSE(read_today("Wellen drehen, Preis je 100 Stück bitte").quantity);
    EXPECT_FALSE(read_today("alte Welle liegt in 2 Teilen da").quantity);
    EXPECT_EQ(amount("alte Welle in 2 Teilen da, brauchen eine neue bis morgen"), "1 piece");
}

TEST(Amounts, a_rate_is_read_before_and_behind_its_number) {
    EXPECT_EQ(amount("2.500 Stck. Hülsen p. a."), "2500 piece/year");
    EXPECT_EQ(amount("monatlich 400 Stück"), "400 piece/month");
    EXPECT_EQ(amount("Laserteile, 400 Stk/Monat"), "400 piece/month");
    EXPECT_EQ(amount("3 t Rohr im Monat"), "3 t/month");
    EXPECT_EQ(amount("3 t im Monat"), "3 t/month");
    EXPECT_EQ(amount("250 Stück pro Quartal"), "250 piece/quarter");
    EXPECT_EQ(amount("Trommelware verzinken, 300 kg die Woche"), "300 kg/week");
}

TEST(Amounts, numbers_of_other_things_are_no_quantities) {
    for (const char* text :
         {"Teile 1,1 kg",
          "Zeichnung 1.000.234",
          "Tel. 0631/12345",
          "Mo-Fr 8-16 Uhr",
          "Preis 20 Euro",
          "Preis 20 €",
          "Rohrbogen 90°",
          "Modul 2,5",
          "3 Anbieter",
          "5 Wochen",
          "400 Betriebsstunden",
          "wir sind drei Lohndrehereien",
          "Schrauben nach DIN 912",
          "Halle 1.900 m²",
          "6x M8"}) {
        EXPECT_EQ(amount(text), "") << text;
    }
}

TEST(Amounts, a_sample_before_the_series_is_not_what_is_bought) {
    EXPECT_EQ(amount("5 Muster vorab, danach 300 Stück Serie"), "300 piece");
    EXPECT_EQ(amount("5 Prototypen"), "5 piece");
}

TEST(Amounts, the_series_is_bought_and_not_the_samples_before_it) {
    EXPECT_EQ(
        amount("20.000 Druckfedern aus 1.4310, gesetzt, jährlich. Muster vorab 20 Stück."),
        "20000 piece/year"
    );
    EXPECT_EQ(amount("5000 Drehteile im Jahr aus Messing, Erstmuster 10 Stück"), "5000 piece/year");
    EXPECT_EQ(amount("800 Halter p.a., davon 5 Stück vorab als Muster"), "800 piece/year");
    EXPECT_EQ(amount("2,000 brackets per year, samples: 10 pcs"), "2000 piece/year");
    EXPECT_EQ(amount("Musterteile: 4 Stück, Serie 600 Stück"), "600 piece");
    // Only samples are wanted.
    EXPECT_EQ(amount("Erstmuster 10 Stück aus C45"), "10 piece");
    EXPECT_EQ(amount("6 Stück vorab zur Bemusterung"), "6 piece");
    // What is tried first is bought first.
    EXPECT_EQ(amount("10 Prototypen, falls es klappt ca. 400 Stück p.a."), "10 piece");
    EXPECT_EQ(amount("2D-Laserzuschnitte aus Hardox nach 3D-Daten"), "");
    // The pattern lies there.
    EXPECT_EQ(amount("nach Muster 20 Stück, 400 im Jahr später vielleicht"), "20 piece");
    EXPECT_EQ(amount("500 Stück als Nullserie, danach 80.000/Jahr"), "500 piece");
}

TEST(Amounts, what_comes_first_is_a_part_of_all) {
    EXPECT_EQ(
        amount("120 Wellen aus C45, Liefertermin erste 30 Stück bis 15.01.2027"), "120 piece"
    );
    EXPECT_EQ(amount("400 brackets, the first 50 pcs by end of January"), "400 piece");
    EXPECT_EQ(amount("die ersten 30 Stück bis 15.01.2027"), "30 piece");
}

TEST(Amounts, a_lot_is_no_more_than_comes_at_a_time) {
    const UnderstoodNeed need = read_today("40 Stück Wellen in Losen zu 10");
    EXPECT_EQ(need.quantity, (Quantity{40, "piece"}));
    EXPECT_EQ(need.lots, std::vector<double>{10});
    EXPECT_EQ(amount("Losgröße 25, 4 Lose im Jahr"), "25 piece");
}

TEST(Amounts, a_number_of_an_alloy_counts_nothing) {
    EXPECT_EQ(amount("Stellite 6 panzern, 120 Sitzringe DN 80"), "120 piece");
    EXPECT_EQ(amount("Hartauftrag mit Stellit 21, 16 Ventilteller"), "16 piece");
    EXPECT_EQ(amount("30 Scheiben aus Inconel 718"), "30 piece");
    EXPECT_EQ(amount("Vanadis 4 Stempel schleifen, 8 Stück"), "8 piece");
    EXPECT_EQ(amount("aus Hardox 12 Platten brennen"), "12 piece");
    EXPECT_EQ(amount("Inconel 12 Stück Ringe drehen"), "12 piece");
}

TEST(Amounts, how_long_a_tool_lasts_is_no_amount) {
    for (const char* const text :
         {"Spritzgießform 2-fach, Standzeit 500.000 Schuss",
          "Stanzwerkzeug für DC01, Standmenge mind. 1.000.000 Teile",
          "injection mould, tool life 300,000 shots",
          "Formeinsatz, Lebensdauer 200.000 Zyklen"}) {
        EXPECT_EQ(amount(text), "") << text;
    }
    EXPECT_EQ(amount("2 Formeinsätze, Standzeit 200.000 Schuss"), "2 piece");
}

TEST(Amounts, a_machines_force_and_a_shots_weight_are_none_of_the_part) {
    const UnderstoodNeed castings = read_today(
        "Wir vergeben 100.000 Druckgussteile AlSi9Cu3 jährlich, 320 g. Werkzeug vorhanden, passt "
        "auf 400 t Kaltkammer."
    );
    EXPECT_EQ(castings.quantity, (Quantity{100000, "piece", "year"}));
    EXPECT_EQ(castings.mass_kg, Interval(0.32, 0.32));
    const UnderstoodNeed mould =
        read_today("Spritzgießform für Gehäuse aus PA6 GF30, Schussgewicht 85 g, Maschine 200 t");
    EXPECT_FALSE(mould.mass_kg);
    EXPECT_FALSE(mould.quantity);
    EXPECT_FALSE(read_today("1.000 Flyer A5 drucken, 135 g").mass_kg);
    // A machine that is carried weighs what is said.
    EXPECT_EQ(
        read_today("Spedition für eine Maschine, 4,2 t, 3,5x2,2x2,4 m").mass_kg,
        Interval(4200, 4200)
    );
}

TEST(Amounts, classes_between_things_break_no_list) {
    EXPECT_EQ(
        amount("Kalibrierung von 14 Prüfgewichten E2 bzw. F1 und 3 Drehmomentschlüsseln"),
        "17 piece"
    );
}

TEST(Amounts, weights_belong_to_the_part_unless_the_stuff_is_weighed) {
    EXPECT_EQ(read_today("Gehäuse ca. 12 kg").mass_kg, Interval(12, 12));
    EXPECT_EQ(read_today("Bauteil max. 8 t schwer").mass_kg, Interval(0, 8000));
    EXPECT_EQ(read_today("4 Stück, je 80 g").mass_kg, Interval(0.08, 0.08));
    EXPECT_EQ(read_today("Stückgewicht 3-5 kg").mass_kg, Interval(3, 5));
    EXPECT_EQ(amount("25 t Coilmaterial spalten"), "25 t");
    EXPECT_EQ(amount("M10x40 Schrauben verzinken, Trommel, 300 kg"), "300 kg");
    EXPECT_FALSE(read_today("Hallenkran 8 t").mass_kg);
    EXPECT_EQ(amount("Stanzen auf 200-t-Presse"), "");
}

TEST(Amounts, paints_prices_chains_and_hours_of_a_test_are_no_quantities) {
    EXPECT_EQ(amount("2K Grundierung für 18 Stahlträger HEB 200 L=6m"), "18 piece");
    EXPECT_EQ(amount("Rundtisch mit Steuerung, Budget 120 T€"), "");
    EXPECT_EQ(amount("Zinklamelle auf 2 to Kleinteile, 720 h SST"), "2 t");
    EXPECT_EQ(amount("Kettenrad 5/8 x 3/8, 12 Stück"), "12 piece");
    EXPECT_EQ(amount("Tiefziehteile, Ronde 220, 30.000 p.a."), "30000 piece/year");
}

TEST(Amounts, tonnes_of_stuff_weeks_in_dialect_and_one_off) {
    EXPECT_EQ(amount("20 to Baustahl brennschneiden"), "20 t");
    EXPECT_EQ(amount("Lohnhärten, so 80 kg die Woch"), "80 kg/week");
    EXPECT_EQ(amount("EDM wire cut a punch, one off, before Christmas"), "1 piece");
    EXPECT_EQ(
        read_today("Lagergehäuse ca. 1,2 to Stückgewicht, US-geprüft").mass_kg, Interval(1200, 1200)
    );
    EXPECT_FALSE(read_today("Strangpressprofil, 1,8 kg/m, ablängen").mass_kg);
}

TEST(Amounts, a_lot_beside_the_years_amount_is_kept) {
    const UnderstoodNeed need = read_today("Jahresbedarf 12.000 Stk in Losen à 1000");
    EXPECT_EQ(need.quantity, (Quantity{12000, "piece", "year"}));
    EXPECT_EQ(need.lots, std::vector<double>{1000});
}
