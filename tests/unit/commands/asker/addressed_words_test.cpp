#include "commands/asker/addressed_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(AddressedWords, name_a_firm_by_its_number_in_many_wordings) {
    for (const char* const text :
         {"an 2: Bitte Muster schicken",
          "An Firma 2: Bitte Muster schicken",
          "an die 2: Bitte Muster schicken",
          "an Nr. 2: Bitte Muster schicken",
          "bitte an 2: Bitte Muster schicken",
          "Nachricht an 2: Bitte Muster schicken",
          "sag der 2: Bitte Muster schicken",
          "schreib an 2: Bitte Muster schicken",
          "2: Bitte Muster schicken",
          "Firma 2: Bitte Muster schicken",
          "@2 Bitte Muster schicken",
          "für 2: Bitte Muster schicken",
          "fuer 2: Bitte Muster schicken",
          "an 2 - Bitte Muster schicken",
          "an 2:\nBitte Muster schicken",
          "an 2, Bitte Muster schicken",
          "an 2 Bitte Muster schicken",
          "to 2: Bitte Muster schicken",
          "to no. 2: Bitte Muster schicken",
          "B-2026-001 an 2: Bitte Muster schicken",
          "B-2026-001: an 2: Bitte Muster schicken",
          "an 2 (B-2026-001): Bitte Muster schicken"}) {
        const auto read = addressed_in(text);
        ASSERT_THAT(read, SizeIs(1)) << text;
        EXPECT_THAT(read[0].positions, ElementsAre(2)) << text;
        EXPECT_EQ(read[0].words, "Bitte Muster schicken") << text;
        EXPECT_FALSE(read[0].everybody);
    }
}

TEST(AddressedWords, go_to_several_and_to_everybody) {
    EXPECT_THAT(addressed_in("an 1 und 3: Bitte Muster").at(0).positions, ElementsAre(1, 3));
    for (const char* const text :
         {"an alle: Bitte Muster schicken",
          "An alle Firmen: Bitte Muster schicken",
          "an alle, Bitte Muster schicken",
          "an beide: Bitte Muster schicken",
          "to all: Bitte Muster schicken",
          "to everybody: Bitte Muster schicken"}) {
        const auto read = addressed_in(text);
        ASSERT_THAT(read, SizeIs(1)) << text;
        EXPECT_TRUE(read[0].everybody) << text;
        EXPECT_EQ(read[0].words, "Bitte Muster schicken") << text;
    }
}

TEST(AddressedWords, of_two_lines_go_each_to_its_own_firm) {
    const auto read = addressed_in("an 1: Bitte Muster\nmit Zeugnis\nan 2: Wann können Sie?");
    ASSERT_THAT(read, SizeIs(2));
    EXPECT_EQ(read[0].words, "Bitte Muster\nmit Zeugnis");
    EXPECT_THAT(read[1].positions, ElementsAre(2));
    EXPECT_EQ(read[1].words, "Wann können Sie?");
}

TEST(AddressedWords, name_a_firm_as_it_is_written) {
    EXPECT_EQ(addressed_in("an Wolfstein: Bitte Muster").at(0).firm, "Wolfstein");
    EXPECT_EQ(addressed_in("Dreherei Wolfstein: Bitte Muster").at(0).firm, "Dreherei Wolfstein");
}

TEST(AddressedWords, are_no_orders_amounts_or_times) {
    for (const char* const text :
         {"vergeben an 2",
          "an 2 vergeben",
          "Auftrag an 2",
          "20 Drehteile aus 1.4301, Ø 40 x 120",
          "an 2 Stellen muss entgratet werden",
          "Für 20 ist der Preis gut",
          "10:30 Uhr passt",
          "nur an Wolfstein",
          "Name an 2",
          "2",
          "an 2:",
          "an alle Firmen im Saarland",
          ""}) {
        EXPECT_THAT(addressed_in(text), IsEmpty()) << text;
    }
}

TEST(AddressedWords, of_a_bare_number_are_marked) {
    EXPECT_TRUE(addressed_in("2: Wann können Sie liefern?").at(0).bare);
    EXPECT_FALSE(addressed_in("an 2: Wann können Sie liefern?").at(0).bare);
}

}  // namespace
}  // namespace clusterlotse::commands
