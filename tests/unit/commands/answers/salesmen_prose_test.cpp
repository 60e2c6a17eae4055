#include "matching/answers/answer_description.hpp"
#include "tests/unit/commands/answers/prose_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Ten salesmen on their phones: the terse one, who speaks instead of typing, from the Palatinate
/// and from elsewhere, in English, with a signature and the request below, with a price list, and
/// who would rather talk.
class SalesmenProse : public SuppliersProse {
protected:
    struct Row {
        const char* words;
        const char* reading;  ///< the one line that is read back
    };

    static void expect(std::initializer_list<Row> rows) {
        ClusterScene scene;
        scene.say_in_chat(kAsker, kNeed);
        auto& office = scene.core().office();
        const auto need = office.needs.find_number("B-2026-001");
        ASSERT_TRUE(need);
        for (const Row& row : rows) {
            const Answer answer = commands::read_answer_to(office, *need, row.words, Language::de);
            EXPECT_EQ(matching::describe(answer, Language::de), row.reading) << row.words;
        }
    }
};

TEST_F(SalesmenProse, that_names_a_price_says_what_it_is_for) {
    expect(
        {{"13,40/Stk 4 Wo", "Angebot · 13,40 €/Stück · Lieferzeit 28 Tage"},
         {"ja servus hier ist der jürgen von der dreherei also die zwanzig teile könnten wir "
          "machen vierzehn euro achtzig das stück und in drei wochen wären die dann fertig",
          "Angebot · 20 Stück: 14,80 €/Stück · Lieferzeit 21 Tage"},
         {"also ich sag mal so um die fünfzehn euro pro stück komma wenn ihr das material stellt "
          "punkt",
          "Angebot · ca. 15 €/Stück (wenn ihr das material stellt)"},
         {"ja wir machen das preis ist zwölf fünfzig pro stück lieferzeit drei bis vier wochen",
          "Angebot · 12,50 €/Stück · Lieferzeit 28 Tage"},
         {"Ei jo, des mache mer, 11 Euro s Stick", "Angebot · 11 €/Stück"},
         {"kenne mer mache, ca 13 es Stick", "Angebot · ca. 13 €/Stück"},
         {"dat künne mer, 10,50 Euro dat Stück", "Angebot · 10,50 €/Stück"},
         {"Yes we can, 14.20 each, 3 weeks ARO", "Angebot · 14,20 €/Stück · Lieferzeit 21 Tage"},
         {"Price is 1,250.00 EUR for the lot, ex works, delivery week 4",
          "Angebot · 1.250 € gesamt · ex works · Lieferung KW 4 (29.01.)"},
         {"$14.50 ea, DAP, 4-5 weeks after receipt of order",
          "Angebot · 14,50 USD/Stück · DAP · Lieferzeit 35 Tage"},
         {"Guten Tag,\n\ngerne bieten wir an:\n20 Stk. à 13,80 €/Stk. netto, Lieferzeit ca. 3 Wo. "
          "ab Auftragseingang, zzgl. Verpackung.\n\nMit freundlichen Grüßen\n\ni.A. Petra "
          "Klein\nVertrieb\n\nDreherei Wolfstein GmbH\nTel. +49 6304 12345\nMobil 0171 "
          "1234567\nGeschäftsführer: Hans Wolf\nAmtsgericht Kaiserslautern HRB 1234\n\nVon: Lotse "
          "<bedarf@cluster.test>\nGesendet: Montag, 23. November 2026 09:15\nAn: Petra "
          "Klein\nBetreff: Anfrage B-2026-001\n\n20 Drehteile aus 1.4301, Ø 40 x 120",
          "Angebot · 20 Stück: 13,80 €/Stück netto · zzgl. Verpackung · Lieferzeit 21 Tage"},
         {"Hallo Herr Lotse,\nnehmen wir gerne an. Preis: 278,- € für alle 20 Stück, frei "
          "Haus.\nBeste Grüße\nPeter Wolf\nDreherei Wolfstein | Industriestr. 5 | 67752 Wolfstein",
          "Angebot · 20 Stück: 278 € gesamt · frei Haus"},
         {"Hi,\nAngebot 4711 anbei.\nVG", "Angebot"},
         {"1 Stk 45,00 €\n10 Stk 22,50 €\n20 Stk 16,80 €\n50 Stk 12,40 €",
          "Angebot · 1 Stück: 45 €/Stück · 10 Stück: 22,50 €/Stück · 20 Stück: 16,80 €/Stück · 50 "
          "Stück: 12,40 €/Stück"},
         {"20 Stück: 16,80 €/Stück, 50 Stück: 12,40 €/Stück, Rüsten einmalig 120 €",
          "Angebot · 20 Stück: 16,80 €/Stück · 50 Stück: 12,40 €/Stück · 120 € Rüstkosten"},
         {"Preis per 100: 1.280,- €", "Angebot · 1.280 €/100 Stück"},
         {"Einmalkosten 150 €, Teilepreis 11,20 €", "Angebot · 150 € Rüstkosten · 11,20 €/Stück"},
         {"siehe Anhang", "Angebot"},
         {"s. Anlage", "Angebot"},
         {"VHB 300 Euro", "Angebot · ca. 300 €"},
         {"Lieferung 4 Wochen nach Auftragserteilung, 14 € das Stück",
          "Angebot · 14 €/Stück · Lieferzeit 28 Tage"},
         {"Material müsste beigestellt werden, dann 8,50 €/Stk", "Angebot · 8,50 €/Stück"},
         {"15,- plus Versand", "Angebot · 15 € · plus Versand"},
         {"mit Zeugnis 3.1 14 €, ohne 12,50 €",
          "Angebot · 14 € (mit Zeugnis 3.1) · 12,50 € (ohne Zeugnis 3.1)"},
         {"können wir, 13 das Stück", "Angebot · 13 €/Stück"},
         {"können wir 13/Stk", "Angebot · 13 €/Stück"},
         {"geht, 13,50 das Teil", "Angebot · 13,50 €/Stück"},
         {"passt, 14 pro Teil, 3 Wochen", "Angebot · 14 €/Stück · Lieferzeit 21 Tage"},
         {"Preis ist zwölf fünfzig pro stück", "Angebot · 12,50 €/Stück"},
         {"wir machen das für zwölf fünfzig das stück", "Angebot · 12,50 €/Stück"},
         {"kostet elf achtzig das stück", "Angebot · 11,80 €/Stück"},
         {"128 € je 100", "Angebot · 128 €/100 Stück"},
         {"je 100 Stück 128 €", "Angebot · 128 €/100 Stück"},
         {"1,28 € / Stk bei 100, 1,10 bei 500",
          "Angebot · 100 Stück: 1,28 €/Stück · 500 Stück: 1,10 €/Stück"},
         {"12,80 EUR per 100 pcs", "Angebot · 12,80 €/100 Stück"},
         {"1.280 €/1000 Stk", "Angebot · 1.280 €/1.000 Stück"},
         {"pro tausend 980 euro", "Angebot · 980 €/1.000 Stück"},
         {"400 € für alle", "Angebot · 400 € gesamt"},
         {"Stück 14 Euro, Einrichten 90", "Angebot · 14 € · 90 € Rüstkosten"},
         {"14,50EUR/Stck zzgl. MwSt., LZ 3 Wo",
          "Angebot · 14,50 €/Stück netto · Lieferzeit 21 Tage"},
         {"in 3 Wo ab Auftragseingang, 14,20/Stk", "Angebot · 14,20 €/Stück · Lieferzeit 21 Tage"},
         {"siehe Anlage", "Angebot"},
         {"see attached", "Angebot"}}
    );
}

