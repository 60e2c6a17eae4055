#include "tests/unit/commands/answers/prose_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

using PricedProse = SuppliersProse;

TEST_F(PricedProse, of_two_prices_keeps_both_with_what_each_depends_on) {
    for (const char* const words :
         {"ab 100 Stück 9,80, sonst 12,50",
          "ab 100 Stück 9,80 €, sonst 12,50 €",
          "ab 100 Stueck 9,80 €, sonst 12,50",
          "Ab 100 Stk. 9,80 – sonst 12,50"}) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::offer) << words;
        ASSERT_THAT(answer.prices, SizeIs(2)) << words;
        EXPECT_EQ(answer.prices[0].amount, 9.8) << words;
        EXPECT_EQ(answer.prices[0].for_quantity, 100) << words;
        EXPECT_FALSE(answer.prices[0].approximate) << words;
        EXPECT_THAT(answer.prices[0].condition, HasSubstr("100 St")) << words;
        EXPECT_EQ(answer.prices[1].amount, 12.5) << words;
        EXPECT_EQ(answer.prices[1].condition, "sonst") << words;
        EXPECT_EQ(answer.prices[1].for_quantity, std::nullopt) << words;
        EXPECT_THAT(answer.teaches, IsEmpty()) << words << ": twenty cost 12.50";
    }
    for (const char* const words :
         {"12,50 inkl. Material, 9,80 ohne",
          "12,50 € inkl. Material, 9,80 ohne",
          "12,50 mit Material und 9,80 ohne Material"}) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::offer) << words;
        ASSERT_THAT(answer.prices, SizeIs(2)) << words;
        EXPECT_EQ(answer.prices[0].amount, 12.5) << words;
        EXPECT_THAT(answer.prices[0].condition, HasSubstr("Material")) << words;
        EXPECT_EQ(answer.prices[1].amount, 9.8) << words;
        EXPECT_THAT(answer.prices[1].condition, HasSubstr("ohne")) << words;
    }
    const Answer english = read("9.80 from 100 pieces, otherwise 12.50", Language::en);
    ASSERT_THAT(english.prices, SizeIs(2));
    EXPECT_EQ(english.prices[0].condition, "from 100 pieces");
    EXPECT_EQ(english.prices[1].condition, "otherwise");
}

TEST_F(PricedProse, of_a_firm_that_can_reads_a_number_with_cents_before_pieces) {
    for (const char* const words :
         {"können wir, 12,80 Stk",
          "Koennen wir, 12,80 Stück",
          "machen wir gern, 12,80 St.",
          "können wir, aber erst KW 2, 12,80 Stk"}) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::offer) << words;
        ASSERT_THAT(answer.prices, SizeIs(1)) << words;
        EXPECT_EQ(answer.prices[0].amount, 12.8) << words;
    }
    EXPECT_THAT(read("können wir, 1.000 Stk").prices, IsEmpty());
    EXPECT_THAT(read("können wir, 20 Stk").prices, IsEmpty());
}

TEST_F(PricedProse, of_two_prices_is_read_back_and_shown_with_both) {
    const auto sent = said("ab 100 Stück 9,80, sonst 12,50");
    for (const char* const reader : {kTurner, kAsker}) {
        EXPECT_THAT(
            only_text(sent, reader),
            AllOf(HasSubstr("9,80 € (ab 100 Stück)"), HasSubstr("12,50 € (sonst)"))
        );
    }
    EXPECT_THAT(
        read_back("12,50 inkl. Material, 9,80 ohne"),
        AllOf(HasSubstr("12,50 € (inkl. Material)"), HasSubstr("9,80 € (ohne Material)"))
    );
}

TEST_F(PricedProse, never_makes_a_price_of_sizes_beside_a_condition) {
    for (const char* const words :
         {"Ø 12,50 mit Fase, Ø 9,80 ohne",
          "Länge 12,50 inkl. Zapfen, 9,80 mm ohne",
          "12,50 mm mit Beschichtung, 9,80 mm ohne",
          "ab 12,50 mm, sonst 9,80 mm"}) {
        EXPECT_THAT(read(words).prices, IsEmpty()) << words;
    }
}

