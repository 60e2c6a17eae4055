// Amounts a price is wanted for: never a size, and an amount only where none else is said.
#include "tests/unit/matching/needs/reading.hpp"

#include <gtest/gtest.h>

using namespace clusterlotse;
using test_support::exactly;
using test_support::read_today;
using test_support::words_of;

namespace {

using Lots = std::vector<double>;

}  // namespace

TEST(PriceBreaks, stand_beside_the_amount_that_is_said) {
    const UnderstoodNeed shafts = read_today(
        "Wir benötigen 120 Wellen aus 1.4462, Ø 45 x 620 mm. Bitte Preise für 60 / 120 / 240 Stück."
    );
    EXPECT_EQ(shafts.quantity, (Quantity{120, "piece"}));
    EXPECT_EQ(shafts.lots, (Lots{60, 120, 240}));
    EXPECT_EQ(words_of(shafts, "lots"), "60 / 120 / 240 Stück");
    const UnderstoodNeed bolts =
        read_today("1.500 Bolzen Ø30x140 aus 42CrMo4. Preisstaffel 500/1500/3000 bitte.");
    EXPECT_EQ(bolts.quantity, (Quantity{1500, "piece"}));
    EXPECT_EQ(bolts.lots, (Lots{500, 1500, 3000}));
    const UnderstoodNeed yearly =
        read_today("Jahresbedarf 800 Stück Gehäuse, Mengenstaffel 100/200/400");
    EXPECT_EQ(yearly.quantity, (Quantity{800, "piece", "year"}));
    EXPECT_EQ(yearly.lots, (Lots{100, 200, 400}));
}

TEST(PriceBreaks, are_no_sizes) {
    for (const char* const text :
         {"Bolzen aus C45, Preisstaffel 500/1500/3000",
          "Flansche, Staffelpreise für 25/50/100",
          "Konsolen aus S235, bitte gestaffelt 20/40/80",
          "Buchsen, Preise bei Abnahme von 50/100/250",
          "Halter, Preis bitte für 10/25/50",
          "Laschen, Preise je 200, 400 und 800 Stück",
          "brackets, price breaks 25/50/100 please",
          "spacers, please quote for 100/250/500",
          "Rollen, Staffel: 30; 60; 90"}) {
        const UnderstoodNeed need = read_today(text);
        EXPECT_EQ(need.dimensions_mm, Dimensions{}) << text;
        EXPECT_GE(need.lots.size(), 3U) << text;
        ASSERT_TRUE(need.quantity) << text;
        EXPECT_EQ(need.quantity->value, need.lots.front()) << text;
    }
}

TEST(PriceBreaks, of_two_amounts_are_read_where_pieces_or_a_stroke_tell) {
    EXPECT_EQ(read_today("Deckel, Preise bei Abnahme von 50/100").lots, (Lots{50, 100}));
    EXPECT_EQ(read_today("Deckel, Preis für 10 Stück und 50 Stück").lots, (Lots{10, 50}));
    EXPECT_EQ(read_today("caps, prices for 200 and 1000 pcs").lots, (Lots{200, 1000}));
}

TEST(PriceBreaks, are_told_from_sizes_years_and_things) {
    const Dimensions plate = read_today("Preis für Platte 1200/800/20 aus S355").dimensions_mm;
    EXPECT_EQ(plate.length, exactly(1200));
    EXPECT_EQ(plate.width, exactly(800));
    const UnderstoodNeed bars = read_today("Preise für 100, 200 und 300 mm Länge, Rundstahl");
    EXPECT_TRUE(bars.lots.empty());
    EXPECT_TRUE(read_today("Preise für 2026/2027, 40 Wellen").lots.empty());
    EXPECT_TRUE(read_today("Ihr Angebot 10/2026, 40 Wellen").lots.empty());
    EXPECT_EQ(read_today("Ihr Angebot 10/2026, 40 Wellen").quantity, (Quantity{40, "piece"}));
    EXPECT_TRUE(read_today("Angebot für 12 Staffeleien aus Stahlrohr").lots.empty());
    EXPECT_TRUE(read_today("Bitte Preis für 40 Wellen").lots.empty());
}
