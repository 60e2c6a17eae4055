#include "commands/discretion/discretion_words.hpp"

#include "tests/support/members.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::read_discretion;
using testing::ElementsAre;

TEST(DiscretionWords, allow_the_name_in_many_wordings) {
    for (const char* const text :
         {"Sie dürfen unseren Namen nennen",
          "Unser Name darf gern genannt werden.",
          "20 Drehteile. Nennen Sie ruhig unseren Namen!",
          "Anfrage offen",
          "Offen, bitte.",
          "offene Anfrage über 20 Teile",
          "Sie dürfen uns gern nennen",
          "nicht anonym",
          "Mit Namensnennung",
          "You may give them our name",
          "Our name may be mentioned.",
          "you can mention us",
          "Das muss nicht anonym bleiben, nicht anonym"}) {
        EXPECT_EQ(read_discretion(text).wish, Discretion::open) << text;
    }
}

TEST(DiscretionWords, protect_the_name_in_many_wordings) {
    for (const char* const text :
         {"Bitte anonym",
          "ohne Namen anfragen",
          "vertraulich behandeln",
          "Unser Name darf nicht genannt werden",
          "Nennen Sie unseren Namen bitte nicht",
          "please do not mention our name",
          "Confidential!",
          "without our name",
          "Niemand soll erfahren, dass wir suchen",
          "Anfrage offen. Aber bitte anonym."}) {
        EXPECT_EQ(read_discretion(text).wish, Discretion::anonymous) << text;
    }
}

TEST(DiscretionWords, leave_alone_what_only_sounds_alike) {
    for (const char* const text :
         {kNeed,
          "Preis offen",
          "Termin ist noch offen",
          "offene Toleranzen",
          "Zeichnung folgt",
          "Der Name der Datei kann Welle.pdf sein",
          "open die forging",
          "20 offene Profile",
          "Lieferung nur an Werktagen",
          "nur an den Stirnseiten geschliffen",
          "nur Drehteile, kein Fräsen",
          "only to 0.1 mm"}) {
        EXPECT_EQ(read_discretion(text).wish, std::nullopt) << text;
        for (const auto& place : read_discretion(text).only) {
            for (const auto& firm : place.firms) {
                EXPECT_FALSE(firm.surely) << text << ": " << firm.written;
            }
        }
    }
}

std::vector<std::string> firms(const char* text) {
    std::vector<std::string> written;
    for (const auto& place : read_discretion(text).only) {
        for (const auto& firm : place.firms) {
            written.push_back(firm.written);
        }
    }
    return written;
}

TEST(DiscretionWords, name_the_only_firms_to_ask) {
    EXPECT_THAT(
        firms("20 Teile, nur an Dreherei Lautertal und Müller"),
        ElementsAre("Dreherei Lautertal", "Müller")
    );
    EXPECT_THAT(
        firms("Bitte nur bei Fa. Becker & Co. KG, Zerspanung Otterbach anfragen. Eilt."),
        ElementsAre("Fa. Becker & Co. KG", "Zerspanung Otterbach")
    );
    EXPECT_THAT(firms("Only to Sickingen Precision, please."), ElementsAre("Sickingen Precision"));
    EXPECT_THAT(firms("Anfrage geht ausschließlich an Müller."), ElementsAre("Müller"));
}

TEST(DiscretionWords, name_nobody_as_the_only_one_where_he_is_not_the_only_one) {
    for (const char* const text :
         {"20 Wellen C45, nicht nur Dreherei Lautertal fragen",
          "20 Wellen C45, bitte nicht nur an Lautertal",
          "20 shafts C45, not only Dreherei Lautertal please"}) {
        EXPECT_THAT(firms(text), testing::IsEmpty()) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test
