#include "tests/simulation/lines.hpp"
#include "tests/simulation/picked_lines.hpp"

namespace clusterlotse::simulation {

std::string positive_line(Chance& chance, Language language) {
    const std::string euro = number(chance, 3, 90);
    return pick(
        chance,
        language,
        {"1",
         "Interesse",
         "ja",
         "Können wir, ca. " + euro + " €/Stück, ab KW 23",
         "Machen wir gern. Richtpreis " + euro + ",50 EUR je Stück, Lieferzeit 3 Wochen",
         "4 " + euro + " € / Stk, frühester Termin 20.05.",
         "5 nur das Drehen, Härten macht jemand anderes",
         "Wir könnten die Hälfte der Menge bis Ende Mai liefern, " + euro + " €/Stück",
         "Guten Tag, das passt gut zu uns. Angebot folgt morgen.",
         "Geht bei uns, bitte Zeichnung",
         "Können wir. Preis: " + number(chance, 100, 4000) + " € gesamt, ab KW 24"},
        {"1",
         "interested",
         "yes",
         "We can do this, approx. " + euro + " EUR each, from week 23",
         "4 " + euro + " € per piece, delivery in 3 weeks",
         "We could do half of the quantity by end of May"}
    );
}

std::string decline_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"6",
         "nein",
         "Nein danke",
         "6 keine Kapazität",
         "Leider nein, wir sind bis Ende Juni voll ausgelastet",
         "6 weil zu groß, wir drehen nur bis Ø 100",
         "Machen wir nicht, Stückzahl zu klein",
         "Absage: Werkstoff führen wir nicht",
         "Leider fehlt uns das Zertifikat",
         "Der Termin ist für uns nicht zu schaffen.",
         "kein Interesse"},
        {"6",
         "no",
         "no capacity, sorry",
         "Unfortunately too large for our machines",
         "We do not have that certificate, sorry"}
    );
}

std::string waiting_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"2",
         "2 bis Freitag",
         "Brauche Zeit bis nächste Woche",
         "Ich melde mich bis 30.04.",
         "Wir schauen uns das an, Antwort bis Mittwoch",
         "Muss erst mit der Fertigung sprechen"},
        {"2", "2 until Friday", "I need until next week", "Will get back to you by Wednesday"}
    );
}

std::string question_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"3 Gibt es eine Zeichnung?",
         "3",
         "Welche Toleranz ist gefordert?",
         "Wäre auch 1.4307 möglich?",
         "Interesse, aber ist der Termin fix?",
         "Frage: wird das Material beigestellt?",
         "Kann die Lieferung in zwei Losen erfolgen?"},
        {"3 Is there a drawing?",
         "Which tolerance do you need?",
         "Would 1.4307 be possible as well?",
         "Who supplies the material?"}
    );
}

std::string correction_line(Chance& chance, Language language) {
    const std::string euro = number(chance, 3, 90);
    return pick(
        chance,
        language,
        {"Korrektur: " + euro + " €/Stück",
         "falsch",
         "Wir müssen doch absagen, keine Kapazität",
         "Nein, ich meinte Interesse",
         "Der Preis war falsch, richtig ist " + euro + " €",
         "Doch machbar, ab KW 25"},
        {"Correction: " + euro + " EUR each", "wrong", "We have to decline after all, no capacity"}
    );
}

std::string odd_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"Der Kollege ist da dran",
         "???",
         "Siehe unser Telefonat",
         "mal sehen",
         "Herr Schmitt kümmert sich",
         "👀",
         "hm, schwierig, kommt drauf an"},
        {"my colleague looks into it", "???", "as discussed on the phone", "it depends"}
    );
}

std::string thanks_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"Danke!", "Vielen Dank", "ok", "👍", "Super, danke"},
        {"Thanks!", "ok", "Great, thank you"}
    );
}

std::string absence_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"Ich bin bis 27.04.2026 nicht im Büro. Ihre Mail wird nicht weitergeleitet.",
         "Abwesenheitsnotiz: Ich bin am 18.05.2026 wieder erreichbar.",
         "Ich bin vom 6.4. bis 17.4. im Urlaub, ab 20.4. wieder da.",
         "Bin erst in KW 19 zurück. In dringenden Fällen hilft mein Kollege.",
         "Vielen Dank für Ihre Nachricht. Wir haben Betriebsferien."},
        {"I am out of the office until 27 April 2026.",
         "Automatic reply: I am back on 18 May 2026."}
    );
}

std::string need_like_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"Wir bräuchten dafür noch jemanden, der die 20 Wellen härtet",
         "Wir suchen für die Teile noch einen Beschichter, 50 Stück verzinken",
         "Haben aktuell viel zu tun, können frühestens in 3 Wochen 20 Drehteile liefern",
         "Dazu brauchen wir 1.4301 Rundmaterial Ø 45, 3 Meter",
         "Wir bräuchten noch die Zeichnung, 13 Euro",
         "Suche Härterei für 200 Bolzen aus 42CrMo4, 58 HRC, bis KW 24"},
        {"We would need somebody to harden the 20 shafts",
         "we are looking for a plater for these parts, 50 pieces",
         "We could turn 20 parts in three weeks"}
    );
}

}  // namespace clusterlotse::simulation
