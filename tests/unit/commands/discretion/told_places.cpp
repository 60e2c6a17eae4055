#include "tests/unit/commands/discretion/told_places.hpp"

namespace clusterlotse::test {

const std::vector<PlainNeed>& plain_needs() {
    static const std::vector<PlainNeed> needs = {
        {"20 Drehteile aus 1.4301, Ø 40 x 120, bis 15.03.2026",
         {"20 Drehteile", "1.4301", "Ø 40 x 120", "15.03.2026"}},
        {"500 Blechteile lasern und kanten aus S235JR, 3 mm, KW 12",
         {"500 Blechteile", "lasern und kanten", "S235JR", "3 mm", "KW 12"}},
        {"3 Wellen aus 42CrMo4, Ø 80 x 1200, 20 h6, gehärtet 58-62 HRC",
         {"3 Wellen", "42CrMo4", "Ø 80 x 1200", "20 h6", "58-62 HRC"}},
        {"120 Gehäuse fräsen aus EN AW-6082, 200 x 150 x 60, eloxiert, ISO 2768-m",
         {"120 Gehäuse fräsen", "EN AW-6082", "200 x 150 x 60", "eloxiert", "ISO 2768-m"}},
        {"40 Rahmen schweißen, S355, feuerverzinkt, EN 1090 EXC2",
         {"40 Rahmen schweißen", "S355", "feuerverzinkt", "EN 1090 EXC2"}},
        {"15 flanges from 316L, DN 100, 3.1 certificate, by 20 March",
         {"15 flanges", "316L", "DN 100", "3.1 certificate", "20 March"}},
        {"250 bushings, turned from CuZn39Pb3, Ø 25 x 30, Ra 1.6",
         {"250 bushings", "turned", "CuZn39Pb3", "Ø 25 x 30", "Ra 1.6"}},
        {"80 Zahnräder Modul 2, 16MnCr5, einsatzgehärtet, geschliffen",
         {"80 Zahnräder", "Modul 2", "16MnCr5", "einsatzgehärtet", "geschliffen"}}};
    return needs;
}

const std::vector<std::string>& places_of_asker() {
    static const std::vector<std::string> places = {
        "Hallo zusammen, hier ist {P} von der {F}. {X}",
        "Guten Tag,\nhier schreibt {N}.\n{X}",
        "Wir von {N} suchen {X}.",
        "Wir, die {F}, brauchen {X}.",
        "{X}. Das ist für {W}.",
        "{X}, gemäß {W}s Zeichnung 4711-03.",
        "{X}, nach {W}-Zeichnung 4711.",
        "{X}. Zeichnung {W}_4711_Rev3 liegt vor.",
        "{X}, NACH {G} NORM 12.",
        "{X}. Gefertigt nach {W}-Werksnorm 5.",
        "{X}\nDaten: https://cloud.{D}/s/abc?f={W}",
        "{X}, siehe www.{D}/anfragen.",
        "{X}, siehe {D}",
        "{X}\n\n> Am 12.01.2026 um 08:15 schrieb {P} <{M}>:\n> Hallo {V},\n> anbei die Teile für "
        "{F}.",
        "{X}\n\nVon: {P} <{M}>\nGesendet: Montag, 12. Januar 2026 09:12\nAn: einkauf@{D}\n"
        "Betreff: Anfrage {W}\n\nHallo {V},\nbitte anfragen.\n{L}",
        "-------- Weitergeleitete Nachricht --------\nBetreff: Anfrage {W}\nDatum: Mon, 12 Jan "
        "2026\n"
        "Von: {P} <{M}>\nAn: einkauf@{D}\n\n{X}",
        "From: {P} <{M}>\nSent: Monday, 12 January 2026\nTo: purchasing@{D}\nSubject: {W}\n\n{X}",
        "{X}\n\nMit freundlichen Grüßen\n\ni. A. {P}\nLeitung Einkauf\n\n{F}\n{R}\n{O}\n"
        "Tel. {T}\nFax {T}\n{M}\nwww.{D}",
        "{X}\n\n{V} {L}\n{N}\nVon meinem iPhone gesendet",
        "{X}\n-- \n{P}\n{F} | {R} | {O}\nTelefon: {T}",
        "{X}\n\nBest regards / Mit freundlichen Grüßen\n{P}\nPurchasing Manager\n{F}\n"
        "Phone: {T} | {M}",
        "{X}\n\nKind regards\n{V} {L}\n\nSent from my Samsung Galaxy",
        "{X}\n\n{F} · Sitz der Gesellschaft: {O} · Amtsgericht Kaiserslautern HRB 30 412 · "
        "Geschäftsführer: {P} · USt-IdNr. DE 123 456 789",
        "{X}\n\nGeschäftsführer: {P}\nHandelsregister: Zweibrücken HRB 4711\nUSt-ID: DE123456789",
        "{X}\n\nDiese E-Mail von {F} enthält vertrauliche Informationen. Wenn Sie nicht der "
        "richtige "
        "Adressat sind, informieren Sie bitte {M}.",
        "{X}. Rückfragen an {V} {L}, {T}.",
        "{X}. Bei Fragen Frau {L} anrufen, {T}, Durchwahl 23.",
        "{X}. Tel {T}",
        "{X}. Erreichbar bin ich unter {T}.",
        "{X}. Ruf mich an: {T}, {V}",
        "{X}. MfG {L}",
        "{X}, Gruß {V}",
        "{X} gruß {v}",
        "{X}. lg {v}",
        "{X}\ni.A. {L}",
        "{X}\n{V} {L}",
        "{X}\n\n{N}\n{R}\n{O}",
        "{X}\n\nGruß\n{V}",
        "{X}. Abholung bei uns, {R}, {O}.",
        "{X}. Lieferung an {F}, {R}, {O}.",
        "{W}: {X}",
        "{X} (Projekt {W} 2026)",
        "{X} (für {N})",
        "{N} sucht {X}",
        "{W} braucht {X}",
        "moin, {w} hier, brauchen {X}",
        "{X}, siehe {W}_Welle_12.pdf im Anhang.",
        "Hi, this is {P} from {N}. {X}",
        "{X}. Please send your quote to {W}.",
        "{X}, {W}'s drawing 4711.",
        "{X}. Best, {V} from {W}",
        "{X}. Wir heißen {S}.",
        "{X}. Kennung {w}_einkauf.",
        "{X} – {V} {L}, {N}",
        "{X}. Schreibt mir: @{w}:{D}",
        "{X}. Geschäftsführerin {P} entscheidet.",
        "{X}. Unser Herr {L} meldet sich.",
        "{X}. {L} entscheidet das bei uns.",
        "{X}. Siehe linkedin.com/company/{w}",
        "{X}. Die {W}schen Teile sind eilig.",
        "{X}. Muster gibt es im Hause {W}.",
        "{X}. Muster liegen bei Fa. {W} bereit.",
        "{X}. Muster liegen bei {W} bereit.",
        "{X}. Firma {W} zahlt pünktlich.",
        "{X}. Auftraggeber ist {A}.",
        "{X}. Mail: {M}",
        "{X}. Mail an einkauf (at) {D}",
        "{X}. Artikel {W}-4711.",
        "{X}. Das {W}-Team dankt.",
        "{W} GmbH\n{X}",
        "{F}\n\nAnfrage\n\n{X}",
        "Anfrage von {F}: {X}",
        "Sehr geehrte Damen und Herren,\n\nmein Name ist {P}, ich bin Einkäufer bei {N}.\n\n{X}",
        "{X}\n\nViele Grüße aus {O}\n{P}",
        "{X}. Bestellnummer {G}-2026-17.",
        "{X}. Besuchen Sie {N} auf der Messe.",
        "{X}. Unterschrift: {L}, {V}",
        "{X}. Unsere Firma ({N}) ist zertifiziert."};
    return places;
}

const std::vector<std::string>& places_of_others() {
    static const std::vector<std::string> places = {
        "{X}. Bisher macht das {N}.",
        "{X}. Das macht bisher {F} für uns.",
        "{X}. Bisher bei {W} gekauft.",
        "{X}, Ersatz für die Teile von {W}.",
        "{X}. Unser Kunde ist {F}.",
        "{X}. Unser Kunde {W} drängelt.",
        "{X}. Die Teile gehen an {W}.",
        "{X}. Endkunde: {W}",
        "{X}. Wie die Teile von {N}.",
        "{X}. Sonst haben wir die immer bei {W} machen lassen.",
        "{X}. {W} hat leider keine Kapazität.",
        "{X}. {N} kann gerade nicht liefern.",
        "{X}. Material stellt {W} bei.",
        "{X}. Härten macht danach {N}.",
        "{X}. Zeichnung ist von {W}.",
        "{X}, nach {W}-Zeichnung 12.",
        "{X}, {W}s Teil passt nicht.",
        "{X}. Fa. {W} hatte dafür 3 Wochen gebraucht.",
        "{X}. Die {F} hat das zuletzt gemacht.",
        "{X}. Bei der {N} lief das so.",
        "{X}. Herr {L} von {W} kennt die Teile.",
        "{X}. Our current supplier is {N}.",
        "{X}. {W} used to make them.",
        "{X}. The parts are for {F}.",
        "{X}. We buy them from {W} today.",
        "{X}. Kollege bei {W} sagt, das geht.",
        "{X}. Montage bei {W}.",
        "{X}. Angebot von {W} liegt vor."};
    return places;
}

}  // namespace clusterlotse::test
