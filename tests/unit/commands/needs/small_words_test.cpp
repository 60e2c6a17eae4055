#include "commands/answers/bare_prices.hpp"
#include "commands/desk/own_need.hpp"
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::string table_of(ClusterScene& scene) {
    return only_text(scene.say_in_chat(kAsker, "!stand"), kAsker);
}

TEST(ACorrectedPrice, stands_in_the_table_with_what_else_was_offered) {
    for (const char* const words :
         {"korrektur: 15,50",
          "Korrektur: 15,50 €",
          "Sorry, Preis ist 15,50",
          "Sorry, vertippt: 15,50 je Stück",
          "Der Preis ist jetzt 15,50"}) {
        for (const bool as_reply : {false, true}) {
            ClusterScene scene;
            const auto asked = scene.say_in_chat(kAsker, kNeed);
            const auto offer = scene.answer(to(asked, kTurner).front(), "4 12 €/Stück, KW 3");
            const auto sent = as_reply ? scene.answer(to(offer, kTurner).front(), words)
                                       : scene.say_in_chat(kTurner, words);
            EXPECT_THAT(only_text(sent, kTurner), HasSubstr("15,50 €/Stück")) << words;
            EXPECT_THAT(table_of(scene), AllOf(HasSubstr("15,50 €/Stück"), HasSubstr("KW 3")))
                << words;
        }
    }
}

TEST(APriceWithoutACurrency, is_read_only_where_nothing_else_can_be_meant) {
    using commands::with_currency;
    EXPECT_EQ(with_currency("4) 12,80 je Stck, LT 3 Wo", nullptr), "4) 12,80 € je Stck, LT 3 Wo");
    EXPECT_EQ(with_currency("4: ca. 12,80/Stk", nullptr), "4: ca. 12,80 €/Stk");
    // All words that are read here answer one request, so that a piece has only one price.
    EXPECT_EQ(with_currency("12,80 je Stück", nullptr), "12,80 € je Stück");
    EXPECT_EQ(with_currency("12,80 je Stück, Ende KW 9", nullptr), "12,80 € je Stück, Ende KW 9");
    EXPECT_EQ(with_currency("ca 12.80/Stk ab KW 9", nullptr), "ca 12.80 €/Stk ab KW 9");
    EXPECT_EQ(with_currency("12.80 each, week 9", nullptr), "12.80 € each, week 9");
    for (const char* const text :
         {"4 12,80 CHF je Stück",
          "12,80 m je Stück",
          "Bohrung 12,80 je Stück",
          "1,20 je Stück Aufpreis",
          "0,80 je Stück weniger",
          "12,80 je Stück geht nicht",
          "12,80 je Stück?",
          "4 KW 12",
          "4) 3 Wochen",
          "korrektur: 15,50",
          "Maß 12,80 je Stück",
          "4 20 Stück"}) {
        EXPECT_EQ(with_currency(text, nullptr), text);
    }
    Answer offered;
    offered.prices.push_back({12, "CHF", "piece"});
    EXPECT_EQ(with_currency("korrektur: 15,50", &offered), "korrektur: 15,50 CHF");
    EXPECT_EQ(
        with_currency("Wir brauchen 15,50 mm Aufmaß", &offered), "Wir brauchen 15,50 mm Aufmaß"
    );
}

TEST(AnOfferInShortWords, gives_price_and_time) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto sent = scene.answer(to(asked, kTurner).front(), "4) 12,80 je Stck, LT 3 Wo");
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("12,80 €/Stück"), HasSubstr("Lieferzeit 21 Tage"))
    );
    EXPECT_THAT(table_of(scene), HasSubstr("12,80 €/Stück"));
}

TEST(APriceForAPiece, alone_is_an_offer_where_one_request_is_open) {
    for (const char* const words :
         {"12,80 je Stück",
          "12,80 je Stück, Ende KW 9",
          "12,80 je stueck ende kw 9",
          "Hallo, 12,80 pro Stück, liefern können wir Ende KW 9",
          "12.80 each"}) {
        for (const bool as_reply : {false, true}) {
            ClusterScene scene;
            const auto asked = scene.say_in_chat(kAsker, kNeed);
            const auto sent = as_reply ? scene.answer(to(asked, kTurner).front(), words)
                                       : scene.say_in_chat(kTurner, words);
            EXPECT_THAT(only_text(sent, kTurner), HasSubstr("12,80 €/Stück")) << words;
            EXPECT_THAT(table_of(scene), HasSubstr("12,80 €/Stück")) << words;
        }
    }
}

