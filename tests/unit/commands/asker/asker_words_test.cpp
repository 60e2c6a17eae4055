#include "commands/asker/asker_words.hpp"

#include "tests/unit/commands/asker/asker_setting.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using enum AskerSays;

TEST(AskerWords, that_take_a_need_back_are_understood) {
    for (const char* text : {
             "zurückgezogen",
             "Zurückgezogen!",
             "ZURUECKGEZOGEN",
             "B-2026-031 zurückgezogen",
             "zu B-2026-031: bitte zurückziehen",
             "Hat sich erledigt, danke",
             "Auftrag hat sich erledigt",
             "Hat sich leider erledigt.",
             "Das hat sich inzwischen erledigt. Vielen Dank!",
             "Die Anfrage hat sich erledigt",
             "Bedarf erledigt",
             "Ich ziehe die Anfrage zurück",
             "wir ziehen unseren Bedarf hiermit zurück.",
             "ziehe zurück",
             "Bitte die Anfrage stornieren",
             "Wird nicht mehr benötigt",
             "Brauchen wir nicht mehr.",
             "Den Bedarf brauchen wir leider nicht mehr",
             "nicht mehr aktuell",
             "Kein Bedarf mehr",
             "Hallo Lotse,\nder Bedarf ist hinfällig.\n\nMit freundlichen Grüßen\nErika Brandt",
             "withdrawn",
             "Please withdraw this request.",
             "cancelled",
             "It is no longer needed, thanks",
             "we don't need it anymore",
         }) {
        EXPECT_EQ(read_asker(text, setting_of_three()).says, withdraw) << text;
    }
}

TEST(AskerWords, that_award_name_the_firm_by_number_or_name) {
    const std::pair<const char*, std::size_t> phrases[] = {
        {"vergeben an 2", 1},
        {"Vergeben an Nr. 2", 1},
        {"an 2 vergeben", 1},
        {"2 bekommt den Auftrag", 1},
        {"Nummer 1 bekommt den Zuschlag.", 0},
        {"Auftrag an Lautertal", 0},
        {"Auftrag geht an die Dreherei Lautertal", 0},
        {"Auftrag an Dreherei Lautertal GmbH!", 0},
        {"B-2026-031: Auftrag an Müller", 1},
        {"Der Auftrag geht an Mueller Zerspanung, vielen Dank an alle!", 1},
        {"Wir haben Lautertal beauftragt", 0},
        {"Wir beauftragen Müller", 1},
        {"Wir haben uns für Lautertal entschieden.", 0},
        {"wir entscheiden uns für das Angebot von Müller", 1},
        {"Lautertal erhält den Auftrag", 0},
        {"Rodenbach bekommt den Auftrag", 2},
        {"Zuschlag für 1", 0},
        {"Wir nehmen 2", 1},
        {"wir nehmen die Dreherei Lautertal", 0},
        {"Die 1 nehmen wir", 0},
        {"Lautertal macht es", 0},
        {"haben bei Müller bestellt", 1},
        {"Wir nehmen das Angebot von Lautertal an", 0},
        {"we go with 2", 1},
        {"We'll go with number 2, thank you", 1},
        {"Order goes to Lautertal", 0},
        {"awarded to 1", 0},
        {"we've chosen Müller", 1},
        {"2 gets the order", 1},
        {"We placed the order with Lautertal.", 0},
        {"Auftrag an Lautertal.\n\nViele Grüße\nErika Brandt\nEinkauf", 0},
    };
    for (const auto& [text, firm] : phrases) {
        const AskerWords words = read_asker(text, setting_of_three());
        EXPECT_EQ(words.says, award) << text;
        EXPECT_EQ(words.firm, firm) << text;
    }
}

TEST(AskerWords, that_award_to_nobody_known_name_no_firm) {
    for (const char* text : {
             "vergeben an 7",
             "Vergeben an 3",
             "vergeben an 0",
             "Auftrag an Schmitt",
             "Auftrag vergeben",
             "vergeben",
             "Der Auftrag ist erteilt",
             "order placed",
             "Sie bekommen den Auftrag",
         }) {
        const AskerWords words = read_asker(text, setting_of_three());
        EXPECT_EQ(words.says, award) << text;
        EXPECT_FALSE(words.firm) << text;
    }
    EXPECT_TRUE(read_asker("Sie bekommen den Auftrag", setting_of_three()).to_reader);
    EXPECT_TRUE(read_asker("You get the order", setting_of_three()).to_reader);
    EXPECT_FALSE(read_asker("Auftrag vergeben", setting_of_three()).names_firm);
    EXPECT_TRUE(read_asker("Auftrag an Schmitt", setting_of_three()).names_firm);
}

TEST(AskerWords, between_two_firms_of_one_name_choose_none) {
    AskerSetting two = setting_of_three();
    two.firms = {"Müller Zerspanung", "Müller Galvanik"};
    EXPECT_FALSE(read_asker("Auftrag an Müller", two).firm);
    EXPECT_EQ(read_asker("Auftrag an Müller Galvanik", two).firm, 1u);
}

