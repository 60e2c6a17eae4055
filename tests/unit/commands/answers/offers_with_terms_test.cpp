// What goes with a price: breaks, certificates, surcharges, payment, samples.
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/answers/prose_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class OffersWithTerms : public SuppliersProse {};

struct ReadAs {
    const char* words;
    const char* as;
};

/// What he reads behind 44 € a piece in KW 6, after the asker's question for the freight.
std::string behind_freight_question(const std::string& asked, const std::string& words) {
    AskingScene scene;
    const auto offered = scene.offer(kTurner, "44 € das Stück, KW 6");
    scene.answer(to(offered, kAsker).front(), asked);
    const auto sent = scene.say_in_chat(kTurner, words);
    EXPECT_EQ(scene.state_of("dreherei"), "offered") << words;
    return only_text(sent, kTurner);
}

TEST(FreightAskedFor, that_comes_on_top_declines_nothing) {
    constexpr ReadAs kTold[] = {
        {"nein, kommt extra, so um die 60", "44 €/Stück · ca. 60 € Versand"},
        {"nein, plus 60", "44 €/Stück · 60 € Versand"},
        {"nee, der kommt noch dazu, ca. 60 €", "44 €/Stück · ca. 60 € Versand"},
        {"nein, extra", "zzgl. Versand"},
        {"no, 60 extra", "44 €/Stück · 60 € Versand"},
        {"ja, ist drin", "inkl. Versand"},
        {"klar, ist dabei", "inkl. Versand"}};
    for (const ReadAs& one : kTold) {
        EXPECT_THAT(
            behind_freight_question("inkl. Versand?", one.words),
            AllOf(HasSubstr(one.as), HasSubstr("44 €/Stück"), Not(HasSubstr("Absage")))
        ) << one.words;
    }
    EXPECT_THAT(
        behind_freight_question("Ist der Versand dabei?", "nein, kommt extra, so um die 60"),
        HasSubstr("ca. 60 € Versand")
    );
}

TEST(FreightAskedFor, and_refused_with_the_work_is_still_a_no) {
    AskingScene scene;
    const auto offered = scene.offer(kTurner, "44 € das Stück, KW 6");
    scene.answer(to(offered, kAsker).front(), "inkl. Versand?");
    scene.say_in_chat(kTurner, "nein, da sind wir raus");
    EXPECT_EQ(scene.state_of("dreherei"), "declined");
}

TEST_F(OffersWithTerms, tell_payment_samples_and_the_like_beside_the_price) {
    constexpr ReadAs kOffers[] = {
        {"44 € das Stück, KW 5. Bei Vorkasse 2 % Skonto", "Bei Vorkasse 2 % Skonto"},
        {"44 €/Stück, 3% Skonto bei Zahlung innerhalb 10 Tagen",
         "3% Skonto bei Zahlung innerhalb 10 Tagen"},
        {"44 €/Stück, Zahlung 30 Tage netto", "44 €/Stück · Zahlung 30 Tage netto"},
        {"44 €/Stück, Mindestauftrag 300 €", "300 € Mindestauftrag"},
        {"480 Euro plus Maut 45 Euro", "480 € · 45 € Zuschlag (Maut)"},
        {"44 €/Stück, Zeugnis 3.1: 35 €", "44 €/Stück · 35 € Zuschlag (Zeugnis)"},
        {"6,80 €/kg, Mindestmenge 100 kg", "Mindestmenge 100 kg"},
        {"27,90 € pro Stück, allerdings nur in 1.4305 statt 1.4301", "nur in 1.4305 statt 1.4301"},
        {"44 €/Stück, Muster KW 2, Serie KW 5", "Muster KW 2 · Lieferung KW 5"},
        {"ja das können wir machen ich denk mal so siebenunddreißig euro das teil und liefern "
         "könnten wir in der fünften kalenderwoche",
         "37 €/Stück · Lieferung KW 5"},
        {"Muster KW 2, Serie KW 5", "Interesse · Muster KW 2 · Lieferung KW 5"},
        {"Ja wenn das Material bis KW 51 bei uns ist, dann KW 4 lieferbar",
         "Interesse · Lieferung KW 4"}};
    for (const ReadAs& one : kOffers) {
        EXPECT_THAT(read_back(one.words), HasSubstr(one.as)) << one.words;
    }
}

