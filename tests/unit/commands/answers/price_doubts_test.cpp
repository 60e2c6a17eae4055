#include "commands/answers/price_doubts.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::price_doubts;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Doubted {
    const char* words;
    const char* amount;
    const char* settled;
};

constexpr Doubted kDoubted[] = {
    {"ja 14 KW 6", "14", "14 €/Stück · Lieferung KW 6"},
    {"ja 14", "14", "14 €/Stück"},
    {"nur mit der Drehzeichnung sag ich 13,50", "13,50", "13,50 €/Stück"},
    {"dann 13,20", "13,20", "13,20 €/Stück"},
    {"Geht in Ordnung für 260 alles zusammen", "260", "260 € gesamt"},
    {"13,50 wenn die Zeichnung kommt", "13,50", "13,50 €/Stück"},
    {"4 12", "12", "12 €/Stück"},
    {"Sofort lieferbar, 9,90", "9,90", "9,90 €/Stück"},
};

TEST(PriceDoubts, are_asked_and_a_yes_makes_them_the_price) {
    for (const Doubted& one : kDoubted) {
        AskingScene scene;
        const auto sent = scene.offer(kTurner, one.words);
        EXPECT_THAT(
            only_text(sent, kTurner), HasSubstr("Ist " + std::string(one.amount) + " € Ihr Preis")
        ) << one.words;
        EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("€"))) << one.words;
        const auto settled = scene.say_in_chat(kTurner, "ja");
        EXPECT_THAT(only_text(settled, kAsker), HasSubstr(one.settled)) << one.words;
        EXPECT_EQ(scene.state_of("dreherei"), "offered") << one.words;
    }
}

TEST(PriceDoubts, are_settled_by_a_reply_or_a_thumb_too) {
    AskingScene replies;
    const Sent asked = to(replies.offer(kTurner, "ja 14"), kTurner).front();
    EXPECT_THAT(only_text(replies.answer(asked, "Ja"), kAsker), HasSubstr("14 €/Stück"));
    AskingScene reacts;
    const Sent shown = to(reacts.offer(kTurner, "ja 14"), kTurner).front();
    EXPECT_THAT(only_text(reacts.react(shown, kTurner, "👍"), kAsker), HasSubstr("14 €/Stück"));
}

TEST(PriceDoubts, answered_with_no_refuse_no_work) {
    AskingScene scene;
    scene.offer(kTurner, "ja 14");
    const auto sent = scene.say_in_chat(kTurner, "nein");
    EXPECT_EQ(scene.state_of("dreherei"), "interested");
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Wie meinten Sie es"));
    const auto price = scene.say_in_chat(kTurner, "15 €/Stück");
    EXPECT_THAT(only_text(price, kAsker), HasSubstr("15 €/Stück"));
}

TEST(PriceDoubts, are_no_sizes_pieces_days_or_numbers_of_the_need) {
    for (const char* const words :
         {"ja, KW 6",
          "machbar, 3 Wochen",
          "können wir, aber erst ab 15.3.",
          "ja, 20",
          "M12 geht",
          "15 von 20 schaffen wir",
          "ja, am 12. Januar",
          "Ra 1,60 halten wir",
          "wir haben 25 Mann",
          "ok, 120 lang",
          "Interesse",
          "um 14 Uhr rufe ich an",
          "Zeichnung 4711 fehlt",
          "ja 7",
          "Toleranz ±0,02 geht",
          "gern, ab 50 Stück günstiger",
          "seit 2019 machen wir das",
          "Liefern können wir 12.12.",
          "Betriebsruhe 23.12.-7.1.",
          "Mindestmenge 50",
          "Mindestbestellwert 300 €",
          "unter 500 Euro fangen wir nicht an",
          "mit Zeugnis 3.1"}) {
        EXPECT_THAT(price_doubts(words, kNeed, false), IsEmpty()) << words;
    }
    EXPECT_THAT(price_doubts("kann ich auch 15 liefern statt 20?", kNeed, true), IsEmpty());
}

TEST(PriceDoubts, in_several_numbers_are_asked_for_with_their_currency) {
    AskingScene scene;
    const auto sent = scene.offer(kTurner, "Mit Material 14, ohne 9,50");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Sind das Preise?"));
    AskingScene bare;
    EXPECT_THAT(only_text(bare.offer(kTurner, "4"), kTurner), HasSubstr("Welchen Preis"));
    AskingScene none;
    EXPECT_THAT(
        only_text(none.offer(kTurner, "12,50 € das Stück"), kTurner),
        AllOf(Not(HasSubstr("Preis je Stück?")), Not(HasSubstr("Welchen Preis")))
    );
}

}  // namespace
}  // namespace clusterlotse::test
