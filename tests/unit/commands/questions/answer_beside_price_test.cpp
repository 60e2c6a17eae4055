#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kWhichFit = "Welche Passung soll die Bohrung haben?";

TEST(AnAnswerBesideAPrice, reaches_everybody_without_the_price_and_its_firm) {
    for (const char* const words :
         {"h6, Zerspanung Otterbach hat ja 12 € angeboten. Gruß Diemer",
          "h6. Zerspanung Otterbach hat ja 12 € angeboten.",
          "h6; übrigens nimmt Otterbach nur 12 €"}) {
        AskingScene scene;
        scene.offer(kByMail, "12 € das Stück");
        const auto asked = scene.offer(kTurner, kWhichFit);
        const auto sent = scene.answer(to(asked, kAsker).front(), words);
        for (const char* const firm : {kTurner, kEnglish, kByMail}) {
            EXPECT_THAT(
                only_text(sent, firm),
                AllOf(
                    AnyOf(HasSubstr("h6"), HasSubstr("H6")),
                    Not(HasSubstr("12 €")),
                    Not(HasSubstr("angeboten"))
                )
            ) << words;
        }
        EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Otterbach"))) << words;
        EXPECT_THAT(only_text(sent, kEnglish), Not(HasSubstr("Otterbach"))) << words;
        EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("wartet noch"))) << words;
    }
}

TEST(AnAnswerBesideAPrice, that_only_agrees_to_it_is_for_that_firm_alone) {
    AskingScene scene;
    const auto asked = scene.offer(kTurner, "12 € das Stück. Welche Passung soll es sein?");
    const auto sent = scene.answer(to(asked, kAsker).front(), "ja, 12 € passt");
    EXPECT_THAT(to(sent, kEnglish), IsEmpty());
    EXPECT_THAT(to(sent, kByMail), IsEmpty());
}

TEST(ADayInAnAnswer, moves_the_delivery_only_where_it_is_spoken_of) {
    struct Case {
        const char* question;
        const char* answer;
        const char* deadline;
    };
    constexpr Case kCases[] = {
        {"Wann kann das Rohmaterial abgeholt werden?",
         "Das Material kann am 18.12.2026 abgeholt werden.",
         "2027-01-15"},
        {"Wann kommt die Freigabe?", "Die Freigabe kann bis 20.01.2027 dauern.", "2027-01-15"},
        {"Können wir die Teile vorher ansehen?",
         "Sie können am 10.12.2026 vorbeikommen.",
         "2027-01-15"},
        {"Bis wann brauchen Sie die Teile?", "bis 22.01.2027", "2027-01-22"},
        {"Geht auch KW 4?", "Der Termin darf auch der 29.01.2027 sein.", "2027-01-29"},
    };
    for (const Case& one : kCases) {
        AskingScene scene(
            AskingScene::unlimited(), "20 Drehteile aus 1.4301, Ø 40 x 120, bis 15.01.2027"
        );
        const auto asked = scene.offer(kTurner, one.question);
        scene.answer(to(asked, kAsker).back(), one.answer);
        EXPECT_EQ(scene.need().deadline, parse_iso_date(one.deadline)) << one.answer;
    }
}

}  // namespace
}  // namespace clusterlotse::test
