#include "commands/asker/asker_words.hpp"

#include "tests/unit/commands/desk/scene_days.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

using test::day;
using enum AskerSays;

/// Monday; three firms, of which the first two have answered.
AskerSetting setting() {
    AskerSetting setting;
    setting.today = day(2026, 11, 23);
    setting.firms = {"Dreherei Lautertal GmbH", "Müller Zerspanung", "Galvanik Rodenbach & Co. KG"};
    setting.in_table = 2;
    return setting;
}

struct AskerPhrase {
    const char* text;
    AskerSays says;
};

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
        EXPECT_EQ(read_asker(text, setting()).says, withdraw) << text;
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
        const AskerWords words = read_asker(text, setting());
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
        const AskerWords words = read_asker(text, setting());
        EXPECT_EQ(words.says, award) << text;
        EXPECT_FALSE(words.firm) << text;
    }
    EXPECT_TRUE(read_asker("Sie bekommen den Auftrag", setting()).to_reader);
    EXPECT_TRUE(read_asker("You get the order", setting()).to_reader);
    EXPECT_FALSE(read_asker("Auftrag vergeben", setting()).names_firm);
    EXPECT_TRUE(read_asker("Auftrag an Schmitt", setting()).names_firm);
}

TEST(AskerWords, between_two_firms_of_one_name_choose_none) {
    AskerSetting two = setting();
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
        const AskerWords words = read_asker(text, setting());
        EXPECT_EQ(words.says, award) << text;
        EXPECT_EQ(words.firm.has_value(), true) << text;
        EXPECT_EQ(name_of(words.reason), name_of(reason)) << text;
    }
}

