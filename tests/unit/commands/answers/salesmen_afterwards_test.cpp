// What a salesman writes behind his first answer: put right, added to, given back.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/lessons/lesson_scene.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

struct Afterwards {
    const char* words;
    const char* as;  ///< what he reads behind "Verstanden als: "
};

constexpr const char* kOffer = "12 €/Stück, KW 3";

std::string read_back_behind(const char* first, const char* words) {
    AskingScene scene;
    scene.offer(kTurner, first);
    return only_text(scene.say_in_chat(kTurner, words), kTurner);
}

TEST(SalesmanAfterwards, puts_the_day_right_and_declines_nothing) {
    constexpr Afterwards kRight[] = {
        {"stimmt nicht, Lieferung KW 6", "Angebot · 12 €/Stück · Lieferung KW 6"},
        {"das stimmt so nicht: Lieferung KW 6", "Angebot · 12 €/Stück · Lieferung KW 6"},
        {"nein, falsch verstanden: Lieferung KW 6", "Angebot · 12 €/Stück · Lieferung KW 6"},
        {"that's wrong, delivery is week 6", "Angebot · 12 €/Stück · Lieferung KW 6"},
        {"KW 4 statt KW 3", "Angebot · 12 €/Stück · Lieferung KW 4"},
        {"nicht KW 3, sondern KW 5", "Angebot · 12 €/Stück · Lieferung KW 5"},
        {"Liefertermin verschiebt sich auf KW 5", "Angebot · 12 €/Stück · Lieferung KW 5"},
        {"correction: week 5", "Angebot · 12 €/Stück · Lieferung KW 5"},
        {"Korrektur: Lieferung erst 29.1.", "Angebot · 12 €/Stück · Lieferung Fr 29.01.2027"},
    };
    for (const Afterwards& one : kRight) {
        EXPECT_THAT(read_back_behind(kOffer, one.words), HasSubstr(one.as)) << one.words;
    }
}

TEST(SalesmanAfterwards, is_still_heard_where_he_declines_or_says_something_else) {
    EXPECT_THAT(
        read_back_behind(kOffer, "KW 3 geht doch nicht, wir müssen absagen"),
        HasSubstr("Zusage zurückgezogen")
    );
    for (const char* const words : {"Termin passt uns nicht", "KW 3 oder KW 4?"}) {
        EXPECT_THAT(read_back_behind(kOffer, words), Not(HasSubstr("Lieferung KW 4"))) << words;
    }
}

TEST(SalesmanAfterwards, contradicts_in_his_first_answer_too) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.offer(kTurner, "stimmt nicht, wir können doch"), kTurner),
        HasSubstr("Verstanden als: Interesse")
    );
}

TEST(SalesmanAfterwards, adds_side_costs_to_his_price) {
    for (const char* const words :
         {"zzgl. 50 € Rüstkosten", "plus 50 € Rüsten", "plus 50 EUR setup"}) {
        EXPECT_THAT(
            read_back_behind("15 €/Stück, KW 3", words),
            HasSubstr("Angebot · 15 €/Stück · 50 € Rüstkosten · Lieferung KW 3")
        ) << words;
    }
    EXPECT_THAT(
        read_back_behind("15 €/Stück, KW 3", "Fracht 25 € kommt noch dazu"),
        AllOf(HasSubstr("15 €/Stück · 25 € Versand"), Not(HasSubstr("Ihr Preis")))
    );
    EXPECT_THAT(
        read_back_behind("15 €/Stück", "doch 14 €/Stück"), HasSubstr("Angebot · 14 €/Stück")
    );
}

TEST(SalesmanAfterwards, keeps_his_offer_in_the_table_when_he_asks_something) {
    AskingScene scene;
    scene.offer(kTurner, "15 €/Stück, KW 3");
    scene.say_in_chat(kTurner, "Welche Toleranz gilt für die Länge?");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!stand"), kAsker),
        AllOf(HasSubstr("Angebot · 15 €/Stück"), HasSubstr("mit Rückfrage"))
    );
}