TEST(APriceForAPiece, alone_is_asked_about_where_two_requests_are_open) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNeed);
    scene.say_in_chat(kAsker, "50 Buchsen drehen aus C45, Ø 20 x 30");
    const auto which = scene.say_in_chat(kTurner, "12,80 je Stück, Ende KW 9");
    EXPECT_THAT(only_text(which, kTurner), HasSubstr("B-2026-002"));
    EXPECT_THAT(to(which, kAsker), IsEmpty());
    const auto sent = scene.say_in_chat(kTurner, "B-2026-002");
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("B-2026-002"), HasSubstr("12,80 €/Stück"))
    );
}

TEST(APriceForAPiece, is_none_where_nothing_was_asked) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(kTurner, "12,80 je Stück");
    EXPECT_THAT(sent, SizeIs(1));
    EXPECT_FALSE(scene.core().office().needs.find(1));
}

TEST(Ok, is_a_yes_to_a_request_and_a_thank_you_to_a_reading_back) {
    for (const bool as_reply : {false, true}) {
        ClusterScene scene;
        const auto asked = scene.say_in_chat(kAsker, kNeed);
        const auto yes = as_reply ? scene.answer(to(asked, kTurner).front(), "ok")
                                  : scene.say_in_chat(kTurner, "ok");
        EXPECT_THAT(only_text(yes, kTurner), HasSubstr("Interesse"));
        EXPECT_THAT(to(yes, kAsker), SizeIs(1));
        const auto thanks = as_reply ? scene.answer(to(yes, kTurner).front(), "ok")
                                     : scene.say_in_chat(kTurner, "ok");
        EXPECT_THAT(to(thanks, kAsker), IsEmpty());
    }
}

TEST(ALimit, is_shown_in_the_table) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    scene.answer(to(asked, kTurner).front(), "nur ab 50 Stück");
    EXPECT_THAT(table_of(scene), HasSubstr("ab 50 Stück"));
}

TEST(AYesWithAQuestion, carries_the_question) {
    for (const char* const words :
         {"ja können wir aber welche Rauheit", "Machen wir, aber welche Rauheit?"}) {
        ClusterScene scene;
        const auto asked = scene.say_in_chat(kAsker, kNeed);
        const auto sent = scene.answer(to(asked, kTurner).front(), words);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Interesse · mit Rückfrage")) << words;
        EXPECT_THAT(
            only_text(sent, kAsker), AllOf(HasSubstr("Rückfrage"), HasSubstr("welche Rauheit"))
        ) << words;
    }
}

TEST(ANo, of_a_firm_that_nobody_asked_concerns_nobody) {
    ClusterScene scene;
    scene.say(scene.room(kAsker, "!bedarf " + std::string(kNeed)));
    const auto sent = scene.say_in_chat(kPlater, "B-2026-001: nein");
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
    EXPECT_THAT(to(sent, kPlater), SizeIs(1));
    EXPECT_FALSE(scene.core().office().invitations.find(1, "galvanik"));
}

TEST(WordsThatAreNoNeed, become_none_when_nothing_is_open) {
    for (const char* const words :
         {"Drehen können wir frei Haus liefern",
          "Teile sind fertig",
          "Die Teile sind heute versandt",
          "Fräsen können wir auch",
          "We can do turning and milling"}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kTurner, words);
        EXPECT_THAT(to(sent, kTurner), SizeIs(1)) << words;
        EXPECT_FALSE(scene.core().office().needs.find(1)) << words;
    }
    for (const char* const words :
         {"Wir können das selbst nicht drehen: 20 Wellen aus 1.4301",
          "20 Drehteile aus 1.4301, gern bis Freitag in zwei Wochen"}) {
        ClusterScene scene;
        scene.say_in_chat(kTurner, words);
        EXPECT_TRUE(scene.core().office().needs.find(1)) << words;
    }
}

TEST(AnAnswerWithANeedOfItsOwn, is_both) {
    for (const bool as_reply : {false, true}) {
        ClusterScene scene;
        const auto asked = scene.say_in_chat(kAsker, kNeed);
        const char* const words =
            "Wir machen das. Übrigens: ich suche selbst jemanden, der Drehteile verzinkt.";
        const auto sent = as_reply ? scene.answer(to(asked, kTurner).front(), words)
                                   : scene.say_in_chat(kTurner, words);
        const auto own = scene.core().office().needs.find(2);
        ASSERT_TRUE(own);
        EXPECT_EQ(own->asker_profile, "dreherei");
        EXPECT_THAT(own->text, Not(HasSubstr("Wir machen das")));
        EXPECT_THAT(
            only_text(sent, kAsker), AllOf(HasSubstr("Wir machen das"), Not(HasSubstr("verzinkt")))
        );
        EXPECT_THAT(to(sent, kPlater), SizeIs(1));
    }
}

