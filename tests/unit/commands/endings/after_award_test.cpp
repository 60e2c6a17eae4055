#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// The order went to the turner, who has written since; the asker may have a second need, with an
/// offer for it by mail.
class AwardedScene : public AskingScene {
public:
    explicit AwardedScene(
        bool second, const std::string& firm_says = "Super, danke! Wann bekommen wir die Zeichnung?"
    ) {
        if (second) {
            const auto asked = say_in_chat(kAsker, "Suchen 50 Bolzen drehen aus 42CrMo4, M20 x 80");
            answer(to(asked, kByMail).front(), "14,50 € das Stück, KW 3");
        }
        offer(kTurner, "12,80 € das Stück");
        const auto awarded = say_in_chat(kAsker, "B-2026-001 vergeben an 1");
        answer(to(awarded, kTurner).back(), firm_says);
        newest_ = second ? "B-2026-003" : "B-2026-002";
    }

    bool posted_another() { return core().office().needs.find_number(newest_).has_value(); }
    storage::Exchange exchange() {
        return core().office().invitations.find(need().id, "dreherei").value().exchange;
    }

private:
    std::string newest_;
};

constexpr bool kWithAndWithout[] = {false, true};

TEST(
    WordsAfterTheAward, of_an_order_are_asked_about_where_the_last_message_was_about_another_need
) {
    for (const char* text : {"Bestellung kommt", "Bestellung 4711 kommt morgen per Mail"}) {
        AwardedScene scene(true);
        scene.say_in_chat(kAsker, "B-2026-002");
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_THAT(
            only_text(sent, kAsker),
            AllOf(HasSubstr("1 "), HasSubstr("Dreherei Wolfstein"), HasSubstr("Otterbach"))
        ) << text;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << text;
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << text;
        EXPECT_FALSE(scene.posted_another()) << text;
        const std::string shown = only_text(sent, kAsker);
        const bool first = shown.find("Wolfstein") < shown.find("Otterbach");
        const auto chosen = scene.say_in_chat(kAsker, first ? "1" : "2");
        EXPECT_THAT(only_text(chosen, kTurner), HasSubstr(text)) << text;
        EXPECT_THAT(to(chosen, kByMail), IsEmpty()) << text;
    }
}

TEST(WordsAfterTheAward, of_the_firm_go_on_in_its_chat) {
    for (const char* text :
         {"Es bleibt bei 12,80 €, Lieferung KW 2", "Material ist da, wir fangen morgen an"}) {
        AwardedScene scene(false);
        const auto sent = scene.say_in_chat(kTurner, text);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr(text)) << text;
        EXPECT_FALSE(scene.posted_another()) << text;
    }
    // Another work is a need of its own.
    AwardedScene scene(false);
    scene.say_in_chat(kTurner, "Wer kann uns 50 Buchsen aus CuSn8 verzinken?");
    EXPECT_TRUE(scene.posted_another());
}

TEST(WordsAfterTheAward, carry_no_table_and_are_not_read_back) {
    AskingScene scene;
    scene.offer(kEnglish, "14 € each");
    scene.offer(kTurner, "12,80 € das Stück");
    const auto awarded = scene.say_in_chat(kAsker, "B-2026-001 vergeben an 2");
    const auto from_firm =
        scene.answer(to(awarded, kTurner).back(), "Es bleibt bei 12,80 €, Lieferung KW 2");
    EXPECT_THAT(
        only_text(from_firm, kAsker),
        AllOf(
            HasSubstr("Dreherei Wolfstein"),
            HasSubstr("schreibt Ihnen"),
            Not(HasSubstr("Firmen geantwortet")),
            Not(HasSubstr("Verstanden als"))
        )
    );
    EXPECT_THAT(
        only_text(from_firm, kTurner),
        AllOf(HasSubstr("gebe ich dem Auftraggeber weiter"), Not(HasSubstr("Verstanden als")))
    );
}

