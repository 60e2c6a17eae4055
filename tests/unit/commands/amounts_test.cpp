#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(AmountCorrections, are_understood_whatever_the_old_amount_stands_beside) {
    for (const char* words :
         {"die Menge ist jetzt 25 und nicht 20, Termin KW 8",
          "25 statt 20, Termin KW 8",
          "25 Stück, nicht 20. Termin KW 8",
          "quantity is now 25, deadline week 8"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, std::string("B-2026-001: ") + words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("25 Stück")) << words;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Verstanden als: 25 Stück")) << words;
    }
}

TEST(AmountCorrections, leave_sizes_and_other_numbers_alone) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001: Ø 42 und nicht 40, Länge 130");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("20 Stück"));
}

TEST(BarePrices, with_cents_for_a_piece_are_prices) {
    for (const char* words :
         {"können wir, 12,50 das stück, ab KW 6",
          "machen wir für 12,50 pro Teil",
          "Geht. 12,50/Stk"}) {
        AskingScene scene;
        EXPECT_THAT(only_text(scene.offer(kTurner, words), kTurner), HasSubstr("Angebot · 12,50 €"))
            << words;
    }
    AskingScene scene;
    const auto sent = scene.offer(kTurner, "können wir für 1250 das stück äh sorry 12,50");
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("1250")));
}

TEST(Terms, of_payment_and_of_the_offer_are_no_time_of_delivery) {
    for (const char* words :
         {"13,80 €/Stück, Zahlungsziel 30 Tage",
          "13,80 €/Stück, 30 Tage netto",
          "13,80 EUR each, payment 30 days",
          "13,80 €/Stück, Angebot gültig 14 Tage"}) {
        AskingScene scene;
        const std::string told = only_text(scene.offer(kTurner, words), kTurner);
        EXPECT_THAT(told, HasSubstr("13,80 €/Stück")) << words;
        EXPECT_THAT(told, Not(HasSubstr("Lieferzeit"))) << words;
    }
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.offer(kTurner, "13,80 €/Stück, Lieferzeit 30 Tage"), kTurner),
        HasSubstr("Lieferzeit 30 Tage")
    );
}

}  // namespace
}  // namespace clusterlotse::test
