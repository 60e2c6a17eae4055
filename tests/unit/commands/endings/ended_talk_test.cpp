#include "commands/endings/ended_talk.hpp"

#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// kTurner and kEnglish have offered and the first of them got the order.
class OrderGiven : public AskingScene {
public:
    OrderGiven() {
        offer(kTurner);
        offer(kEnglish, "11 € each, 2 weeks");
        say_in_chat(kAsker, "B-2026-001 vergeben an 1");
    }
    bool posted_another() { return core().office().needs.find(2).has_value(); }
};

TEST(EndedRequest, is_what_the_firm_that_lost_speaks_of_in_its_chat) {
    for (const char* const words :
         {"Schade, wer hat den Auftrag bekommen und zu welchem Preis?",
          "Wer hat den Auftrag bekommen?",
          "Wer hat gewonnen?",
          "Schade, dann brauchen wir das Material nicht bestellen",
          "Woran lag es?",
          "Who got the order?",
          "Melden Sie sich gern wieder, wenn Sie Drehteile brauchen",
          "Too bad, feel free to ask us again when you need turned parts"}) {
        OrderGiven scene;
        const auto sent = scene.say_in_chat(kEnglish, words);
        EXPECT_FALSE(scene.posted_another()) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr(words)) << words;
        EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("passed")) << words;
        EXPECT_THAT(only_text(sent, kEnglish), Not(HasSubstr("Wolfstein"))) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kModerator), IsEmpty()) << words;
    }
}

TEST(EndedRequest, is_what_the_firm_that_got_the_order_speaks_of) {
    for (const char* const words :
         {"We start in week 3, please send the purchase order",
          "Wunderbar, wir fangen in KW 3 an, bitte Bestellung schicken",
          "Wir brauchen die Bestellung bis Freitag"}) {
        OrderGiven scene;
        for (int twice = 0; twice < 2; ++twice) {
            const auto sent = scene.say_in_chat(kTurner, words);
            EXPECT_FALSE(scene.posted_another()) << words;
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr(words)) << words;
            EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << words;
        }
    }
}

TEST(EndedRequest, is_spoken_of_after_a_withdrawal_too) {
    for (const char* const words :
         {"Melden Sie sich gern wieder, wenn Sie Drehteile brauchen",
          "Schade, wer macht es denn jetzt?"}) {
        AskingScene scene;
        scene.offer(kTurner);
        scene.say_in_chat(kAsker, "B-2026-001 zurückgezogen");
        const auto sent = scene.say_in_chat(kTurner, words);
        EXPECT_FALSE(scene.core().office().needs.find(2)) << words;
        EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr(words)) << words;
    }
}

TEST(EndedRequest, keeps_no_firm_from_a_need_of_its_own) {
    for (const char* const words :
         {"Wir suchen selbst jemanden, der uns 20 Wellen härtet",
          "Wer kann uns 50 Buchsen aus CuSn8 verzinken?",
          "Anderes Thema: wir brauchen 30 Platten aus S355, gefräst",
          "We need 400 brackets laser cut from S235, 3 mm"}) {
        for (const char* const firm : {kTurner, kEnglish}) {
            OrderGiven scene;
            const auto sent = scene.say_in_chat(firm, words);
            EXPECT_TRUE(scene.posted_another()) << words;
            EXPECT_THAT(to(sent, kAsker), IsEmpty()) << words;
        }
    }
}

TEST(EndedRequest, or_a_new_need_is_asked_where_the_words_may_be_both) {
    OrderGiven scene;
    const auto sent = scene.say_in_chat(kEnglish, "Wer kann uns die Drehteile verzinken?");
    EXPECT_FALSE(scene.posted_another());
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
    EXPECT_THAT(only_text(sent, kEnglish), HasSubstr("B-2026-001"));
    scene.say_in_chat(kEnglish, "2");
    EXPECT_TRUE(scene.posted_another());
}

TEST(EndedRequest, is_not_meant_by_an_answer_to_another_request_that_waits) {
    OrderGiven scene;
    scene.say_in_chat(kAsker, "50 Bolzen drehen aus 42CrMo4, M20 x 80");
    const auto sent = scene.say_in_chat(kEnglish, "We can do it, 8 € each");
    EXPECT_EQ(
        scene.core().office().invitations.find(2, "english").value().state, InvitationState::offered
    );
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
}

TEST(AnOrder, that_a_firm_asks_for_in_a_new_mail_is_passed_on) {
    for (const bool another : {false, true}) {
        AskingScene scene;
        scene.offer(kByMail);
        scene.say_in_chat(kAsker, "B-2026-001 vergeben an 1");
        if (another) {
            scene.say_in_chat(kAsker, "50 Bolzen drehen aus 42CrMo4, M20 x 80");
        }
        const auto sent = scene.say(
            scene.mail(kByMail, "Bestellung", "Guten Tag, wir brauchen die Bestellung bis Freitag")
        );
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("brauchen die Bestellung")) << another;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << another;
    }
}

TEST(WordsOfAnOrder, are_told_from_work_that_is_sought) {
    using commands::speaks_of_order;
    EXPECT_TRUE(speaks_of_order("Wo bleibt die Bestellung?"));
    EXPECT_TRUE(speaks_of_order("Wem haben Sie den Auftrag gegeben?"));
    EXPECT_FALSE(speaks_of_order("Wer kann 20 Wellen drehen?"));
    EXPECT_FALSE(speaks_of_order("Wer hat Kapazität zum Fräsen?"));
}

}  // namespace
}  // namespace clusterlotse::test