TEST(WordsAfterTheAward, go_to_the_firm_that_got_the_order_also_where_it_wrote_last) {
    for (const bool second : kWithAndWithout) {
        for (const char* text :
             {"Bestellung kommt am Montag",
              "Bestellung 4711 kommt per Mail von unserem Einkauf",
              "ja, wie besprochen, 12,80 passt, liefern Sie bitte an Tor 3",
              "Zeichnung schicke ich morgen",
              "Die Wellen bitte einzeln verpacken, geölt",
              "Die 20 Drehteile aus 1.4301 brauche ich schon Freitag",
              "The order will follow on Monday"}) {
            AwardedScene scene(second);
            ASSERT_EQ(scene.state(), "awarded");
            const auto sent = scene.say_in_chat(kAsker, text);
            EXPECT_FALSE(scene.posted_another()) << text;
            EXPECT_THAT(to(sent, kTurner), SizeIs(1)) << text;
            EXPECT_THAT(to(sent, kByMail), IsEmpty()) << text;
            EXPECT_THAT(to(sent, kModerator), IsEmpty()) << text;
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr("ist bei")) << text;
            const auto more = scene.say_in_chat(kAsker, "Ach ja, bitte mit Lieferschein");
            EXPECT_THAT(only_text(more, kTurner), HasSubstr("mit Lieferschein")) << text;
        }
    }
}

TEST(WordsAfterTheAward, that_say_yes_are_the_yes_that_the_award_asked_for) {
    for (const bool second : kWithAndWithout) {
        for (const char* text : {"ja", "Ja, gern!", "ok", "yes please"}) {
            AwardedScene scene(second);
            scene.say_in_chat(kAsker, text);
            EXPECT_EQ(scene.exchange(), storage::Exchange::asker) << text;
            EXPECT_FALSE(scene.posted_another()) << text;
            const auto cards = scene.say_in_chat(kTurner, "ja, gern");
            EXPECT_EQ(scene.exchange(), storage::Exchange::both) << text;
            EXPECT_THAT(to(cards, kAsker), SizeIs(1)) << text;
        }
    }
}

TEST(WordsAfterTheAward, that_say_yes_to_a_question_of_the_firm_give_no_name_away) {
    AwardedScene scene(false, "Danke! Dürfen wir das Material blank gezogen nehmen?");
    const auto sent = scene.say_in_chat(kAsker, "ja");
    EXPECT_EQ(scene.exchange(), storage::Exchange::nobody);
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("ja"));
}

TEST(WordsAfterTheAward, that_refuse_the_exchange_are_no_words_for_the_firm) {
    AwardedScene scene(false);
    const auto sent = scene.say_in_chat(kAsker, "nein");
    EXPECT_EQ(scene.exchange(), storage::Exchange::nobody);
    EXPECT_FALSE(scene.posted_another());
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("nein")));
}

TEST(WordsAfterTheAward, that_seek_another_work_are_a_need_of_their_own) {
    for (const char* text :
         {"300 Bolzen M12 verzinken", "Wir brauchen auch 20 Frästeile aus 1.2379"}) {
        AwardedScene scene(false);
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_TRUE(scene.posted_another()) << text;
        EXPECT_THAT(
            to(sent, kTurner),
            Not(testing::Contains(testing::Field(
                &Sent::message, testing::Field(&OutboundMessage::text, HasSubstr("B-2026-001"))
            )))
        ) << text;
    }
}

TEST(WordsForAFirm, of_another_need_than_the_one_spoken_of_last_are_sent_to_nobody_unasked) {
    AskingScene scene;
    const auto asked = scene.say_in_chat(kAsker, "Suchen 50 Bolzen drehen aus 42CrMo4, M20 x 80");
    scene.answer(to(asked, kByMail).front(), "14,50 € das Stück, KW 3");
    // The last message to him is about the first need, for which nobody has offered.
    scene.say_in_chat(kAsker, "!stand B-2026-001");
    const auto sent = scene.say_in_chat(kAsker, "Können Sie auch an Tor 3 liefern?");
    EXPECT_THAT(to(sent, kByMail), IsEmpty());
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(HasSubstr("An wen soll das gehen?"), HasSubstr("1  B-2026-002"))
    );
    EXPECT_THAT(to(scene.say_in_chat(kAsker, "1"), kByMail), SizeIs(1));
}

TEST(AwardByTheModerator, to_a_firm_that_was_not_asked_stands_as_well) {
    AskingScene scene;
    scene.say_in_chat(kModerator, "B-2026-001 vergeben an Galvanik Rodenbach");
    const auto sent = scene.say_in_chat(kAsker, "doch nicht, das war ein Versehen");
    EXPECT_THAT(
        only_text(sent, kAsker),
        HasSubstr("B-2026-001: Zurücknehmen kann ich das nicht mehr, die Firmen wissen schon "
                  "Bescheid.")
    );
}

}  // namespace
}  // namespace clusterlotse::test