TEST_F(OffersWithTerms, keep_every_price_with_what_it_depends_on) {
    constexpr ReadAs kOffers[] = {
        {"pro Stück 44, ab 50 Stück 39", "44 €/Stück · 39 €/Stück (ab 50 Stück)"},
        {"44 pro Stück, ab 50 Stück 39", "44 €/Stück · 39 €/Stück (ab 50 Stück)"},
        {"44 € mit, 40 ohne Zeugnis", "44 € (mit Zeugnis) · 40 € (ohne Zeugnis)"},
        {"44 € mit, 40 € ohne Zeugnis", "44 € (mit Zeugnis) · 40 € (ohne Zeugnis)"},
        {"mit Zeugnis 44,50, ohne 40,50", "44,50 € (mit Zeugnis) · 40,50 € (ohne Zeugnis)"}};
    for (const ReadAs& one : kOffers) {
        EXPECT_THAT(read_back(one.words), HasSubstr(one.as)) << one.words;
    }
    for (const char* const words :
         {"44 mit, 40 ohne Zeugnis",
          "15 mit, 5 ohne Zeugnis",
          "ab 50 Stück gern",
          "20 mit, 40 ohne Zeugnis"}) {
        EXPECT_THAT(read_back(words), Not(HasSubstr("€ ("))) << words;
    }
}

TEST(OffersInChat, by_certificate_are_no_need_of_the_firm) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kTurner, "44 mit, 40 ohne Zeugnis");
    EXPECT_FALSE(scene.core().office().needs.find(2));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Ihr Preis je Stück?"));
}

TEST_F(OffersWithTerms, of_a_part_name_what_is_done_of_it) {
    EXPECT_THAT(
        read_back("Können 15 von den 20 machen, Vorrichtung einmalig 1.800 €"),
        AllOf(
            HasSubstr("15 von den 20"),
            HasSubstr("1.800 € Werkzeugkosten"),
            Not(HasSubstr("nicht: "))
        )
    );
    EXPECT_THAT(
        read_back("Nur das Drehen, 12 € das Stück"),
        AllOf(HasSubstr("„Nur das Drehen“ · 12 €/Stück"), Not(HasSubstr("nicht: ")))
    );
}

TEST_F(OffersWithTerms, with_a_currency_are_never_asked_for_beside_a_question) {
    for (const char* const words :
         {"Preis 13,90 €/Stk Lieferzeit 4 Wo, Frage: 3.1-Zeugnis für 35 € dabei?",
          "13,90 €/Stk netto, Frage: geht auch 1.4305 für 12,90?",
          "13,90 €/Stk bei 20 Stück, Frage: Lieferung bis KW 5 in Ordnung?"}) {
        EXPECT_THAT(
            read_back(words),
            AllOf(
                HasSubstr("13,90 €/Stück"), HasSubstr("mit Rückfrage"), Not(HasSubstr("Ihr Preis"))
            )
        ) << words;
    }
}

TEST_F(OffersWithTerms, decline_for_no_reason_that_another_firm_is_named_by) {
    EXPECT_THAT(
        read_back(
            "Leider nein, sind voll bis Februar. Versuchen Sies mal bei der Hahnenbacher Dreherei"
        ),
        AllOf(HasSubstr("Absage · Kapazität"), Not(HasSubstr("Verfahren")))
    );
}

TEST(OffersPutRight, keep_their_freight_and_payment) {
    AskingScene scene;
    scene.offer(kTurner, "9,80 €/Stk inkl. Fracht, 2 % Skonto");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "Wir könnten auf 9,20 gehen"), kTurner),
        AllOf(HasSubstr("9,20 €/Stück (inkl. Fracht)"), HasSubstr("2 % Skonto"))
    );
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "Bei Vorkasse 3 % Skonto"), kTurner),
        AllOf(HasSubstr("inkl. Fracht"), HasSubstr("3 % Skonto"), Not(HasSubstr("2 % Skonto")))
    );
}

}  // namespace
}  // namespace clusterlotse::test