TEST_F(SalesmenProse, that_says_yes_is_interest_with_its_day) {
    expect(
        {{"ja, aber 6 Wo", "Interesse · Lieferzeit 42 Tage"},
         {"die teile sind für uns kein problem brauchen aber noch die zeichnung",
          "Interesse · mit Rückfrage"},
         {"Des dät gehe, awwer erscht im Februar", "Interesse · ab Mo 01.02.2027"},
         {"Dees machma scho, aber ned vor Ostern", "Interesse · ab Di 30.03.2027"},
         {"Do you have a STEP file? Could be interesting for us.", "Interesse · mit Rückfrage"},
         {"Angebot kommt per Mail", "Interesse"},
         {"in 3 Wo ab Auftragseingang", "Interesse · Lieferzeit 21 Tage"},
         {"Lieferzeit 3-4 Wochen ab Bestelleingang", "Interesse · Lieferzeit 28 Tage"},
         {"vor Weihnachten wird das nix, ab 11.1. gern", "Interesse · ab Mo 11.01.2027"},
         {"KW 2 könnten wir liefern", "Interesse · Lieferung KW 2 (15.01.)"},
         {"ab sofort möglich, 20 Teile in 5 AT", "Interesse · Lieferzeit 5 Arbeitstage"},
         {"bis 18.12. machbar wenn Material gestellt wird", "Interesse · Lieferung Fr 18.12.2026"},
         {"👍", "Interesse"},
         {"Mach ich. Aber nur gegen Vorkasse.", "Interesse · nur gegen Vorkasse"},
         {"Lieferzeit: 15 AT nach AB", "Interesse · Lieferzeit 15 Arbeitstage"},
         {"heuer nimmer, im Januar gern", "Interesse · Lieferung Fr 29.01.2027"}}
    );
}

