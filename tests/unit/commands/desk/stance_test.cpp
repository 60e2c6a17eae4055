#include "commands/desk/stance.hpp"

#include "tests/support/cluster_scene.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gtest/gtest.h>

#include <random>
#include <span>

namespace clusterlotse::test {
namespace {

using commands::Stance;

/// What members write of their own accord who do have requests open.
constexpr const char* kAnswersUnasked[] = {
    "das passt gut zu uns, Angebot folgt",
    "können wir machen",
    "Wir nehmen 2",
    "Das ist genau unser Ding, wir kalkulieren bis Donnerstag.",
    "Drehen wir Ihnen gern, ab KW 14.",
    "20 Stück aus 1.4301 sind für uns kein Problem",
    "Die 20 Drehteile aus 1.4301 können wir in KW 2 liefern",
    "Drehteile Ø 40 machen wir täglich, 12 €/Stück",
    "Wir hätten Interesse an den Wellen",
    "leider keine Kapazität frei",
    "Bei uns steht die Maschine bis Februar voll",
    "Zu groß für uns, max. Ø 200.",
    "Wir benötigen noch die Zeichnung",
    "Brauchen bis Freitag Zeit",
    "Wir brauchen dafür eine STEP-Datei, sonst können wir nicht rechnen",
    "Welche Oberfläche soll das haben?",
    "Ist Beistellung möglich?",
    "Bis wann brauchen Sie die Teile?",
    "Moin, hier Dreherei Wolfstein. Brauchen die Leute das mit 3.1 Zeugnis?",
    "Gilt die Anfrage noch?",
    "Angebot ist raus",
    "Preis liegt bei ca. 14 Euro das Stück",
    "Schaffen wir nicht bis 15. März, frühestens KW 15",
    "Sind dabei!",
    "Gerne, schicken Sie die Zeichnung",
    "Edelstahl bearbeiten wir nicht",
    "Fräsen können wir, das Verzinken müsste jemand anderes machen",
    "Nur 10 von den 20 können wir machen",
    "Hallo, die Teile aus 1.4301 würden wir anbieten, Härten lassen wir auswärts machen.",
    "Wir suchen eigentlich gerade Arbeit, also ja, machen wir",
    "Ja, die 50 Flansche drehen wir. Lieferzeit 3 Wochen.",
    "Klingt interessant, ich melde mich morgen",
    "Ich leite das an unseren Vertrieb weiter",
    "Müssen wir passen, danke fürs Fragen",
    "Machen wir!",
    "Wäre was für uns, aber erst im neuen Jahr",
    "Werkstoff haben wir am Lager, Lieferung in 10 Arbeitstagen",
    "ISO 3834 haben wir nicht, sonst würde es passen",
    "Richtpreis 1.200 € für alle 20, unverbindlich",
    "Unser Angebot Nr. 4711 finden Sie im Anhang",
    "Anbei unser Angebot über 20 Drehteile aus 1.4301",
    "Angebot für 20 Drehteile 1.4301: 14,20 € je Stück, KW 3",
    "Danke für die Anfrage. Wir bieten gern an, brauchen aber die Toleranzen.",
    "Zu Ihrer Anfrage: 1.4571 statt 1.4301 ginge auch",
    "Absage von uns, Termin zu knapp.",
    "Wir können das drehen und schleifen, Härten nicht.",
    "Haben Sie ein Maß für die Bohrung?",
    "Losgröße 20 lohnt sich bei uns nicht",
    "nix für uns",
    "Passt! Preis kommt Mittwoch",
    "mir mache des, Preis folgt",
    "Die Wellen würden wir auf unserer DMU 80 fräsen, ca. 2 Wochen",
    "Können wir. Wird aber nicht vor KW 6.",
    "We can do that, quote will follow",
    "This fits us well, offer by Friday",
    "We can turn 20 parts in 304, EUR 14 each",
    "Sorry, no capacity before February",
    "We need the drawing first",
    "We need until Friday to quote",
    "Count us in",
    "Too big for our lathes",
    "Happy to quote for the shafts",
    "Is the material supplied by you?",
    "Not our material, we only do aluminium",
    "Our price is 14.50 per piece, ready in week 4",
    "Please send the STEP file and we will quote",
    "We could supply 10 of the 20 flanges",
    "We'll take it, delivery in 3 weeks",
    "I'd be interested, but need to check with production",
    "20 Drehteile? Kein Problem, machen wir Ihnen für 300 Euro.",
    "Würden wir gerne anbieten. Wer ist der Kunde?",
    // Written after the rules, to see how far they reach.
    "Moin, das kriegen wir hin",
    "Auf jeden Fall, legen Sie los",
    "Kriegen wir bis KW 9 gebacken",
    "Eher nicht unser Thema, wir sind Blecher",
    "Aus dem Ärmel: 8,50 das Stück",
    "Hab die Anfrage an Herrn Kern gegeben, der ruft durch",
    "Sowas lasern wir jeden Tag",
    "Verzinken machen wir, aber max. 3 m Länge",
    "Bezüglich der Drehteile: Termin ok, Preis 17,80",
    "Zwei Fragen: Welche Passung hat die Bohrung, und ist Blankstahl ok?",
    "Unsere Maschine schafft nur Ø 350",
    "Wenn Sie uns die Zeichnung schicken, bekommen Sie bis Dienstag ein Angebot",
    "Brauchen wir eine NDA?",
    "Suchen Sie noch oder ist das vergeben?",
    "Ich brauch mehr Infos",
    "We're fully booked until Easter",
    "Right up our street",
    "What tolerance is required?",
    "Could do 50 a week starting January",
    "No thanks",
};

/// Needs of their own, some in the words of an answer.
constexpr const char* kNeedsUnasked[] = {
    "Suchen 20 Drehteile aus 1.4301",
    "Wir brauchen 50 Flansche aus S355, Ø 200",
    "Wer kann uns 100 Buchsen aus Messing drehen?",
    "20 Drehteile aus 1.4301, Ø 40 x 120, bis 15. März",
    "Benötigen kurzfristig Laserzuschnitte 3 mm Stahl, 200 Stück",
    "Gesucht: Lohnhärterei für Wellen aus 42CrMo4, 58 HRC",
    "Kann jemand 10 Gehäuse aus Aluminium eloxieren?",
    "Wir haben 500 Bolzen zu vergeben, Automatenstahl 11SMn30",
    "Uns fehlt Kapazität beim Fräsen, wer kann 80 h 5-Achs übernehmen?",
    "Bitte um Angebot: 30 Schweißgestelle aus S235JR nach Zeichnung",
    "Angebot für 200 Blechwinkel 2 mm verzinkt gesucht",
    "Anfrage: 25 Zahnräder Modul 2 aus 16MnCr5, einsatzgehärtet",
    "Bedarf: 12 Wellen C45, Ø 60 x 800, geschliffen",
    "Wir müssten 40 Teile aus 1.4571 beizen lassen",
    "Für einen Kunden brauchen wir 15 Gussteile GG25, ca. 8 kg",
    "Hat jemand eine Drahterodiermaschine frei? 6 Platten aus 1.2379",
    "Wir würden gern 300 Drehteile fremdvergeben, Ms58, Ø 12",
    "Können Sie jemanden finden, der 20 Rohre biegt? 1.4301, 42,4 x 2",
    "Brauche dringend Ersatzteil: eine Ritzelwelle 42CrMo4, Maschine steht",
    "Suche Pulverbeschichter für 150 Bleche RAL 7016",
    "5 Vorrichtungen fräsen, Alu EN AW-6082, bis KW 8",
    "Unser Galvaniker fällt aus, wir brauchen jemanden für 2.000 Schrauben A3K",
    "Wer macht Gleitschleifen für 5.000 Stanzteile?",
    "Wir lassen gerne auswärts härten, 20 Wellen 100Cr6, wer könnte?",
    "Looking for 20 turned parts in 304, 40 mm dia",
    "We need 50 flanges in S355, delivery by March",
    "Who can anodise 100 aluminium housings?",
    "Please quote 30 welded frames, S235JR",
    "Need someone to grind 12 shafts, C45, IT6",
    "We require heat treatment for 200 pins, 42CrMo4",
    "RFQ: 500 laser cut blanks, 3 mm stainless",
    "Can anybody bend 20 tubes 42 x 2 in 304?",
    "Searching for a foundry, 15 castings GG25 around 8 kg",
    "Does anyone have spare EDM capacity for 6 plates in D2?",
    "wir bräuchten mal wieder 60 Büchsen aus Rotguss, bis Ende Januar",
    "Suchen Partner zum Schweißen nach EN 1090 EXC3, 3 t Stahlbau",
    "100 Stk Frästeile POM, 80x40x20, möglichst bis Weihnachten",
    "Unsere Drehbank ist kaputt, wir suchen Ersatzfertigung für 200 Bolzen",
    "Habt ihr wen, der uns 4 Walzen Ø 300 hartverchromt?",
    "Zeichnung anbei, bitte anbieten lassen: 20 Flansche 1.4404",
    // Written after the rules, to see how far they reach.
    "Hätte da was für die Blechleute: 80 Kantteile 2 mm V2A",
    "Neue Runde: nochmal 30 Wellen wie letztes Jahr, C45, Ø 50 x 600",
    "Ich such wen zum Honen, 12 Zylinderrohre St52, Ø 80 H7",
    "Was würde es kosten, 500 Bolzen 11SMn30 zu drehen?",
    "Können wir bei jemandem 40 Teile strahlen lassen?",
    "Kapazitätsengpass: 200 h Schweißen im Februar abzugeben",
    "3D-Druck in Edelstahl, 5 Stück, wer bietet das an?",
    "Für unsere Baustelle brauchen wir 12 Konsolen S355, feuerverzinkt, EXC2",
    "Eilt! 1 Welle 42CrMo4 vergütet, Ø 120 x 1400, diese Woche",
    "Einmal 60 Ringe aus CuSn8 stechen, Angebot bitte bis Freitag",
    "Our turning shop is overloaded, we could use help with 300 pins",
    "Anyone able to cast 20 housings in aluminium?",
    "In need of 40 brackets, sheet metal 2 mm, powder coated",
    "Quote needed: 100 bushings CuSn12",
    "We are looking to outsource grinding of 60 spindles",
};

/// Which of the sentences are taken wrongly.
std::vector<std::string> mistaken(
    ClusterScene& scene, std::span<const char* const> sentences, Stance wanted
) {
    std::vector<std::string> wrong;
    for (const char* const text : sentences) {
        const UnderstoodNeed understood =
            scene.core().office().engine.understand(text, kToday, Language::de);
        if (commands::stance_of(text, understood, kToday) != wanted) {
            wrong.emplace_back(text);
        }
    }
    return wrong;
}

std::string report(const std::vector<std::string>& wrong, std::size_t all) {
    std::string text = "right in " + std::to_string(all - wrong.size()) + " of " +
                       std::to_string(all) + ", wrong:\n";
    for (const std::string& one : wrong) {
        text += "  " + one + "\n";
    }
    return text;
}

TEST(Stances, tell_offers_from_needs_in_nearly_every_sentence) {
    ClusterScene scene;
    const auto answers = mistaken(scene, kAnswersUnasked, Stance::answer);
    const auto needs = mistaken(scene, kNeedsUnasked, Stance::need);
    RecordProperty("answers_wrong", static_cast<int>(answers.size()));
    RecordProperty("needs_wrong", static_cast<int>(needs.size()));
    EXPECT_LE(answers.size(), std::size(kAnswersUnasked) / 20)
        << report(answers, std::size(kAnswersUnasked));
    EXPECT_LE(needs.size(), std::size(kNeedsUnasked) / 20)
        << report(needs, std::size(kNeedsUnasked));
}

TEST(Stances, of_words_that_are_neither_stay_open) {
    ClusterScene scene;
    for (const char* const text :
         {"",
          "Danke!",
          "Guten Morgen zusammen",
          "Mein Kollege Schulz ist ab heute zuständig",
          "???",
          "Das Wetter ist schön heute",
          "Wir haben eine neue Telefonnummer"}) {
        const UnderstoodNeed understood =
            scene.core().office().engine.understand(text, kToday, Language::de);
        EXPECT_EQ(commands::stance_of(text, understood, kToday), Stance::open) << text;
    }
}

TEST(Stances, exist_for_any_bytes) {
    std::mt19937 random(5);
    const UnderstoodNeed nothing;
    for (int round = 0; round < 300; ++round) {
        std::string bytes(random() % 200, ' ');
        for (char& c : bytes) {
            c = static_cast<char>(random() % 256);
        }
        (void)commands::stance_of(bytes, nothing, kToday);
    }
    (void)commands::stance_of(std::string(200'000, 'a'), nothing, kToday);
}

TEST(Stance, of_a_question_what_the_customer_needs_is_that_of_an_answer) {
    ClusterScene scene;
    for (const char* text :
         {"Moin, hier Dreherei Wolfstein. Brauchen die Leute das mit 3.1 Zeugnis? Tel 06382 99",
          "Braucht der Kunde die Wellen aus 1.4301 gedreht?"}) {
        const auto understood = scene.core().office().engine.understand(text, kToday, Language::de);
        EXPECT_EQ(commands::stance_of(text, understood, kToday), Stance::answer) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test
