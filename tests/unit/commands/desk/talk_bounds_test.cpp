#include "commands/discretion/discretion.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace clusterlotse::test {
namespace {

using testing::IsEmpty;

/// What a slow machine with sanitizers needs for a text that is read in time proportional to its
/// length; one that is read in the square of it takes many minutes.
constexpr std::chrono::seconds kAtMost{20};
constexpr std::size_t kLong = 100'000;

std::string repeated(const std::string& words, std::size_t bytes = kLong) {
    std::string text;
    while (text.size() < bytes) {
        text += words;
    }
    return text;
}

TEST(TalkOfOthers, is_read_in_bounded_time_from_a_long_mail) {
    ClusterScene scene;
    auto& office = scene.core().office();
    for (const char* words :
         {"Mit Berger nie wieder. ",
          "Bitte nicht an Dreherei Lautertal. ",
          "nicht an und nicht bei und ohne ",
          "Meier, Kessler, Berger, ",
          "die haben uns hängen lassen und ",
          "Bisher bei Elsenz, ",
          "Firma ",
          "Aa",
          "- ",
          "\n\n",
          "20 Wellen aus C45, Ø 40 x 120, bis 15. März, "}) {
        const auto start = std::chrono::steady_clock::now();
        (void)commands::ruled_out_in(office, repeated(words), "pumpen");
        EXPECT_LT(std::chrono::steady_clock::now() - start, kAtMost) << words;
    }
}

TEST(TalkOfOthers, of_the_longest_need_is_cut_in_bounded_time) {
    ClusterScene scene;
    auto& office = scene.core().office();
    constexpr std::size_t kLongestNeed = 20'000;
    for (const char* words :
         {"Mit Berger nie wieder. ", "Zielpreis 9,80 €, ", "Wir von der Pumpenbau Alsenz, "}) {
        storage::NeedRecord need;
        need.asker_profile = "pumpen";
        need.asker = {Channel::matrix, kAsker};
        need.text = repeated(words, kLongestNeed);
        const auto start = std::chrono::steady_clock::now();
        (void)commands::text_for_suppliers(office, need);
        EXPECT_LT(std::chrono::steady_clock::now() - start, kAtMost) << words;
    }
}

/// Words of ill talk and of rulings in sentences of the trade.
TEST(TalkOfOthers, is_not_found_in_ordinary_sentences_of_the_trade) {
    ClusterScene scene;
    auto& office = scene.core().office();
    for (const char* text :
         {"Sie können sich das Entgraten sparen, Kanten bleiben scharf",
          "Die Steuerung meldet sich nie mit Fehler, die Achse steht trotzdem",
          "Der Not-Aus reagiert überhaupt nicht, wer repariert die Presse?",
          "Schrott abholen lassen, 4 t Späne",
          "Ausschuss höchstens 2 %, Nacharbeit nur nach Rücksprache",
          "Nicht an der Stirnseite fräsen, nur am Umfang",
          "Ohne Grat, ohne Riefen, ohne Öl verpackt",
          "Alles außer den Bohrungen lackieren",
          "Bohrung nicht durchgehend, Gewinde nicht auslaufend",
          "Wir sind mit der Zeichnung durch, 30 Wellen aus C45",
          "Bitte nicht vor KW 12 liefern und nicht nach Feierabend",
          "Bisher aus dem Vollen gefräst, jetzt als Guss anfragen",
          "Kein Verzug beim Härten, sonst Ausschuss",
          "Streichen: Grundierung und Decklack, RAL 7016",
          "Die Spindel hat Spiel, Lager kaputt, Ersatz bis Freitag",
          "Keep the flange out of the paint, mask the threads",
          "Do not weld near the bearing seat",
          "Never use chlorine based coolant, 40 housings in 6082",
          "Parts were late because of our drawing, new date is week 12",
          "No more than 0.02 runout, 20 shafts"}) {
        EXPECT_THAT(commands::ruled_out_in(office, text, "pumpen"), IsEmpty()) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test