TEST(AskerWords, that_end_a_need_otherwise_are_understood) {
    const AskerPhrase phrases[] = {
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
    for (const AskerPhrase& phrase : phrases) {
        EXPECT_EQ(read_asker(phrase.text, setting()).says, phrase.says) << phrase.text;
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
        EXPECT_FALSE(is_ending(read_asker(text, setting()).says)) << text;
    }
    const std::string long_text = "vergeben an 2 " + std::string(2'000, 'x');
    EXPECT_EQ(read_asker(long_text, setting()).says, nothing);
}

TEST(AskerWords, of_a_need_that_goes_on_are_understood) {
    const AskerPhrase phrases[] = {
        {"verlängern", renew},
        {"Bitte verlängern!", renew},
        {"noch aktuell", renew},
        {"Ja, ist noch aktuell", renew},
        {"NOCH OFFEN", renew},
        {"Bedarf ist weiterhin offen", renew},
        {"renew", renew},
        {"still open", renew},
        {"STILL OPEN", renew},
        {"Noch aktuell?", nothing},
        {"nicht verlängern", nothing},
        {"Frist verlängern bis 15.4.", nothing},
        {"weiter", resume},
        {"WEITER", resume},
        {"bitte wieder aufnehmen", resume},
        {"Es geht weiter", resume},
        {"continue", resume},
        {"so geht es nicht weiter", nothing},
        {"weiß nicht", closes_questions},
        {"Weiss ich leider nicht.", closes_questions},
        {"mehr weiß ich nicht", closes_questions},
        {"keine Ahnung", closes_questions},
        {"don't know", closes_questions},
        {"That's all I know", closes_questions},
        {"Ich weiß nicht, ob 1.4301 reicht", closes_questions},
        {"bitte anrufen", call},
        {"Lotse soll anrufen", call},
        {"Der Lotse soll mich bitte anrufen", call},
        {"Rufen Sie mich bitte an", call},
        {"ruf mich bitte an", call},
        {"Können Sie mich anrufen?", call},
        {"Bitte um Rückruf", call},
        {"bitte anrufen unter 0631 123456", call},
        {"please call me", call},
        {"Bitte nicht anrufen", nothing},
        {"Vor Anlieferung bitte anrufen", nothing},
    };
    for (const AskerPhrase& phrase : phrases) {
        EXPECT_EQ(read_asker(phrase.text, setting()).says, phrase.says) << phrase.text;
    }
}

TEST(AskerWords, beside_others_leave_those_for_the_need) {
    const AskerWords closes = read_asker("V2A, Ø 40, mehr weiß ich nicht", setting());
    EXPECT_EQ(closes.says, closes_questions);
    EXPECT_EQ(closes.rest, "V2A, Ø 40");
    const AskerWords calls = read_asker("Werkstoff ist 1.4301.\nBitte anrufen!", setting());
    EXPECT_EQ(calls.says, call);
    EXPECT_EQ(calls.rest, "Werkstoff ist 1.4301.");
}

TEST(AskerWords, park_until_a_day_or_for_a_while) {
    const std::pair<const char*, std::optional<Date>> phrases[] = {
        {"parken", std::nullopt},
        {"Bitte parken", std::nullopt},
        {"parken bis KW 3", day(2027, 1, 18)},
        {"Parken bis KW3", day(2027, 1, 18)},
        {"parken 4 Wochen", day(2026, 12, 21)},
        {"für vier Wochen parken", day(2026, 12, 21)},
        {"bitte parken für zwei Monate", day(2027, 1, 23)},
        {"parken bis 15.1.", day(2027, 1, 15)},
        {"parken bis 15.01.2027", day(2027, 1, 15)},
        {"Auf Eis legen bis Februar", day(2027, 2, 1)},
        {"parken bis Mitte Januar", day(2027, 1, 15)},
        {"parken bis nächste Woche", day(2026, 11, 30)},
        {"parken bis der Kunde sich meldet", std::nullopt},
        {"park it until week 3", day(2027, 1, 18)},
        {"put on hold for 4 weeks", day(2026, 12, 21)},
        {"on hold until 2027-02-01", day(2027, 2, 1)},
        {"parken bis 15.1.2035", std::nullopt},
    };
    for (const auto& [text, until] : phrases) {
        const AskerWords words = read_asker(text, setting());
        EXPECT_EQ(words.says, park) << text;
        EXPECT_EQ(words.date, until) << text;
    }
    EXPECT_EQ(read_asker("Parken verboten", setting()).says, nothing);
    EXPECT_EQ(read_asker("nicht parken", setting()).says, nothing);
}

TEST(AskerWords, choose_one_of_the_two_days_that_were_proposed) {
    AskerSetting with_hint = setting();
    with_hint.hint = date_hint(day(2026, 3, 15), day(2026, 3, 2));
    const Date friday = day(2026, 3, 13);
    const Date monday = day(2026, 3, 16);
    const std::pair<const char*, Date> phrases[] = {
        {"Freitag", friday},
        {"lieber Freitag", friday},
        {"Fr", friday},
        {"Mo", monday},
        {"dann Montag bitte", monday},
        {"16.3.", monday},
        {"am 16.03.2026", monday},
        {"Fr 13.03.", friday},
        {"der 13.", friday},
        {"vorher", friday},
        {"den späteren", monday},
        {"Friday please", friday},
        {"the second", monday},
        {"2026-03-16", monday},
    };
    for (const auto& [text, date] : phrases) {
        const AskerWords words = read_asker(text, with_hint);
        EXPECT_EQ(words.says, deadline) << text;
        EXPECT_EQ(words.date, date) << text;
    }
    for (const char* text : {"Dienstag", "20.3.", "13 Stück", "Freitag oder Montag?", "ok"}) {
        EXPECT_NE(read_asker(text, with_hint).says, deadline) << text;
    }
    EXPECT_NE(read_asker("Freitag", setting()).says, deadline) << "nothing was proposed";
}

TEST(AskerWords, of_one_digit_are_read_from_words_and_keycaps) {
    EXPECT_EQ(digit_said("2", 3), 2);
    EXPECT_EQ(digit_said("Nr. 3", 3), 3);
    EXPECT_EQ(digit_said("2\xEF\xB8\x8F\xE2\x83\xA3", 3), 2);
    EXPECT_EQ(digit_said("2\xE2\x83\xA3", 3), 2);
    EXPECT_FALSE(digit_said("4", 3));
    EXPECT_FALSE(digit_said("0", 3));
    EXPECT_FALSE(digit_said("👍", 3));
    EXPECT_FALSE(digit_said("2 Stück", 3));
}

}  // namespace
}  // namespace clusterlotse::commands