TEST(TheChosenFirm, writes_on_without_hearing_that_it_is_over) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto offer = scene.answer(to(asked, kTurner).front(), "4 12 €/Stück, KW 3");
    const auto award = scene.answer(to(offer, kAsker).front(), "Zuschlag an Dreherei Wolfstein");
    const auto sent =
        scene.answer(to(award, kTurner).front(), "Danke für den Auftrag, wir fangen am Montag an.");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("wir fangen am Montag an"));
    for (const char* const who : {kAsker, kTurner}) {
        for (const Sent& one : to(sent, who)) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("abgeschlossen"))) << who;
        }
    }
}

TEST(AYesToTheExchangeOfNames, is_heard_with_thanks_and_in_whole_sentences) {
    for (const char* const words :
         {"Ja gern, danke schön",
          "ja, Namen dürfen Sie nennen",
          "Ja, gerne, vielen Dank!",
          "Ja, das dürfen Sie",
          "Ja bitte, machen Sie das",
          "Gern, kein Problem",
          "Einverstanden",
          "Yes, that's fine, thank you"}) {
        for (const bool as_reply : {false, true}) {
            ClusterScene scene;
            const auto asked = scene.say_in_chat(kAsker, kNeed);
            const auto wish = scene.answer(
                to(asked, kTurner).front(), "Können wir, 12 €/Stück. Gern direkt sprechen."
            );
            const auto told = to(wish, kAsker);
            ASSERT_THAT(told, SizeIs(2));
            const auto yes =
                as_reply ? scene.answer(told[1], words) : scene.say_in_chat(kAsker, words);
            EXPECT_THAT(only_text(yes, kTurner), HasSubstr("Pumpenbau Alsenz GmbH"))
                << words << as_reply;
        }
    }
}

TEST(AYesToTheExchangeOfNames, of_the_chosen_firm_is_not_lost_after_other_words) {
    for (const bool as_reply : {false, true}) {
        ClusterScene scene;
        const auto asked = scene.say_in_chat(kAsker, kNeed);
        const auto offer = scene.answer(to(asked, kTurner).front(), "4 12 €/Stück, KW 3");
        scene.answer(to(offer, kAsker).front(), "Zuschlag an Dreherei Wolfstein");
        const auto other = scene.say_in_chat(kTurner, "Danke! Wir fangen am Montag an.");
        auto& office = scene.core().office();
        EXPECT_EQ(office.invitations.find(1, "dreherei")->exchange, storage::Exchange::nobody);
        as_reply ? scene.answer(to(other, kTurner).front(), "Ja gern, danke schön")
                 : scene.say_in_chat(kTurner, "Ja gern, danke schön");
        EXPECT_NE(office.invitations.find(1, "dreherei")->exchange, storage::Exchange::nobody);
    }
}

TEST(AYesToTheExchangeOfNames, is_no_yes_where_something_else_is_said) {
    for (const char* const words :
         {"Ja, aber erst nach der NDA", "Ja, wie lange gilt das Angebot?"}) {
        ClusterScene scene;
        const auto asked = scene.say_in_chat(kAsker, kNeed);
        const auto wish = scene.answer(
            to(asked, kTurner).front(), "Können wir, 12 €/Stück. Gern direkt sprechen."
        );
        const auto sent = scene.answer(to(wish, kAsker)[1], words);
        for (const Sent& one : to(sent, kTurner)) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("Alsenz"))) << words;
        }
    }
}

TEST(SmallWords, of_a_firm_that_offers_unasked_are_no_need) {
    for (const char* const words :
         {"Wir bieten an: 4 Stck à 285,- netto, Liefertermin KW3, zzgl Versand 25,-",
          "Brauche Zeit bis Freitag",
          "26 EUR pro Zinken, Versand 40"}) {
        ClusterScene scene;
        scene.say_in_chat(kTurner, words);
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-001")) << words;
    }
    ClusterScene scene;
    scene.say_in_chat(kAsker, "Wir suchen 40 Drehteile aus C45, höchstens 20 € pro Stück");
    EXPECT_TRUE(scene.core().office().needs.find_number("B-2026-001"));
}

}  // namespace
}  // namespace clusterlotse::test
