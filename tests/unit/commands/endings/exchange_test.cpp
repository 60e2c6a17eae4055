#include "commands/endings/exchange.hpp"

#include "tests/support/asking_scene.hpp"
#include "tests/support/members.hpp"
#include "tests/unit/commands/answers/requests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using storage::Exchange;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(ExchangeWords, are_heard_in_many_wordings) {
    for (const char* const text :
         {"Namen nennen",
          "Sie dürfen unseren Namen nennen",
          "Kontakt freigeben",
          "direkt sprechen mit 2",
          "Kontakt bitte",
          "you may give them our name",
          "We would like to talk directly",
          "Bitte Kontaktdaten austauschen",
          "put us in touch"}) {
        EXPECT_TRUE(commands::wants_exchange(text)) << text;
    }
    for (const char* const text :
         {"Bitte den Namen nicht nennen",
          "noch kein Kontakt bitte",
          "do not share our name",
          kNeed,
          "12 € ist in Ordnung"}) {
        EXPECT_FALSE(commands::wants_exchange(text)) << text;
    }
}

TEST(Exchange, happens_when_asker_and_supplier_both_say_so) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto offer = scene.answer(to(asked, kTurner).front(), "4 12 €/Stück");
    const auto wish = scene.answer(to(offer, kAsker).front(), "Kontakt freigeben");
    EXPECT_THAT(only_text(wish, kAsker), HasSubstr("Ich frage Dreherei Wolfstein"));
    EXPECT_THAT(
        only_text(wish, kTurner), AllOf(HasSubstr("JA oder NEIN"), Not(HasSubstr("Alsenz")))
    );
    EXPECT_EQ(exchange_of(scene, "dreherei"), Exchange::asker);
    const auto yes = scene.answer(to(wish, kTurner).front(), "JA");
    EXPECT_EQ(exchange_of(scene, "dreherei"), Exchange::both);
    EXPECT_THAT(
        only_text(yes, kTurner),
        AllOf(
            HasSubstr("Pumpenbau Alsenz GmbH, Erika Brandt"),
            HasSubstr("@einkauf:cluster.test"),
            HasSubstr("einkauf@pumpen.test")
        )
    );
    EXPECT_THAT(
        only_text(yes, kAsker),
        AllOf(HasSubstr("Dreherei Wolfstein"), HasSubstr("@dreher:cluster.test"))
    );
    EXPECT_THAT(to(yes, kEnglish), IsEmpty());
}

TEST(ExchangeWords, may_stand_before_what_else_is_said) {
    using commands::words_behind_yes;
    EXPECT_EQ(words_behind_yes("ja, gern. Zeichnung kommt morgen"), "Zeichnung kommt morgen");
    EXPECT_EQ(words_behind_yes("Yes, gladly! The drawing follows."), "The drawing follows.");
    EXPECT_EQ(words_behind_yes("Ok, Zeichnung kommt morgen"), "Zeichnung kommt morgen");
    for (const char* const text :
         {"ja, gern.",
          "ja, aber erst nach dem Angebot",
          "ja, gern, wenn der Preis stimmt",
          "Ja. Nein, doch nicht",
          "ja, später",
          "Zeichnung kommt morgen",
          "Ja, welche Toleranz brauchen Sie?",
          ""}) {
        EXPECT_EQ(words_behind_yes(text), std::nullopt) << text;
    }
}

TEST(Exchange, is_agreed_to_by_a_yes_that_stands_before_other_words) {
    for (const bool replies : {true, false}) {
        ClusterScene scene;
        const auto asked = scene.say_in_chat(kAsker, kNeed);
        const auto offer = scene.answer(to(asked, kTurner).front(), "4 12 €/Stück");
        const auto wish =
            scene.answer(to(offer, kTurner).front(), "Wir würden gern direkt sprechen");
        ASSERT_EQ(exchange_of(scene, "dreherei"), Exchange::supplier);
        const char* const words = "ja, gern. Zeichnung kommt morgen";
        const auto yes = replies ? scene.answer(to(wish, kAsker).back(), words)
                                 : scene.say_in_chat(kAsker, words);
        EXPECT_EQ(exchange_of(scene, "dreherei"), Exchange::both) << replies;
        bool told = false;
        for (const Sent& one : to(yes, kTurner)) {
            told = told || one.message.text.find("Zeichnung kommt morgen") != std::string::npos;
        }
        EXPECT_TRUE(told) << replies;
    }
}

TEST(Exchange, that_has_happened_is_not_met_with_silence_by_a_second_yes) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto offer = scene.answer(to(asked, kTurner).front(), "4 12 €/Stück");
    const auto wish = scene.answer(to(offer, kAsker).front(), "Kontakt freigeben");
    const auto cards = scene.answer(to(wish, kTurner).front(), "JA");
    const Sent question = to(wish, kTurner).front();
    const Sent card = to(cards, kAsker).front();
    for (const std::string below : {"", "\n\nMit freundlichen Grüßen\nUte Kern"}) {
        EXPECT_THAT(only_text(scene.answer(question, "👍" + below), kTurner), HasSubstr("Gern!"));
        EXPECT_THAT(only_text(scene.answer(question, "Ja" + below), kTurner), HasSubstr("Gern!"));
        const auto thanked = scene.answer(card, "👍" + below);
        EXPECT_THAT(only_text(thanked, kAsker), HasSubstr("Gern!"));
        EXPECT_THAT(thanked, SizeIs(1)) << "a sign alone is nothing to pass on";
    }
    InboundMessage thumb = scene.chat(kTurner, "👍");
    thumb.kind = InboundKind::reaction;
    thumb.target = question.remote_id;
    EXPECT_THAT(scene.say(thumb), IsEmpty());
}

