#include "commands/needs/hurry_words.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

TEST(HurryWords, say_that_something_stands_still_or_cannot_wait) {
    for (const char* const text :
         {"Unsere Maschine steht seit gestern, Welle Ø 40 gebrochen",
          "Die Anlage steht. 1 Zahnrad Modul 4",
          "Notfall: Wer schweißt heute noch?",
          "1 Buchse, Produktionsstillstand",
          "2 Wellen so schnell wie möglich",
          "Schnellstmöglich 3 Bolzen",
          "Die Presse steht still",
          "Eilt: 1 Ritzel",
          "Line down, need one shaft",
          "One gear asap please"}) {
        EXPECT_TRUE(says_hurry(text)) << text;
    }
}

TEST(HurryWords, are_not_read_where_they_are_denied_or_say_something_else) {
    for (const char* const text :
         {"20 Drehteile aus 1.4301, Ø 40 x 120",
          "eilt nicht, 20 Drehteile",
          "Keine Eile, 4 Wellen",
          "Wartung, um Maschinenstillstand zu vermeiden: kein Maschinenstillstand zulässig",
          "Gestell für eine Maschine, die Maschine steht in Halle 3",
          "Maschinengestelle, 4 Stück",
          "not urgent: 10 bolts",
          ""}) {
        EXPECT_FALSE(says_hurry(text)) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::commands
