#include "commands/discretion/own_words.hpp"
#include "tests/support/cluster_scene.hpp"
#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(ChosenFirm, that_says_ja_klar_agrees_to_what_it_was_asked) {
    for (const char* const word : {"Ja klar!", "klar, gerne", "Ja, na klar", "aber sicher"}) {
        for (const bool as_reply : {true, false}) {
            ClusterScene scene;
            const auto asked = scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301");
            const auto offer = scene.answer(to(asked, kTurner).at(0), "12 € das Stück");
            const auto order = scene.answer(to(offer, kAsker).at(0), "Auftrag vergeben");
            const auto chosen = to(order, kTurner);
            ASSERT_THAT(chosen, SizeIs(1)) << word;
            const auto said =
                as_reply ? scene.answer(chosen[0], word) : scene.say_in_chat(kTurner, word);
            for (const Sent& sent : to(said, kTurner)) {
                EXPECT_THAT(sent.message.text, Not(HasSubstr("Interesse"))) << word;
            }
            EXPECT_THAT(to(said, kTurner), Not(IsEmpty())) << word;
            for (const Sent& sent : to(said, kAsker)) {
                EXPECT_THAT(sent.message.text, Not(HasSubstr("„" + std::string(word)))) << word;
            }
        }
    }
}

TEST(ChosenFirm, that_says_ja_klar_again_is_thanked) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301");
    const auto offer = scene.answer(to(asked, kTurner).at(0), "12 € das Stück");
    const auto order = scene.answer(to(offer, kAsker).at(0), "Auftrag vergeben");
    const auto chosen = to(order, kTurner).at(0);
    scene.answer(to(order, kAsker).at(0), "Ja klar!");
    scene.answer(chosen, "Ja klar!");
    const auto again = scene.answer(chosen, "Ja klar!");
    EXPECT_THAT(to(again, kAsker), IsEmpty());
    EXPECT_THAT(only_text(again, kTurner), Not(HasSubstr("Interesse")));
}

TEST(AnswerWords, after_an_answer_correct_it_in_one_word) {
    ClusterScene scene;
    const auto asked = scene.say_in_chat(kAsker, "20 Drehteile aus 1.4301");
    const auto decline = scene.answer(to(asked, kTurner).at(0), "nein");
    EXPECT_THAT(only_text(decline, kTurner), HasSubstr("Absage"));
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "nein, doch Interesse"), kTurner),
        HasSubstr("Verstanden als: Interesse")
    );
}

TEST(OwnWords, of_a_firm_that_was_not_asked_are_never_posted_as_a_need) {
    for (const char* const words :
         {"nein, wir drehen nur bis Ø 32",
          "Titan machen wir nicht",
          "Wir machen nur Serien ab 500 Stück",
          "Wir schweißen nur Stahl bis 20 mm",
          "we only turn up to 32 mm",
          "Edelstahl bearbeiten wir nicht"}) {
        ClusterScene scene;
        const auto said = scene.say_in_chat(kTurner, words);
        EXPECT_THAT(only_text(said, kTurner), HasSubstr("Auskunft über Ihre Firma")) << words;
        EXPECT_THAT(only_text(said, kModerator), HasSubstr(words)) << words;
        EXPECT_THAT(said, SizeIs(2)) << words;
    }
}

TEST(OwnWords, are_not_those_that_seek_somebody) {
    for (const char* const need :
         {"Wir drehen nur bis Ø 32 und suchen jemanden für Ø 80",
          "Wir haben 500 Bolzen zu vergeben, Automatenstahl 11SMn30",
          "Wir brauchen 50 Flansche aus S355, Ø 200",
          "Wir lassen gerne auswärts härten, 20 Wellen 100Cr6, wer könnte?",
          "Wir müssten 40 Teile aus 1.4571 beizen lassen",
          "Können wir bei jemandem 40 Teile strahlen lassen?",
          "20 Drehteile aus 1.4301, nur bis Ø 32",
          "Unser Galvaniker fällt aus, wir brauchen jemanden für 2.000 Schrauben A3K",
          "Our turning shop is overloaded, we could use help with 300 pins",
          "Bei uns sind 20 Wellen nicht fertig, Ø 40, 1.4301, bis KW 3"}) {
        EXPECT_FALSE(commands::tells_of_own_work(need)) << need;
    }
}

}  // namespace
}  // namespace clusterlotse::test