TEST(AskerWords, may_name_one_reason) {
    const std::pair<const char*, EndReason> phrases[] = {
        {"vergeben an 2, Preis", EndReason::price},
        {"vergeben an 2 wegen Preis", EndReason::price},
        {"Vergeben an 2, die waren günstiger", EndReason::price},
        {"Auftrag an Lautertal, weil der Termin besser passt", EndReason::date},
        {"Auftrag an Lautertal wegen der Lieferzeit", EndReason::date},
        {"Auftrag an Lautertal; Zertifikat", EndReason::quality},
        {"2 bekommt den Auftrag. Grund: kürzere Wege", EndReason::closer},
        {"we go with 2, cheaper", EndReason::price},
        {"we go with 2 because they were faster", EndReason::faster},
        {"vergeben an 2, haben uns umentschieden", EndReason::changed_mind},
        {"vergeben an 2, Preis, Termin", EndReason::price},
        {"vergeben an 2", EndReason::unspecified},
    };
    for (const auto& [text, reason] : phrases) {
        const AskerWords words = read_asker(text, setting_of_three());
        EXPECT_EQ(words.says, award) << text;
        EXPECT_EQ(words.firm.has_value(), true) << text;
        EXPECT_EQ(name_of(words.reason), name_of(reason)) << text;
    }
}

TEST(AskerWords, that_end_a_need_otherwise_are_understood) {
    const SaidPhrase phrases[] = {
        {"extern vergeben", award_outside},
        {"extern vergeben, war billiger", award_outside},
        {"Wir haben den Auftrag extern vergeben.", award_outside},
        {"B-2026-004 anderweitig vergeben, danke", award_outside},
        {"Außerhalb des Clusters beauftragt", award_outside},
        {"vergeben an extern", award_outside},
        {"placed outside", award_outside},
        {"PLACED OUTSIDE", award_outside},
        {"awarded outside the cluster", award_outside},
        {"we ordered it elsewhere", award_outside},
        {"hat nicht geklappt", fail},
        {"Hat leider nicht geklappt", fail},
        {"NICHT GEKLAPPT", fail},
        {"Machen wir selbst", fail},
        {"das machen wir jetzt doch selber", fail},
        {"Projekt gestoppt", fail},
        {"Das Projekt wurde leider eingestellt.", fail},
        {"Unser Kunde hat storniert", fail},
        {"haben es doch selbst gemacht", fail},
        {"Auftrag hat sich erledigt, haben es selbst gemacht", fail},
        {"ist nichts draus geworden", fail},
        {"it didn't work out", fail},
        {"DID NOT WORK OUT", fail},
        {"We will make them ourselves", fail},
        {"project cancelled", fail},
        {"erledigt", unclear_ending},
        {"Fertig!", unclear_ending},
        {"done", unclear_ending},
        {"hat geklappt", unclear_ending},
        {"zurückgezogen, das Teil kommt vom Kunden", unclear_ending},
        {"Auftrag an Lautertal, Bestellung kommt per Mail", unclear_ending},
        {"Projekt gestoppt, bitte anrufen", unclear_ending},
    };
    for (const SaidPhrase& phrase : phrases) {
        EXPECT_EQ(read_asker(phrase.text, setting_of_three()).says, phrase.says) << phrase.text;
    }
}

TEST(AskerWords, never_end_a_need_by_mistake) {
    for (const char* text : {
             "ok",
             "super, danke",
             "Super, danke!",
             "👍",
             "passt",
             "perfekt, vielen Dank",
             "alles klar",
             "Klingt gut",
             "Danke für das Angebot",
             "noch nicht vergeben",
             "Auftrag noch nicht vergeben",
             "Der Auftrag geht vielleicht an Lautertal",
             "Auftrag geht wahrscheinlich an 2",
             "vergeben an 2?",
             "Ist der Auftrag schon vergeben?",
             "Wer bekommt den Auftrag?",
             "Wenn 2 den Preis hält, bekommt 2 den Auftrag",
             "Bitte noch nicht zurückziehen",
             "nicht zurückgezogen!",
             "Hat sich das erledigt?",
             "Das ist noch nicht erledigt",
             "Die Frage zur Oberfläche hat sich erledigt",
             "Die Zeichnung machen wir selbst",
             "Das Verzinken machen wir selbst",
             "Material wird storniert und neu bestellt",
             "2 bekommt den Auftrag nicht",
             "Auftrag an Lautertal oder Müller",
             "Morgen bekommt Lautertal den Auftrag",
             "wir nehmen 20 Stück",
             "Wir nehmen 2 Stück mehr",
             "wir nehmen 12 €",
             "Wir nehmen 1.4301",
             "wir nehmen V2A",
             "2",
             "2 Stück reichen",
             "Zu 2: bis wann?",
             "12 € ist in Ordnung",
             "V2A, und Ø ca. 40, Zeichnung kommt",
             "Der Auftrag umfasst 20 Teile",
             "Die Bestellung kommt nächste Woche",
             "Lieferung an Lautertal",
             "Kein Auftrag an 2",
             "Wir tendieren zu Lautertal",
             "Wir würden Lautertal nehmen",
             "Schicken Sie es bitte an Müller",
             "maybe we go with 2",
             "should we go with 2?",
             "we do not withdraw",
             "not cancelled",
             "Could you please cancel it?",
             "if nobody answers, please withdraw it",
             "We make the drawing ourselves",
             "it's not awarded yet",
             "no",
             "nein",
             "nein danke",
             "Das Projekt wurde verschoben",
             "Projekt gestoppt? Nein, es läuft",
             "",
             "   \n ",
             "\xff\xfe\xfd",
             "Ich brauche noch 20 Drehteile, die alten sind erledigt",
         }) {
        EXPECT_FALSE(is_ending(read_asker(text, setting_of_three()).says)) << text;
    }
    const std::string long_text = "vergeben an 2 " + std::string(2'000, 'x');
    EXPECT_EQ(read_asker(long_text, setting_of_three()).says, nothing);
}

}  // namespace
}  // namespace clusterlotse::commands
