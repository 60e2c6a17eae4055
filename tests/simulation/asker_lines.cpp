#include "tests/simulation/lines.hpp"
#include "tests/simulation/picked_lines.hpp"

namespace clusterlotse::simulation {

std::string change_of_mind_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"V2A, und statt 20 lieber 30 Stück",
         "doch 1.4571",
         "Menge doch 80 Stück, Rest bleibt",
         "Termin jetzt 12. Juni",
         "Bitte noch entgraten"},
        {"make it 80 pieces", "material 1.4571 instead", "needed by 12 June now"}
    );
}

std::string no_more_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"frag nicht weiter",
         "Bitte nicht weiter herumfragen, das reicht so",
         "Bitte niemanden mehr anfragen",
         "reicht so, danke, keine weiteren Firmen"},
        {"please do not ask anybody else", "that is enough, no more firms"}
    );
}

std::string addition_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"Werkstoff V2A, Ø ca. 40, Zeichnung kommt",
         "Menge doch 60 Stück",
         "Toleranz ISO 2768-m reicht",
         "Termin bis 29. Mai",
         "Bitte mit Zeugnis 3.1",
         "Größe ca. 200 x 80 x 20",
         "mehr weiß ich nicht",
         "Korrektur: Werkstoff 1.4571"},
        {"material 1.4301, diameter about 40",
         "quantity is 60 pieces",
         "tolerance ISO 2768-m",
         "needed by 29 May"}
    );
}

std::string follow_up_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"Klingt gut. Geht es auch eine Woche früher?",
         "Danke, ist das inklusive Material?",
         "12 € ist in Ordnung, wie liefern Sie?",
         "Können Sie die Zeichnung Montag bekommen?",
         "Bitte noch einen Preis für 100 Stück"},
        {"Sounds good. Could you deliver a week earlier?",
         "Is material included?",
         "Please quote 100 pieces as well"}
    );
}

std::string question_answer_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"Ja, die Zeichnung kommt morgen.",
         "ISO 2768-m reicht.",
         "1.4307 geht auch.",
         "Material stellen wir bei.",
         "In zwei Losen ist in Ordnung, 20 Stück zuerst.",
         "weiß nicht",
         "Nein, der Termin 29.05. ist fix."},
        {"Yes, the drawing comes tomorrow.",
         "ISO 2768-m is enough.",
         "1.4307 is fine.",
         "I do not know"}
    );
}

std::string award_line(Chance& chance, Language language, int firm) {
    const std::string nr = std::to_string(firm);
    return pick(
        chance,
        language,
        {"vergeben an " + nr,
         "Vergeben an " + nr + ", der Preis war der beste",
         "Wir nehmen " + nr,
         "Auftrag geht an Nr. " + nr},
        {"awarded to " + nr, "We take number " + nr}
    );
}

std::string prose_award_line(Chance& chance, Language language, const std::string& firm) {
    return pick(
        chance,
        language,
        {"Den Auftrag bekommt " + firm + ".",
         "Wir nehmen das Angebot von " + firm + " an.",
         "Wir haben uns für " + firm + " entschieden, danke an alle!",
         firm + " macht das Rennen",
         "Der Auftrag geht an " + firm + ", der Preis hat gepasst.",
         "vergeben an " + firm,
         "Dann soll " + firm + " das machen"},
        {"We take the offer from " + firm + ".",
         "The order goes to " + firm + ", thanks",
         "We decided for " + firm,
         "Awarded to " + firm}
    );
}

std::string ask_also_line(Chance& chance, Language language, const std::string& firm) {
    return pick(
        chance,
        language,
        {"Bitte auch " + firm + " fragen.",
         "Fragen Sie noch bei " + firm + " an",
         "auch an " + firm,
         firm + " bitte auch dazunehmen",
         "Können Sie " + firm + " noch mit anfragen?",
         "+ " + firm},
        {"Please also ask " + firm, "add " + firm, "Could you ask " + firm + " as well?"}
    );
}

std::string other_end_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"extern vergeben",
         "haben wir außerhalb des Clusters vergeben",
         "wird nichts daraus",
         "Projekt ist gestorben",
         "doch im Haus gemacht"},
        {"awarded outside the cluster", "nothing came of it"}
    );
}

std::string withdraw_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"zurückgezogen", "Hat sich erledigt", "Wir ziehen die Anfrage zurück", "storniert"},
        {"withdrawn", "no longer needed", "cancelled"}
    );
}

std::string park_line(Chance& chance, Language language) {
    return pick(
        chance,
        language,
        {"parken", "parken bis 15.05.", "Bitte bis Juni zurückstellen"},
        {"park", "park it until 15 May"}
    );
}

std::string resume_line(Chance& chance, Language language) {
    return pick(chance, language, {"weiter", "wieder aufnehmen"}, {"resume", "go on"});
}

std::string renew_line(Chance& chance, Language language) {
    return pick(
        chance, language, {"verlängern", "Bitte verlängern", "ja"}, {"renew", "extend", "yes"}
    );
}

}  // namespace clusterlotse::simulation