TEST(SalesmanAfterwards, declines_what_he_never_promised) {
    AskingScene scene;
    scene.offer(kTurner, "2");
    const auto sent = scene.say_in_chat(kTurner, "leider doch nicht, keine Zeit");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(HasSubstr("Absage · Kapazität"), HasSubstr("Soll ich das in Ihrem Profil"))
    );
    AskingScene promised;
    promised.offer(kTurner, "1");
    EXPECT_THAT(
        only_text(promised.say_in_chat(kTurner, "leider doch nicht, keine Zeit"), kTurner),
        HasSubstr("Zusage zurückgezogen")
    );
}

TEST(SalesmansPrice, is_read_behind_a_thumb_and_where_thousands_are_written_in_english) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.offer(kTurner, "👍 12 €"), kTurner),
        AllOf(HasSubstr("Angebot · 12 €"), Not(HasSubstr("Ist 12")))
    );
    for (const char* const words : {"1,250 EUR total", "1.250 EUR gesamt", "1,250 € all in"}) {
        AskingScene one;
        EXPECT_THAT(
            only_text(one.offer(kTurner, words), kTurner), HasSubstr("Angebot · 1.250 € gesamt")
        ) << words;
    }
}

TEST(SalesmansGap, of_a_certificate_refuses_nothing) {
    AskingScene scene(ClusterScene::unlimited(), std::string(kNeed) + ", EN 9100 nötig");
    const auto sent = scene.offer(kTurner, "EN 9100 noch nicht, aber sonst 12,50 € das Stück");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(HasSubstr("Angebot · noch ohne EN 9100 · 12,50 €/Stück"), Not(HasSubstr("Profil")))
    );
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Anders als angefragt: nicht: EN 9100"));
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
    AskingScene other(ClusterScene::unlimited(), std::string(kNeed) + ", EN 9100 nötig");
    EXPECT_THAT(
        only_text(other.offer(kTurner, "können wir, EN 9100 haben wir noch nicht"), kTurner),
        HasSubstr("Interesse · noch ohne EN 9100")
    );
}

TEST(SalesmansGap, alone_is_asked_about) {
    for (const bool yes : {true, false}) {
        AskingScene scene(ClusterScene::unlimited(), std::string(kNeed) + ", EN 9100 nötig");
        const auto sent = scene.offer(kTurner, "EN 9100 noch nicht");
        EXPECT_THAT(
            only_text(sent, kTurner), HasSubstr("Heißt das, Sie würden es ohne EN 9100 machen?")
        );
        EXPECT_THAT(to(sent, kModerator), IsEmpty());
        EXPECT_EQ(scene.state_of("dreherei"), "answered");
        scene.say_in_chat(kTurner, yes ? "ja" : "nein");
        EXPECT_EQ(scene.state_of("dreherei"), yes ? "interested" : "declined");
    }
}

TEST(SalesmansSign, that_says_nothing_of_its_own_is_asked_about) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.offer(kTurner, "?"), kTurner),
        HasSubstr("Was möchten Sie zu B-2026-001 wissen")
    );
    for (const char* const sign : {"/", "❤️", "👀"}) {
        AskingScene one;
        EXPECT_THAT(only_text(one.offer(kTurner, sign), kTurner), HasSubstr("Wie meinten Sie es"))
            << sign;
    }
    AskingScene known;
    known.offer(kTurner, kOffer);
    EXPECT_THAT(
        only_text(known.say_in_chat(kTurner, "❤️"), kTurner), Not(HasSubstr("keinen Text"))
    );
}

