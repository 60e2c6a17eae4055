#include "commands/discretion/name_remains.hpp"

#include "commands/discretion/discretion.hpp"
#include "tests/support/cluster_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;

struct TextAndRest {
    const char* text;
    const char* rest;
};

bool part_or_common(std::string_view word) {
    return word == "Wellen" || word == "Flansch" || commands::is_common_in_names(word);
}

TEST(NameRemains, leave_german_and_no_hint_where_the_asker_named_himself) {
    for (const TextAndRest& one : std::initializer_list<TextAndRest>{
             {"20 Teile für […]-Aufzüge", "20 Teile"},
             {"20 Wellen für […]s neue Halle, C45", "20 Wellen für neue Halle, C45"},
             {"20 Wellen für die […] GmbH & Co. KG, C45", "20 Wellen, C45"},
             {"der […] GmbH & Co. KG aus der Pfalz braucht 20 Wellen",
              "Der Auftraggeber aus der Pfalz braucht 20 Wellen"},
             {"Fa. […]-Söhne sucht 20 Wellen", "Der Auftraggeber sucht 20 Wellen"},
             {"20 Wellen für Fa. […]-Söhne.", "20 Wellen."},
             {"20 […]-Wellen aus C45", "20 Wellen aus C45"},
             {"20 Stück Stahlbau-[…] Halter", "20 Stück […] Halter"},
             {"20 Teile für von […], C45", "20 Teile, C45"},
             {"Projekt […] 2026: 20 Wellen", "20 Wellen"},
             {"20 Wellen (Projekt „[…]“), C45", "20 Wellen, C45"},
             {"20 Wellen, […], C45", "20 Wellen, C45"},
             {"20 Wellen ([…]), C45", "20 Wellen, C45"},
             {"Wir, die […] & Co. KG, suchen 20 Wellen", "Wir suchen 20 Wellen"},
             {"Wir von […] brauchen 20 Wellen", "Wir brauchen 20 Wellen"},
             {"[…] & Söhne braucht 5 Wellen", "Der Auftraggeber braucht 5 Wellen"},
             {"20 Wellen nach […]s Zeichnung", "20 Wellen nach Zeichnung"},
             {"20 Wellen. Herr Dr. […]", "20 Wellen."},
             {"[…]: 20 Wellen", "20 Wellen"},
             {"20 Wellen, Abnahme durch Herrn […]", "20 Wellen, Abnahme"},
             {"20 shafts for the […] Group, C45", "20 shafts, C45"},
             {"20 Wellen wie bei […]", "20 Wellen"},
             {"20 Wellen\n[…] & Partner\n", "20 Wellen"},
             {"20 Flansche à la […]er Art", "20 Flansche à la […] Art"},
             {"20 Wellen, kein Name darin", "20 Wellen, kein Name darin"}}) {
        EXPECT_EQ(
            commands::without_stumps(
                commands::without_remains(one.text, part_or_common, "Der Auftraggeber")
            ),
            one.rest
        ) << one.text;
    }
}

TEST(NameRemains, leave_out_sentences_about_another_firm) {
    for (const TextAndRest& one : std::initializer_list<TextAndRest>{
             {"20 Wellen. Die […] hat keine Zeit. Eilt.", "20 Wellen. Eilt."},
             {"20 Wellen. […] hat uns nicht geantwortet", "20 Wellen."},
             {"[…] ist nicht zertifiziert. 20 Wellen", "20 Wellen"},
             {"[…] hatte es richtig vermutet: blank.", "blank."},
             {"20 Wellen. But […] is out of capacity.", "20 Wellen."}}) {
        EXPECT_EQ(
            commands::without_stumps(commands::without_remains(one.text, part_or_common, {})),
            one.rest
        ) << one.text;
    }
}