TEST_F(SalesmenProse, that_says_no_is_a_decline_with_its_reason) {
    expect(
        {{"nö zu klein", "Absage · Größe"},
         {"voll bis März", "Absage · wieder Kapazität ab Do 01.04.2027"},
         {"hallo ich hab die anfrage gesehen das können wir leider nicht machen wir haben keine "
          "drehmaschine für edelstahl",
          "Absage · Verfahren · Werkstoff"},
         {"nein danke punkt", "Absage"},
         {"Mer mache des net, mer hän kä Zeit", "Absage · Kapazität"},
         {"Nä, do simmer zu deier", "Absage · Preisniveau"},
         {"Gugg emol, sowas mache mer nimmi", "Absage"},
         {"Sorry mate, fully booked til end of Feb",
          "Absage · Kapazität · wieder Kapazität ab Mo 01.03.2027"},
         {"MOQ 50 pcs", "Absage · Menge · ab 50 Stück"},
         {"we only do aluminium", "Absage · Werkstoff"},
         {"Absage, siehe unten.\n\n-----Ursprüngliche Nachricht-----\nVon: Lotse\nGesendet: "
          "Montag\nWir können das, 9 €",
          "Absage"},
         {"Leider passt das nicht in unser Teilespektrum.\nGruß Petra\n\nGesendet von meinem "
          "iPhone",
          "Absage"},
         {"machen wir nicht mehr", "Absage"},
         {"Drehen haben wir aufgegeben", "Absage · Verfahren"},
         {"Maschine steht", "Absage · Kapazität"},
         {"Die Drehmaschine ist kaputt, Reparatur dauert bis Mitte Januar",
          "Absage · Kapazität · wieder Kapazität ab Mo 18.01.2027"},
         {"interessant aber zu wenig stück", "Absage · Menge"},
         {"Zu teuer für uns", "Absage · Preisniveau"},
         {"ISO 9001 haben wir nicht", "Absage · Zertifikat"},
         {"3.1 Zeugnis können wir nicht", "Absage · Zertifikat"},
         {"Ø 40 geht nicht, max 32 Durchlass", "Absage · Größe · bis Ø 32 mm"},
         {"120 lang ist zu lang für unsere Maschine, max 100", "Absage · Größe · bis Länge 100 mm"},
         {"unter 100 Stück lohnt nicht", "Absage · Menge · ab 100 Stück"},
         {"Titan und Edelstahl machen wir nicht", "Absage · Werkstoff"},
         {"wir machen nur Alu", "Absage · Werkstoff"},
         {"sowas machen wir seit Jahren nicht mehr", "Absage"},
         {"Maschine steht wegen Reparatur", "Absage · Kapazität"},
         {"die Maschine ist kaputt, ab KW 3 wieder",
          "Absage · Kapazität · wieder Kapazität ab KW 3 (18.01.)"},
         {"kein Edelstahl", "Absage · Werkstoff"}}
    );
}