/// Both have said yes and have each other's card.
class CardsGiven : public AskingScene {
public:
    CardsGiven() {
        const auto wish = answer(to(offer(kTurner), kAsker).front(), "Kontakt freigeben");
        cards_ = answer(to(wish, kTurner).front(), "JA");
    }

    const Sent& card(const char* reader) const {
        for (const Sent& one : cards_) {
            if (one.message.recipient == reader) {
                return one;
            }
        }
        throw std::logic_error("no card");
    }

private:
    std::vector<Sent> cards_;
};

TEST(Exchange, cards_may_be_met_with_a_thumb_which_is_thanks_and_nothing_else) {
    for (const char* reader : {kTurner, kAsker}) {
        for (const char* thumb : {"👍", "👍🏽", "✅", "❤️", "🙏"}) {
            CardsGiven scene;
            EXPECT_THAT(scene.react(scene.card(reader), reader, thumb), IsEmpty()) << thumb;
            const auto replied = scene.answer(scene.card(reader), thumb);
            EXPECT_THAT(only_text(replied, reader), HasSubstr("Gern")) << thumb;
            EXPECT_THAT(replied, SizeIs(1)) << thumb << " goes to nobody else";
            CardsGiven fresh;
            const auto alone = fresh.say_in_chat(reader, thumb);
            EXPECT_THAT(only_text(alone, reader), HasSubstr("Gern")) << thumb;
            EXPECT_THAT(alone, SizeIs(1)) << thumb;
            EXPECT_EQ(scene.state_of("dreherei"), "offered");
            EXPECT_EQ(exchange_of(scene, "dreherei"), Exchange::both);
        }
    }
}

TEST(Exchange, may_begin_with_the_supplier_and_asks_the_asker_once) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto wish = scene.answer(
        to(asked, kTurner).front(),
        "Können wir, 12 €/Stück. Wir würden gern direkt mit dem Auftraggeber sprechen."
    );
    EXPECT_EQ(exchange_of(scene, "dreherei"), Exchange::supplier);
    const auto told = to(wish, kAsker);
    ASSERT_THAT(told, SizeIs(2));
    EXPECT_THAT(told[1].message.text, HasSubstr("Darf ich Ihren Namen nennen"));
    const auto again = scene.answer(to(asked, kTurner).front(), "Kontakt bitte");
    for (const Sent& one : to(again, kAsker)) {
        EXPECT_THAT(one.message.text, Not(HasSubstr("JA oder NEIN")));
    }
    const auto yes = scene.answer(told[1], "ja");
    EXPECT_THAT(only_text(yes, kTurner), HasSubstr("Pumpenbau Alsenz GmbH"));
}

TEST(Exchange, a_no_is_told_kindly_and_nobody_is_named) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto wish = scene.answer(to(asked, kTurner).front(), "Interesse. Gern direkt sprechen.");
    ASSERT_THAT(to(wish, kAsker), SizeIs(2));
    const auto no = scene.answer(to(wish, kAsker)[1], "nein");
    EXPECT_THAT(only_text(no, kAsker), HasSubstr("Alles geht über mich"));
    EXPECT_THAT(
        only_text(no, kTurner),
        AllOf(HasSubstr("im Moment lieber über mich"), Not(HasSubstr("Alsenz")))
    );
    EXPECT_EQ(exchange_of(scene, "dreherei"), Exchange::nobody);
}

TEST(Exchange, that_was_declined_begins_anew_only_with_a_new_wish_and_two_yeses) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    const auto offer = scene.answer(to(asked, kTurner).front(), "4 12 €/Stück");
    const auto wish = scene.answer(to(offer, kAsker).front(), "Kontakt freigeben");
    const Sent question = to(wish, kTurner).front();
    (void)scene.answer(question, "nein");
    EXPECT_EQ(exchange_of(scene, "dreherei"), Exchange::nobody);
    const auto late = scene.answer(question, "ja");
    EXPECT_THAT(only_text(late, kTurner), Not(HasSubstr("Alsenz"))) << "no card of the asker's";
    EXPECT_THAT(only_text(late, kAsker), HasSubstr("JA oder NEIN")) << "now he is asked again";
    (void)scene.answer(to(late, kAsker).front(), "nein");
    const auto again = scene.answer(to(offer, kAsker).front(), "Kontakt freigeben");
    EXPECT_THAT(only_text(again, kTurner), HasSubstr("JA oder NEIN"));
    const auto yes = scene.answer(to(again, kTurner).front(), "ja");
    EXPECT_THAT(only_text(yes, kTurner), HasSubstr("Alsenz"));
    EXPECT_EQ(exchange_of(scene, "dreherei"), Exchange::both);
}

TEST(Exchange, in_a_chat_names_the_firm_by_its_number_in_the_table) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    (void)scene.answer(to(asked, kEnglish).front(), "1");
    (void)scene.answer(to(asked, kByMail).front(), "1");
    const auto unclear = scene.say_in_chat(kAsker, "Namen nennen");
    EXPECT_THAT(only_text(unclear, kAsker), HasSubstr("Welcher Firma darf ich"));
    const auto wish = scene.say_in_chat(kAsker, "Direkt sprechen mit 2");
    EXPECT_THAT(only_text(wish, kAsker), HasSubstr("Zerspanung Otterbach"));
    EXPECT_THAT(to(wish, kByMail), SizeIs(1));
    EXPECT_THAT(to(wish, kEnglish), IsEmpty());
    const auto yes = scene.answer(to(wish, kByMail).front(), "Ja");
    EXPECT_THAT(only_text(yes, kByMail), HasSubstr("Erika Brandt"));
}

}  // namespace
}  // namespace clusterlotse::test