TEST(SalesmansNumber, in_his_words_counts_before_the_message_he_replies_to) {
    for (const char* const words :
         {"B-2026-001: 13 €/Stk",
          "betrifft B-2026-001: 13 €/Stück",
          "Das ist für B-2026-001: 13 €/Stück"}) {
        AskingScene scene;
        const auto second = scene.say_in_chat(kAsker, "80 Bolzen aus C45 drehen, Ø 12 x 60");
        const auto sent = scene.answer(to(second, kTurner).at(0), words);
        EXPECT_THAT(
            only_text(sent, kAsker), AllOf(HasSubstr("B-2026-001"), HasSubstr("13 €/Stück"))
        ) << words;
        EXPECT_EQ(scene.state_of("dreherei"), "offered") << words;
    }
    AskingScene scene;
    const auto second = scene.say_in_chat(kAsker, "80 Bolzen aus C45 drehen, Ø 12 x 60");
    const auto sent =
        scene.answer(to(second, kTurner).at(0), "Machen wir wie bei B-2026-001 für 13 €/Stück");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-002: Antwort"));
    EXPECT_EQ(scene.state_of("dreherei"), "asked");
}

/// kTurner was asked for turned parts and for shafts.
class TwoRequests : public testing::Test {
protected:
    TwoRequests() { scene_.say_in_chat(kAsker, "80 Wellen aus C45, Ø 12 x 60"); }

    std::vector<Sent> says(const std::string& words) { return scene_.say_in_chat(kTurner, words); }
    std::string state_of_second() {
        const auto need = scene_.core().office().needs.find_number("B-2026-002");
        const auto asked = scene_.core().office().invitations.find(need->id, "dreherei");
        return asked ? std::string(name_of(asked->state)) : "";
    }
    static std::string all_to(const std::vector<Sent>& sent, const char* reader) {
        std::string all;
        for (const Sent& one : to(sent, reader)) {
            all += one.message.text + "\n";
        }
        return all;
    }

    AskingScene scene_;
};

TEST_F(TwoRequests, are_answered_in_one_sentence_each_with_its_own_price) {
    const auto sent =
        says("Beide Anfragen können wir: die Drehteile für 12 €, die Wellen für 31 € pro Stück");
    EXPECT_THAT(to(sent, kTurner), SizeIs(2));
    const std::string told = all_to(sent, kAsker);
    EXPECT_THAT(told, AllOf(HasSubstr("B-2026-001"), HasSubstr("B-2026-002")));
    EXPECT_EQ(scene_.state_of("dreherei"), "offered");
    EXPECT_EQ(state_of_second(), "offered");
    for (const Sent& one : to(sent, kTurner)) {
        const bool first = one.message.text.find("B-2026-001") != std::string::npos;
        EXPECT_THAT(one.message.text, HasSubstr(first ? "· 12 €" : "31 €/Stück"));
        EXPECT_THAT(one.message.text, Not(HasSubstr(first ? "31 €" : "12 €")));
    }
}

TEST_F(TwoRequests, are_both_declined_in_two_words) {
    says("alle beide leider nein");
    EXPECT_EQ(scene_.state_of("dreherei"), "declined");
    EXPECT_EQ(state_of_second(), "declined");
}

TEST_F(TwoRequests, are_told_apart_by_their_place) {
    says("die erste ja, die zweite nein");
    EXPECT_EQ(scene_.state_of("dreherei"), "interested");
    EXPECT_EQ(state_of_second(), "declined");
}

TEST_F(TwoRequests, are_asked_about_where_a_price_may_be_for_either) {
    for (const char* const words : {"12 € das Stück", "beide für 12 €"}) {
        EXPECT_THAT(only_text(says(words), kTurner), HasSubstr("Zu welcher Anfrage")) << words;
        EXPECT_EQ(scene_.state_of("dreherei"), "asked") << words;
    }
}

