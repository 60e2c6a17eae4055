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

}  // namespace
}  // namespace clusterlotse::test
