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

using EverydayProse = SuppliersProse;

TEST_F(EverydayProse, as_it_is_spoken_in_the_palatinate_is_understood) {
    EXPECT_EQ(read("mir kenne des net").kind, AnswerKind::decline);
    EXPECT_EQ(read("des kenne mer").kind, AnswerKind::interest);
    const Answer offer = read("des kenne mer, 9,80 Euro es Stick, awwer net vor KW 10");
    EXPECT_EQ(offer.kind, AnswerKind::offer);
    ASSERT_THAT(offer.prices, SizeIs(1));
    EXPECT_EQ(offer.prices[0].amount, 9.8);
    EXPECT_EQ(shown(offer.available_from), "2027-03-08");
}

TEST_F(EverydayProse, as_a_phone_writes_it_down_keeps_the_spoken_cents_and_the_week) {
    for (const char* const words :
         {"ja hallo hier ist die dreherei wolfstein also das können wir machen zwölf euro fünfzig "
          "das stück ab kalenderwoche neun",
          "können wir zwölf euro fünfzig das stück ab kw neun"}) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::offer) << words;
        ASSERT_THAT(answer.prices, SizeIs(1)) << words;
        EXPECT_EQ(answer.prices[0].amount, 12.5) << words;
        EXPECT_EQ(answer.prices[0].unit, "piece") << words;
        EXPECT_EQ(shown(answer.available_from), "2027-03-01") << words;
    }
    const Answer pieces = read("zwölf euro fünfzig stück");
    ASSERT_THAT(pieces.prices, SizeIs(1));
    EXPECT_EQ(pieces.prices[0].amount, 12) << "of fifty pieces";
}

TEST_F(EverydayProse, in_english_tells_terms_of_payment_from_the_time_of_delivery) {
    const Answer answer = read("12 EUR each, 30 days net", Language::en);
    EXPECT_EQ(answer.kind, AnswerKind::offer);
    EXPECT_EQ(answer.lead_time_days, std::nullopt);
    const Answer soon = read("yep can do, 11.20 a pc, 3 wks", Language::en);
    EXPECT_EQ(soon.kind, AnswerKind::offer);
    EXPECT_EQ(soon.lead_time_days, 21);
}

TEST_F(EverydayProse, of_a_letter_is_what_stands_between_greeting_and_signature) {
    const Answer answer = read(
        "Guten Tag Herr Lotse,\n\nvielen Dank für die Anfrage.\n"
        "12,50, aber erst nach Ostern, der Preis gilt bis Ende Dezember.\n\n"
        "Mit freundlichen Grüßen\nKlaus Wolf\nPreis 9,80\nTel. 06304 12,50"
    );
    EXPECT_EQ(answer.kind, AnswerKind::offer);
    ASSERT_THAT(answer.prices, SizeIs(1));
    EXPECT_EQ(answer.prices[0].amount, 12.5);
    EXPECT_EQ(shown(answer.available_from), "2027-03-30");
    EXPECT_EQ(answer.delivery, std::nullopt) << "so long the price holds";
}

TEST_F(EverydayProse, above_a_quoted_request_is_read_alone) {
    const Answer answer = read(
        "Moin zusammen,\nvon den 20 würden wir 15 machen, 9,80 € das Stück.\nVG Heiko\n\n"
        "Am 23.11.2026 schrieb Lotse:\n> 20 Drehteile aus 1.4301, Ø 40 x 120"
    );
    EXPECT_EQ(answer.kind, AnswerKind::partial);
    EXPECT_EQ(answer.partial_what, "von den 20 würden wir 15 machen");
    ASSERT_THAT(answer.prices, SizeIs(1));
    EXPECT_EQ(answer.prices[0].amount, 9.8);
}

TEST_F(EverydayProse, of_a_price_with_shipping_is_no_price_of_shipping) {
    const Answer answer = read("12,50 €/Stück inkl. Versand");
    EXPECT_EQ(answer.kind, AnswerKind::offer);
    ASSERT_THAT(answer.prices, SizeIs(1));
    EXPECT_EQ(answer.prices[0].unit, "piece");
    EXPECT_EQ(answer.prices[0].condition, "inkl. Versand");
    EXPECT_EQ(read("12,50 €, Versand 25 €").prices.at(1).unit, "shipping");
}

TEST_F(EverydayProse, that_refuses_a_day_and_promises_word_on_another_needs_time) {
    for (const char* const words :
         {"heute nicht, morgen melde ich mich", "Heute geht's nicht, ich melde mich morgen"}) {
        const Answer answer = read(words);
        EXPECT_EQ(answer.kind, AnswerKind::needs_time) << words;
        EXPECT_EQ(shown(answer.needs_time_until), "2026-11-24") << words;
    }
}

TEST_F(EverydayProse, of_a_range_is_no_limit) {
    EXPECT_THAT(read("Länge 100 bis 120 zu lang").teaches, IsEmpty());
    EXPECT_THAT(read("zu groß, nur bis Ø 30").teaches, SizeIs(1));
}

TEST_F(EverydayProse, that_nobody_can_read_for_certain_goes_to_the_moderator_without_a_price) {
    for (const char* const words :
         {"12 fuffzich es Stick", "Ca 250 für alles", "so 9 bis 12 halt"}) {
        const auto sent = said(words);
        EXPECT_THAT(read(words).prices, IsEmpty()) << words;
        EXPECT_THAT(only_text(sent, kModerator), HasSubstr(words)) << words;
        EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Verstanden als"))) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