TEST(WaitingWords, reach_the_asker_with_a_word_that_cannot_wait) {
    AskingScene scene(bundled());
    scene.offer(kEnglish, "interested");
    scene.offer(kTurner, "11 €/Stk");
    const auto call = scene.offer(kByMail, "Bitte rufen Sie mich an: 06305 222");
    std::string told;
    for (const Sent& one : to(call, kAsker)) {
        told += one.message.text + "\n";
    }
    EXPECT_THAT(told, AllOf(HasSubstr("11 €/Stk"), HasSubstr("06305 222")));
    for (const Sent& one : to(but_digests(scene.wait(std::chrono::hours(8))), kAsker)) {
        EXPECT_THAT(one.message.text, Not(HasSubstr("11 €/Stk")));
    }
}

/// The order went to kTurner.
class OrderRuns : public testing::Test {
protected:
    OrderRuns() {
        scene_.offer(kTurner, "12 € das Stück");
        scene_.say_in_chat(kAsker, "B-2026-001 vergeben an 1");
    }
    AskingScene scene_;
};

TEST_F(OrderRuns, and_what_the_firm_tells_of_it_reaches_who_gave_it) {
    for (const char* const words :
         {"geht morgen raus",
          "Ware ist fertig, kann abgeholt werden",
          "Teile sind unterwegs",
          "shipped today"}) {
        // Whatever it read last.
        scene_.say_in_chat(kTurner, "!hilfe");
        EXPECT_THAT(only_text(scene_.say_in_chat(kTurner, words), kAsker), HasSubstr(words))
            << words;
    }
}

TEST_F(OrderRuns, and_may_be_given_back) {
    const auto sent =
        scene_.say_in_chat(kTurner, "Leider können wir den Auftrag doch nicht annehmen");
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(
            HasSubstr("können wir den Auftrag doch nicht annehmen"),
            HasSubstr("gibt Dreherei Wolfstein den Auftrag zurück"),
            HasSubstr("schicken Sie mir den Bedarf einfach noch einmal")
        )
    );
    EXPECT_THAT(only_text(sent, kModerator), HasSubstr("gibt den Auftrag zurück"));
    const auto later = scene_.say_in_chat(kTurner, "Bis Freitag schaffen wir es nicht ganz");
    EXPECT_THAT(only_text(later, kAsker), Not(HasSubstr("den Auftrag zurück")));
}

TEST_F(LessonTalk, names_the_work_in_the_readers_language) {
    EXPECT_THAT(declines("Drehen machen wir nicht mehr"), HasSubstr("nicht: Drehen"));
    EXPECT_THAT(declines("We do not do turning any more", kEnglish), HasSubstr("not: Turning"));
}

TEST_F(LessonTalk, is_about_the_work_of_the_firm_and_not_about_what_was_added_for_another) {
    const auto asked = post("20 Drehteile aus 1.4301, Ø 40 x 120");
    const auto question = scene.answer(to(asked, kEnglish).at(0), "Do they have to be passivated?");
    scene.answer(to(question, kAsker).at(0), "Ja, passivieren bitte");
    const auto sent = scene.answer(to(asked, kTurner).at(0), "Nein, zu groß für uns, max. Ø 30");
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("bis Ø 30 mm"), Not(HasSubstr("Passivieren")))
    );
}

TEST(WholeFirm, is_not_asked_any_more_where_one_of_it_says_so) {
    AskingScene scene;
    Profile firm = *scene.core().office().profiles.find("dreherei");
    Contact colleague = firm.contacts.front();
    colleague.name = "Eva Kolb";
    colleague.matrix = "@kolb:cluster.test";
    colleague.email.reset();
    firm.contacts.push_back(colleague);
    scene.core().office().store_profile(firm);
    const auto sent = scene.offer(kTurner, "Bitte streichen Sie UNS aus dem Verteiler");
    EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Kolb")));
    EXPECT_EQ(scene.state_of("dreherei"), "declined");
    const auto next = scene.say_in_chat(kAsker, "30 Drehteile aus C45, Ø 30 x 60");
    EXPECT_THAT(to(next, kTurner), IsEmpty());
    EXPECT_THAT(to(next, "@kolb:cluster.test"), IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