TEST_F(SalesmenProse, that_takes_a_part_says_which) {
    expect(
        {{"wir schaffen nur zehn davon bis weihnachten den rest im januar",
          "teilweise möglich · „wir schaffen nur zehn davon bis weihnachten den rest im januar“ · "
          "Lieferung Mi 23.12.2026"},
         {"nur das Drehen", "teilweise möglich · „nur das Drehen“"},
         {"nur Drehen, Verzinken müsst ihr woanders machen lassen",
          "teilweise möglich · „nur Drehen, Verzinken müsst ihr woanders machen "
          "lassen“"},
         {"10 Stück könnten wir, mehr nicht",
          "teilweise möglich · „10 Stück könnten wir, mehr nicht“"},
         {"Drehen ja, Schleifen nein",
          "teilweise möglich · nicht: Verfahren · „Drehen ja, Schleifen nein“"},
         {"alles außer der Wärmebehandlung",
          "teilweise möglich · nicht: Verfahren · „alles außer der Wärmebehandlung“"},
         {"die Welle drehen ja, verzahnen nein",
          "teilweise möglich · nicht: Verfahren · „die Welle drehen ja, verzahnen nein“"},
         {"drehen können wir, härten nicht",
          "teilweise möglich · nicht: Verfahren · „drehen können wir, härten nicht“"},
         {"max. 15 Stück bis Weihnachten",
          "teilweise möglich · „max. 15 Stück bis Weihnachten“ · Lieferung Mi 23.12.2026"},
         {"alles bis auf das Schleifen", "teilweise möglich · „alles bis auf das Schleifen“"}}
    );
}

TEST_F(SalesmenProse, that_wants_time_says_until_when) {
    expect(
        {{"moment ich frag mal in der fertigung nach und meld mich bis mittwoch",
          "braucht noch Zeit · Antwort bis Mi 25.11.2026"},
         {"Sehr geehrte Damen und Herren,\nvielen Dank für Ihre Anfrage. Wir prüfen diese und "
          "kommen bis zum 27.11. auf Sie zu.\nMit freundlichem Gruß\nPetra Klein",
          "braucht noch Zeit · Antwort bis Fr 27.11.2026"},
         {"Ruft mal durch, Tel 06304/1234-0, dann klären wir das",
          "braucht noch Zeit · möchte direkt sprechen"},
         {"wir sind im Urlaub bis 7.1.", "braucht noch Zeit · Antwort bis Fr 08.01.2027"},
         {"mal schauen", "braucht noch Zeit"}}
    );
}

TEST_F(SalesmenProse, that_asks_is_a_question) {
    expect(
        {{"ist das für Lebensmittel?", "Rückfrage"},
         {"Frage: welche Toleranz?", "Rückfrage"},
         {"step datei?", "Rückfrage"},
         {"habt ihr ne zeichnung", "Rückfrage"},
         {"was zahlt der Kunde?", "Rückfrage"},
         {"geht auch 1.4305?", "Rückfrage"}}
    );
}

TEST_F(SalesmenProse, that_may_mean_several_things_goes_to_the_moderator_and_no_price_is_guessed) {
    for (const char* const words :
         {"ja 13,50",
          "geht 13,40",
          "zu weit weg",
          "Menge\tPreis\n10\t22,50\n20\t16,80",
          "Staffel: 20/16,80 50/12,40 100/9,90",
          "Pos 1 Drehteil 20 St 16,80 336,00",
          "Preis VHB",
          "so wie letztes Mal",
          "Haben wir doch schon letzte Woche angeboten",
          "macht der Müller besser",
          "400 komplett",
          "2-3 Wochen",
          "falsch verbunden",
          "darfs auch 1.4305 sein, dann 10,90"}) {
        const auto sent = said(words);
        EXPECT_EQ(read(words).kind, AnswerKind::unclear) << words;
        EXPECT_TRUE(read(words).prices.empty()) << words;
        EXPECT_EQ(to(sent, kModerator).size(), 1u) << words;
        EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("Verstanden als"))) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
