#include "tests/simulation/lines.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

namespace clusterlotse::simulation {

namespace {

using Lines = std::vector<std::string>;

std::string pick(Chance& chance, Language language, const Lines& german, const Lines& english) {
    return chance.one_of(language == Language::de ? german : english);
}

const Lines& sample_needs(Language language) {
    static const auto read = [] {
        std::pair<Lines, Lines> needs;
        std::ifstream in(CLUSTERLOTSE_SOURCE_DIR "/config/sample/needs.jsonl");
        for (std::string line; std::getline(in, line);) {
            const auto need = nlohmann::json::parse(line);
            const bool german = need.value("lang", "de") == "de";
            (german ? needs.first : needs.second).push_back(need.at("text"));
        }
        return needs;
    }();
    return language == Language::de ? read.first : read.second;
}

std::string number(Chance& chance, int least, int most) {
    return std::to_string(chance.between(least, most));
}

}  // namespace

std::string all_sample_needs() {
    std::string all;
    for (const Language language : {Language::de, Language::en}) {
        for (const std::string& line : sample_needs(language)) {
            all += line + "\n";
        }
    }
    return all;
}

std::string need_line(Chance& chance, Language language) {
    return chance.percent(35) ? chance.one_of(sample_needs(language))
                              : made_need_line(chance, language);
}

std::string made_need_line(Chance& chance, Language language) {
    static const Lines german_work{
        "Drehteile",
        "Frästeile",
        "Laserzuschnitte",
        "Kantteile",
        "Buchsen gedreht",
        "Schweißbaugruppen",
        "Wellen gedreht und geschliffen",
        "Halter, gekantet und verzinkt",
        "Bolzen, gehärtet",
        "Gehäuse gefräst und eloxiert",
        "Stanzteile",
        "Federn",
        "Zahnräder",
        "Ringe, plangeschliffen",
        "Bleche lasern und pulverbeschichten",
        "Konsolen geschweißt",
        "Teile verzinken",
        "Flansche gedreht"};
    static const Lines english_work{
        "turned parts",
        "milled parts",
        "laser cut blanks",
        "bent brackets",
        "welded frames",
        "ground shafts",
        "anodised housings",
        "gears",
        "springs",
        "turned flanges"};
    static const Lines materials{
        "1.4301",
        "S355",
        "42CrMo4",
        "C45",
        "EN AW-6082",
        "1.4571",
        "Ms58",
        "DC01",
        "16MnCr5",
        "S235JR"};
    static const Lines german_dates{
        "bis 15. Mai",
        "bis KW 22",
        "bis Ende Mai",
        "so schnell es geht",
        "bis 14.06.",
        "",
        "im Juni"};
    static const Lines english_dates{
        "by 15 May", "by the end of May", "as soon as possible", "in week 24", ""};
    static const Lines extras{
        "",
        "",
        "",
        ", ISO 2768-m",
        ", Ra 0,8",
        ", entgratet",
        ", mit 3.1-Zeugnis",
        ", ISO 9001",
        ", vertraulich"};
    const bool german = language == Language::de;
    std::string text = german && chance.percent(30) ? "Wir suchen " : "";
    text += number(chance, 2, 400) + (german ? " Stück " : " ");
    text += chance.one_of(german ? german_work : english_work);
    text += (german ? " aus " : " from ") + chance.one_of(materials);
    if (chance.percent(70)) {
        text += ", Ø " + number(chance, 8, 180) + " x " + number(chance, 10, 400);
    }
    text += chance.one_of(extras);
    const std::string date = chance.one_of(german ? german_dates : english_dates);
    return date.empty() ? text : text + ", " + date;
}

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

std::string add_line(Chance& chance, const std::string& firm) {
    static const Lines lines{
        "JA, und bitte auch *",
        "ja, * dazu",
        "freigeben, zusätzlich *",
        "ok, noch * fragen",
        "+ *",
        "✅ und + *"};
    std::string line = chance.one_of(lines);
    return line.replace(line.find('*'), 1, firm);
}

std::string remove_line(Chance& chance, const std::string& firm) {
    static const Lines lines{
        "JA, aber ohne *",
        "ja, außer *",
        "freigeben ohne *",
        "ok, * raus",
        "Ja, nur * bitte nicht, die sind voll",
        "- *"};
    std::string line = chance.one_of(lines);
    return line.replace(line.find('*'), 1, firm);
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

std::string moderator_order_line(Chance& chance) {
    static const Lines lines{
        "2 raus",
        "ohne 1",
        "2 und 3 auch fragen",
        "noch Dreherei Lautertal dazu",
        "nimm die 1 raus",
        "nur 1 und 2",
        "weiter",
        "parken bis 15.05."};
    return chance.one_of(lines);
}

std::string moderator_line(Chance& chance) {
    static const Lines lines{
        "JA",
        "ja bitte",
        "1",
        "✅",
        "NEIN, zu unklar",
        "Ich rufe an",
        "parken",
        "später",
        "2 raus, kennt er nicht",
        "NEIN",
        "freigeben",
        "ok",
        "Erledigt",
        "⛔ Doppelt",
        "☎"};
    return chance.one_of(lines);
}

}  // namespace clusterlotse::simulation