TEST_F(PricedProse, of_some_of_the_pieces_is_an_offer_for_those) {
    for (const char* const words :
         {"15 von den 20, 9,80 das Stück",
          "15 von 20, 9,80 je Stück",
          "15 of the 20, 9.80 a piece",
          "15 von den 20 Stück, 9,80 € das Stück"}) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::partial) << words;
        EXPECT_THAT(answer.partial_what, HasSubstr("15")) << words;
        EXPECT_THAT(answer.partial_what, Not(HasSubstr("9"))) << words;
        ASSERT_THAT(answer.prices, SizeIs(1)) << words;
        EXPECT_EQ(answer.prices[0].amount, 9.8) << words;
        EXPECT_EQ(answer.prices[0].unit, "piece") << words;
        EXPECT_EQ(answer.prices[0].for_quantity, std::nullopt) << words;
    }
}

TEST_F(PricedProse, with_a_feast_says_from_which_day) {
    for (const char* const words :
         {"12,50, aber erst nach Ostern",
          "12,50 aber erst nach ostern",
          "Preis 12,50, aber erst nach Ostern",
          "price 12.50, but only after Easter",
          "12.50, but only after Easter"}) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::offer) << words;
        ASSERT_THAT(answer.prices, SizeIs(1)) << words;
        EXPECT_EQ(answer.prices[0].amount, 12.5) << words;
        EXPECT_FALSE(answer.prices[0].approximate) << words;
        EXPECT_EQ(shown(answer.available_from), "2027-03-30") << words;
    }
    EXPECT_THAT(
        read_back("12,50, aber erst nach Ostern"),
        AllOf(HasSubstr("12,50 €"), HasSubstr("ab Di 30.03.2027"))
    );
}

TEST_F(PricedProse, behind_the_number_of_an_offer_needs_no_currency) {
    for (const char* const words :
         {"4 12,50", "4: 12,50 KW 9", "4) 12,50 €/Stk ab KW 9", "4. 12,50 ab KW 9", "4 12.50"}) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::offer) << words;
        EXPECT_TRUE(answer.sure) << words;
        ASSERT_THAT(answer.prices, SizeIs(1)) << words;
        EXPECT_EQ(answer.prices[0].amount, 12.5) << words;
        EXPECT_EQ(answer.prices[0].currency, "EUR") << words;
        EXPECT_FALSE(answer.prices[0].approximate) << words;
    }
    EXPECT_EQ(shown(read("4: 12,50 KW 9").delivery), "2027-03-05");
    EXPECT_EQ(shown(read("4) 12,50 €/Stk ab KW 9").available_from), "2027-03-01");
    for (const char* const other : {"4 12,50 mm", "4 12.12", "4) 2,50 m", "4 12,50 Stunden"}) {
        EXPECT_THAT(read(other).prices, IsEmpty()) << other;
    }
}

TEST_F(PricedProse, of_a_net_or_a_least_price_is_no_decline) {
    for (const char* const words :
         {"12 EUR net", "12 EUR netto", "12 € net", "12 EUR each net", "net 12 EUR"}) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::offer) << words;
        ASSERT_THAT(answer.prices, SizeIs(1)) << words;
        EXPECT_EQ(answer.prices[0].amount, 12) << words;
        EXPECT_EQ(answer.prices[0].without_vat, true) << words;
    }
    for (const char* const words :
         {"Nicht unter 12 €", "nicht unter 12 Euro das Stück", "not below 12 EUR", "ab 12 €"}) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::offer) << words;
        ASSERT_THAT(answer.prices, SizeIs(1)) << words;
        EXPECT_EQ(answer.prices[0].amount, 12) << words;
        EXPECT_TRUE(answer.prices[0].at_least) << words;
    }
    EXPECT_THAT(read_back("Nicht unter 12 €"), HasSubstr("ab 12 €"));
    EXPECT_THAT(read_back("not below 12 EUR", kEnglish), HasSubstr("from €12"));
    for (const char* const no :
         {"des mache mer net", "fer 12 Euro mache mer des net", "des geht bei uns net"}) {
        EXPECT_NE(read(no).kind, AnswerKind::offer) << no;
    }
}

}  // namespace
}  // namespace clusterlotse::test
