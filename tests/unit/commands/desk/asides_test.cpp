#include "commands/desk/asides.hpp"

#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/answers/requests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::Aside;
using commands::aside_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Asides, are_told_from_questions_to_the_asker) {
    struct Case {
        const char* words;
        Aside aside;
    };
    constexpr Case kCases[] = {
        {"Wer sind Sie?", Aside::about_bot},
        {"Ist das ein Bot?", Aside::about_bot},
        {"Was ist das hier?", Aside::about_bot},
        {"Kostet mich das was?", Aside::about_bot},
        {"Woher haben Sie meine Adresse?", Aside::about_bot},
        {"Is this spam?", Aside::about_bot},
        {"Was bieten denn die anderen?", Aside::about_others},
        {"Bin ich der günstigste?", Aside::about_others},
        {"Wie viele haben schon geantwortet?", Aside::about_others},
        {"What do the others offer?", Aside::about_others},
        {"Haben andere schon angeboten?", Aside::about_others},
        {"Bieten noch andere Firmen mit?", Aside::about_others},
        {"Sind weitere Betriebe angefragt?", Aside::about_others},
        {"Wer ist noch dabei?", Aside::about_others},
        {"Wie viele Firmen sind dabei?", Aside::about_others},
        {"Who else did you ask?", Aside::about_others},
        {"Haben Sie weitere Zeichnungen dabei?", Aside::none},
        {"Bieten Sie andere Werkstoffe an?", Aside::none},
        {"Sind weitere Gewinde mit dabei?", Aside::none},
        {"Haben die Wellen mehrere Nuten mit dabei?", Aside::none},
        {"Wie viele Muttern sind dabei?", Aside::none},
        {"Wer ist noch Ansprechpartner?", Aside::none},
        {"Who else has to approve the drawing?", Aside::none},
        {"What are the other tolerances?", Aside::none},
        {"wer fragt da?", Aside::about_asker},
        {"Wer ist der Kunde?", Aside::about_asker},
        {"Kann ich Sie anrufen?", Aside::about_asker},
        {"Unter welcher Nummer erreiche ich Sie?", Aside::about_asker},
        {"Who is the customer?", Aside::about_asker},
        {"Was soll das kosten?", Aside::none},
        {"Wer stellt das Material?", Aside::none},
        {"Ist das eine Passung?", Aside::none},
        {"Was ist das für ein Werkstoff?", Aside::none},
        {"Wer ist der Kunde? Sonst 12 €", Aside::none},
        {"Wer sind Sie, und welche Toleranz?", Aside::none},
        {"Können wir, 12 €", Aside::none},
    };
    for (const Case& one : kCases) {
        EXPECT_EQ(aside_of(one.words), one.aside) << one.words;
    }
}

TEST(Asides, are_answered_by_the_bot_and_bother_nobody_else) {
    for (const char* const words : {"Ist das ein Bot?", "Was bieten denn die anderen?"}) {
        AskingScene scene;
        const auto sent = scene.offer(kTurner, words);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("B-2026-001 (20 Drehteile")) << words;
        EXPECT_EQ(sent.size(), 1u) << words;
        EXPECT_EQ(scene.state_of("dreherei"), "asked") << words;
        scene.say_in_chat(kTurner, "12 € das Stück");
        EXPECT_EQ(scene.state_of("dreherei"), "offered") << words;
    }
}

TEST(Asides, about_who_asks_ask_the_asker_whether_he_may_be_named) {
    AskingScene scene;
    const auto sent = scene.offer(kTurner, "Wer fragt da?");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Darf ich Ihren Namen nennen"));
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("Sobald auch"), Not(HasSubstr("Alsenz")))
    );
    EXPECT_EQ(exchange_of(scene, "dreherei"), storage::Exchange::supplier);
    const auto agreed = scene.say_in_chat(kAsker, "ja");
    EXPECT_THAT(only_text(agreed, kTurner), HasSubstr("Pumpenbau Alsenz"));
}

}  // namespace
}  // namespace clusterlotse::test