/// What suppliers read of a need of Pumpenbau Alsenz GmbH, Erika Brandt.
std::string read_by_suppliers(const std::string& text) {
    ClusterScene scene;
    auto& office = scene.core().office();
    Profile asker = office.profiles.find("pumpen").value();
    asker.postcode = "67821";
    asker.city = "Alsenz";
    asker.website = "www.pumpenbau-alsenz.test";
    asker.text = "Wir bauen Kreiselpumpen der Marke Nordpfalzia und AquaLemo®, Bahnhofstraße 17.";
    office.profiles.put(asker, scene.clock().now());
    storage::NeedRecord need;
    need.asker_profile = "pumpen";
    need.text = text;
    return commands::text_for_suppliers(office, need);
}

TEST(AnAnonymousAsker, is_named_by_nothing_that_he_is_known_by) {
    for (const char* words :
         {"für Pumpen Bau Alsenz",
          "für Pumpenbau-Alsenz",
          "für die Alsenzer",
          "für Alsenz-Pumpen",
          "für ALSENZ",
          "Kontakt Frau Brandt",
          "E. Brandt",
          "erika.brandt at pumpenbau-alsenz punkt de",
          "pumpenbau-alsenz punkt de",
          "Lieferung an Bahnhofstraße 17",
          "Anlieferung Bahnhofstr. 17",
          "USt-IdNr. DE 123 456 789",
          "DE123456789",
          "HRB 31234",
          "für unsere Nordpfalzia-Serie",
          "passend zur AquaLemo",
          "für die aqualemo 3",
          "Zeichnung Alsenz_0815.pdf",
          "siehe www.pumpenbau-alsenz.test/zeichnung",
          "Rückfragen 06362 123456",
          "Projekt Alsenz 2026"}) {
        const std::string out =
            read_by_suppliers(std::string("20 Drehteile aus 1.4301, ") + words + ", bis Freitag");
        std::string low = out;
        std::ranges::transform(low, low.begin(), [](unsigned char c) { return std::tolower(c); });
        for (const char* part :
             {"alsenz",
              "brandt",
              "erika",
              "pumpen",
              "bahnhof",
              "123",
              "31234",
              "nordpfalz",
              "aqualemo"}) {
            EXPECT_THAT(low, Not(HasSubstr(part))) << words;
        }
        EXPECT_THAT(out, HasSubstr("20 Drehteile aus 1.4301")) << words;
        EXPECT_THAT(out, HasSubstr("bis Freitag")) << words;
    }
}

TEST(Prices, of_others_and_of_the_asker_reach_no_supplier) {
    for (const char* words :
         {"Wolfstein macht es für 9,80, könnt ihr drunter?",
          "Ein anderer bietet 9,80 €, geht das billiger?",
          "Zielpreis 9,80 €/Stück",
          "Wir haben schon ein Angebot über 9,80 Euro.",
          "Der günstigste liegt bei 9,80 EUR. Könnt ihr mithalten?",
          "Bisher zahlen wir 9,80 € das Stück",
          "We already have an offer at 9.80 EUR, can you beat that?"}) {
        const std::string out = read_by_suppliers(std::string("20 Drehteile aus 1.4301. ") + words);
        EXPECT_THAT(out, Not(HasSubstr("9,80"))) << words;
        EXPECT_THAT(out, Not(HasSubstr("9.80"))) << words;
        EXPECT_THAT(out, Not(HasSubstr("drunter"))) << words;
        EXPECT_THAT(out, Not(HasSubstr("mithalten"))) << words;
        EXPECT_THAT(out, HasSubstr("20 Drehteile aus 1.4301")) << words;
    }
    EXPECT_EQ(
        read_by_suppliers("20 Drehteile aus 1.4301 für max. 12 €/Stück, Ø 40"),
        "20 Drehteile aus 1.4301, Ø 40"
    );
    EXPECT_EQ(
        read_by_suppliers("20 Drehteile, Ø 40, Länge 9,80 mm"), "20 Drehteile, Ø 40, Länge 9,80 mm"
    );
}

}  // namespace
}  // namespace clusterlotse::test
