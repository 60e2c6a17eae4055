// A firm names the ware of the need where others write "je Stück", or pastes a table.
#include "commands/answers/ware_prices.hpp"

#include "commands/answers/price_tables.hpp"
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace clusterlotse::test {
namespace {

using commands::with_ware_as_piece;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kBolts = "200 Bolzen aus C45 drehen, Ø 20 x 80 mm, bis 12.3.2027";

std::string read_back(const std::string& words, const std::string& need = kBolts) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, need);
    return only_text(scene.answer(to(asked, kTurner).at(0), words), kTurner);
}

TEST(WarePrices, are_offers_for_a_piece) {
    for (const char* const words :
         {"Wir lägen bei rund 8,50 pro Bolzen",
          "8,50 der Bolzen",
          "das Stück zu 8,50",
          "macht 8,50 je",
          "pro Teil 8 Euro fuffzig",
          "je Bolzen 8,50",
          "pro Stück 8,50",
          "der Bolzen käme auf 8,50",
          "den Bolzen machen wir für 8,50",
          "Bolzenpreis 8,50",
          "8,50 pro Nase",
          "8,50 € pro Bolzen"}) {
        EXPECT_THAT(read_back(words), AllOf(HasSubstr("Angebot"), HasSubstr("8,50 €/Stück")))
            << words;
    }
    EXPECT_THAT(
        read_back("8,50 pro Bolzen, Lieferung KW 5"),
        AllOf(HasSubstr("8,50 €/Stück"), HasSubstr("KW 5"))
    );
    EXPECT_THAT(
        read_back("9,80 die Welle, KW 6", "20 Wellen drehen aus C45, Ø 40 x 120"),
        HasSubstr("9,80 €/Stück")
    );
}

TEST(WarePrices, of_an_english_need_are_read_in_its_words) {
    EXPECT_EQ(with_ware_as_piece("8.50 per bolt", "200 bolts in C45"), "8.50 je Stück");
    EXPECT_EQ(with_ware_as_piece("each bolt 8.50", "200 bolts in C45"), " 8.50 je Stück");
}

TEST(WarePrices, are_not_made_of_other_numbers_and_other_units) {
    for (const char* const words :
         {"je Bolzen 3 Minuten",
          "3 Bolzen pro Minute",
          "12,50 pro Stunde",
          "8,50 pro Meter",
          "12 der Bolzen können wir machen",
          "die Bolzen liegen bei 1.700 €",
          "die Bolzen für 1.700 €",
          "mit den Bolzen liegen wir bei 1700 €",
          "der Preis der Bolzen ist 1700 €",
          "den Bolzen liefern wir am 12.03.",
          "der Bolzen hat 19,98 mm",
          "je Bolzen 0,25 kg"}) {
        EXPECT_EQ(with_ware_as_piece(words, kBolts), words);
    }
}

TEST(WarePrices, in_a_pasted_table_hold_for_their_numbers) {
    for (const char* const words :
         {"| Stück | EUR/Stück |\n| --- | --- |\n| 100 | 9,40 |\n| 200 | 8,10 |\n| 500 | 6,95 |",
          "Menge   Preis/Stk\n100     9,40\n200     8,10\n500     6,95\nLieferung KW 6"}) {
        EXPECT_THAT(
            read_back(words),
            HasSubstr("100 Stück: 9,40 €/Stück · 200 Stück: 8,10 €/Stück · 500 Stück: 6,95 €/Stück")
        ) << words;
    }
}

TEST(WarePrices, in_a_table_of_anything_else_stay_as_they_are) {
    for (const char* const words :
         {"Menge   Länge\n100     9,40\n200     8,10",
          "Menge   Preis/Stk\n100     8,10\n200     9,40",
          "Menge   CHF/Stk\n100     9,40\n200     8,10",
          "Menge   Preis/Stk\n100     9,40"}) {
        EXPECT_EQ(commands::with_table_rows(words), words);
    }
}

TEST(WarePrices, are_read_as_people_speak_there) {
    EXPECT_THAT(
        read_back("Alla hopp, mir mache der des for siwwe fuffzich s Stick"),
        HasSubstr("7,50 €/Stück")
    );
    EXPECT_THAT(
        read_back("hätten Interesse, aber bitte nur wenn 500 abgenommen werden"),
        Not(HasSubstr("500 €"))
    );
}

TEST(WarePrices, of_a_sum_for_all_name_no_piece) {
    EXPECT_THAT(read_back("die Bolzen machen wir für 1.700 €"), Not(HasSubstr("/Stück")));
}

}  // namespace
}  // namespace clusterlotse::test
