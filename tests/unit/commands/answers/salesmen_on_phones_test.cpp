#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/answers/prose_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class SalesmenOnPhones : public SuppliersProse {};

struct Read {
    const char* words;
    const char* as;  ///< what the firm reads behind "Verstanden als: "
};

constexpr Read kRead[] = {
    {"Angebot: Pos 1: 20 Stk à 12,80 = 256,00 €", "12,80 €/Stück"},
    {"20 x 12,80 € = 256,00 €", "256 € gesamt"},
    {"12 € aber nur wenn ihr 50 nehmt", "12 € (wenn ihr 50 nehmt)"},
    {"kein EN 9100, aber sonst 12,50 das Stück", "nicht: Zertifikat"},
    {"kein EN 9100, aber sonst 12,50 das Stück", "12,50 €/Stück"},
    {"12 Euro netto zzgl. Versand, Zahlung 14 Tage 2% Skonto", "Angebot · 12 €"},
    {"12,40 das Stück, Lieferung frei Haus?", "12,40 €/Stück"},
    {"Welche Toleranz hat der Durchmesser? Sonst 12,40 das Stück", "12,40 €/Stück"},
    {"können wir, aber nur 10 Stück", "teilweise möglich · „können wir, aber nur 10 Stück“"},
    {"max. 15 Stück, 13,20 pro Stück, KW 4", "teilweise möglich · „max. 15 Stück“"},
    {"max. 50 Stück, 13,20 pro Stück", "Angebot · 13,20 €/Stück"},
    {"im neuen Jahr gerne", "Interesse · ab Mo 04.01.2027"},
    {"Hab grad 2 Leute krank, meld mich nächste Woche",
     "braucht noch Zeit · Antwort bis Fr 04.12."},
    {"logo, KW 4", "Interesse · Lieferung KW 4"},
    {"Ich frag den Chef", "braucht noch Zeit"},
};

TEST_F(SalesmenOnPhones, are_understood) {
    for (const Read& one : kRead) {
        EXPECT_THAT(read_back(one.words), HasSubstr(one.as)) << one.words;
    }
}

TEST_F(SalesmenOnPhones, are_not_understood_as_what_they_did_not_say) {
    constexpr Read kNever[] = {
        {"Angebot: Pos 1: 20 Stk à 12,80 = 256,00 €", "256 €/Stück"},
        {"unter 15 geht nix", "Absage"},
        {"Wir haben Betriebsferien vom 21.12. bis 6.1.", "Absage"},
        {"Im Januar machen wir Urlaub vom 4.1. bis 15.1.", "Absage"},
        {"im neuen Jahr gerne", "31.12."},
    };
    for (const Read& one : kNever) {
        EXPECT_THAT(read_back(one.words), Not(HasSubstr(one.as))) << one.words;
    }
}

TEST(WithTwoRequests, a_salesman_names_the_parts_he_means) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "80 Bolzen aus C45 drehen, Ø 12 x 60");
    const auto sent = scene.say_in_chat(kTurner, "Die Bolzen machen wir für 4 Euro das Stück");
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("B-2026-002"), HasSubstr("4 €/Stück")));
    EXPECT_EQ(scene.state_of("dreherei"), "asked");
    const auto both = scene.say_in_chat(kTurner, "Die Bolzen 4 Euro, die Drehteile 12");
    EXPECT_THAT(to(both, kAsker), testing::IsEmpty());
}

TEST(WithoutReference, a_digit_in_a_fresh_mail_answers_the_only_request_or_is_asked_to_which) {
    AskingScene one;
    const auto taken = one.say(one.mail(kByMail, "Anfrage", "1"));
    EXPECT_EQ(one.state_of("zerspaner"), "interested");
    EXPECT_THAT(only_text(taken, kByMail), HasSubstr("Verstanden als: Interesse"));
    AskingScene two;
    two.say_in_chat(kAsker, "80 Bolzen aus C45 drehen, Ø 12 x 60");
    const auto asked = two.say(two.mail(kByMail, "", "1"));
    EXPECT_THAT(only_text(asked, kByMail), HasSubstr("Zu welcher Anfrage gehört das?"));
    EXPECT_EQ(two.state_of("zerspaner"), "asked");
}

}  // namespace
}  // namespace clusterlotse::test
