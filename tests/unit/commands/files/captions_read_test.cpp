// What the words beside a file are read as: when firms get it, or which firm alone does.
#include "commands/files/captions.hpp"
#include "commands/files/file_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::read_caption;
using storage::FileStage;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(CaptionsRead, open_a_file_only_where_nothing_takes_some_of_it_back) {
    for (const char* const text :
         {"für alle",
          "Für alle!",
          "anbei die Zeichnung für alle Angefragten",
          "darf jeder sehen",
          "Zeichnung an alle",
          "the drawing for everybody"}) {
        EXPECT_EQ(read_caption(text).stage, FileStage::open) << text;
    }
    for (const char* const text :
         {"für alle mit NDA",
          "file for everyone after NDA",
          "Datei für alle, nach NDA",
          "the drawing for all with NDA",
          "Zeichnung für alle, vertraulich",
          "für alle gegen Geheimhaltung",
          "Zeichnung darf jeder sehen, der die NDA unterschrieben hat"}) {
        EXPECT_EQ(read_caption(text).stage, FileStage::after_nda) << text;
    }
    for (const char* const text :
         {"Zeichnung für alle nach Auftrag",
          "Zeichnung für alle nach Vergabe",
          "für alle, die beauftragt werden",
          "file for everyone after the order"}) {
        EXPECT_EQ(read_caption(text).stage, FileStage::with_order) << text;
    }
    EXPECT_EQ(read_caption("für alle mit Interesse").stage, FileStage::after_interest);
    for (const char* const text :
         {"nicht für alle",
          "Zeichnung darf jeder sehen außer Otterbach",
          "für alle außer Otterbach",
          "noch nicht für alle",
          "for everybody except Otterbach"}) {
        EXPECT_EQ(read_caption(text).stage, FileStage::held) << text;
    }
    for (const char* const text : {"nur für alle Angefragten", "für alle zur Ansicht"}) {
        EXPECT_EQ(read_caption(text).stage, std::nullopt) << text;
    }
}

TEST(CaptionsRead, hold_whatever_a_file_is_called) {
    for (const char* const text :
         {"Skizze nur mit Auftrag",
          "Modell erst nach Bestellung",
          "Plan nur nach Vergabe",
          "sketch only with the order",
          "Foto nur mit Zuschlag",
          "Zeichnung für den Auftragnehmer",
          "Skizze für den späteren Gewinner",
          "nur für den Auftragnehmer",
          "Detailzeichnung nur mit Auftrag"}) {
        EXPECT_EQ(read_caption(text).stage, FileStage::with_order) << text;
    }
    EXPECT_EQ(read_caption("Skizze nur nach NDA").stage, FileStage::after_nda);
    for (const char* const text : {"Anbei die Bestellung", "Anbei die NDA", "hier die Zeichnung"}) {
        EXPECT_EQ(read_caption(text).stage, std::nullopt) << text;
    }
}

TEST(CaptionsRead, name_the_firm_that_a_file_is_for_alone) {
    for (const auto& [text, firm] :
         {std::pair{"nur für otterbach", "otterbach"},
          std::pair{"Zeichnung nur für Fa. Otterbach", "Fa. Otterbach"},
          std::pair{"nur für Otterbach GmbH & Co. KG", "Otterbach GmbH & Co. KG"},
          std::pair{"Zeichnung nur für Allweiler", "Allweiler"},
          std::pair{"nur für Interroll", "Interroll"},
          std::pair{"nur für Preising", "Preising"},
          std::pair{"Zeichnungen nur für Enkenbach", "Enkenbach"},
          std::pair{"Diese Zeichnung nur für Enkenbach", "Enkenbach"},
          std::pair{"Hallo, die Zeichnung bitte nur für Enkenbach", "Enkenbach"},
          std::pair{"nur an Enkenbach geben", "Enkenbach"},
          std::pair{"Zeichnung bitte nur an Enkenbach weitergeben, danke", "Enkenbach"},
          std::pair{"bitte nur Enkenbach zeigen", "Enkenbach"},
          std::pair{"Zeichnung für Enkenbach allein", "Enkenbach"},
          std::pair{"für niemanden außer Enkenbach", "Enkenbach"},
          std::pair{"an niemand anderen als Enkenbach", "Enkenbach"},
          std::pair{"share only with Enkenbach", "Enkenbach"},
          std::pair{"drawing only for Enkenbach please", "Enkenbach"}}) {
        const auto read = read_caption(text);
        EXPECT_THAT(read.firms, ElementsAre(firm)) << text;
        EXPECT_EQ(read.stage, FileStage::held) << text;
        EXPECT_TRUE(read.alone) << text;
    }
    EXPECT_THAT(
        read_caption("Zeichnung nur für Otterbach und Wolfstein").firms,
        ElementsAre("Otterbach", "Wolfstein")
    );
    EXPECT_TRUE(read_caption("Zeichnung nur für Otterbach nach NDA").conditional);
    EXPECT_TRUE(read_caption("Zeichnung nur für Sie").for_reader);
    const auto longer =
        read_caption("Anbei die Zeichnung der neuen Welle, nur für Otterbach. Termin bleibt.");
    EXPECT_THAT(longer.firms, ElementsAre("Otterbach"));
    EXPECT_FALSE(longer.alone);
}

TEST(CaptionsRead, take_no_purpose_for_a_firm) {
    for (const char* const text :
         {"Zeichnung nur für Ansicht",
          "Zeichnung nur zur Ansicht",
          "nur für Teil 2",
          "Zeichnung nur für die Kalkulation",
          "Zeichnung nur für interne Zwecke",
          "Zeichnung für die Konsole",
          "Bearbeitung nur an der Stirnseite laut Zeichnung",
          "20 Drehteile nach Zeichnung, nur mit Zeugnis 3.1",
          "Nur Fräsen, 20 Stück"}) {
        const auto read = read_caption(text);
        EXPECT_THAT(read.firms, IsEmpty()) << text;
        EXPECT_EQ(read.stage, std::nullopt) << text;
    }
}

TEST(CaptionsRead, hold_what_shall_not_be_given) {
    for (const char* const text :
         {"Zeichnung noch nicht weitergeben",
          "Zeichnung nicht an Otterbach",
          "bitte noch niemandem zeigen",
          "Anbei die Zeichnung der neuen Welle. Die Zeichnung bitte nicht herausgeben, danke."}) {
        EXPECT_EQ(read_caption(text).stage, FileStage::held) << text;
    }
}

TEST(CaptionsRead, take_an_order_of_another_sentence_for_none_of_the_file) {
    EXPECT_EQ(
        commands::stage_said("Zeichnung liegt bei. Lieferung erst nach Auftragserteilung."),
        std::nullopt
    );
    EXPECT_EQ(
        commands::stage_said("Die Zeichnung gibt es erst nach Auftragserteilung."),
        FileStage::with_order
    );
}

/// How a caption is taken: the stage it gives, the firms, or that it is none.
enum class Taken { open, interest, nda, order, held, firms, perhaps, paper, no_stage, no_caption };

Taken taken(const char* text) {
    const auto read = read_caption(text);
    if (!read.firms.empty() && read.alone) {
        return Taken::firms;
    }
    if (read.stage) {
        constexpr Taken kStages[] = {
            Taken::open, Taken::interest, Taken::nda, Taken::order, Taken::order, Taken::held};
        return kStages[static_cast<std::size_t>(*read.stage)];
    }
    return !read.perhaps.empty() && !read.alone ? Taken::perhaps
           : read.paper                         ? Taken::paper
           : commands::is_caption(text)         ? Taken::no_stage
                                                : Taken::no_caption;
}

TEST(CaptionsRead, take_each_of_these_as_it_is_meant) {
    const std::pair<const char*, Taken> kTable[] = {
        {"für jeden sichtbar", Taken::open},
        {"Zeichnung ist für alle offen", Taken::open},
        {"for all suppliers", Taken::open},
        {"an alle Angefragten", Taken::open},
        {"kann jeder haben", Taken::open},
        {"öffentlich", Taken::open},
        {"Zeichnung ohne NDA für alle", Taken::open},
        {"Anbei alle Zeichnungen", Taken::no_stage},
        {"Anbei alle Unterlagen", Taken::no_stage},
        {"all files attached", Taken::no_stage},
        {"Hi all, here is the drawing", Taken::no_stage},
        {"Hello everyone, drawing attached", Taken::no_stage},
        {"Danke an alle, hier die Zeichnung", Taken::no_stage},
        {"Das ist noch offen", Taken::no_caption},
        {"Zeichnung für alle Teile", Taken::no_caption},
        {"alle Maße siehe Zeichnung", Taken::no_caption},
        {"nur bei Interesse", Taken::interest},
        {"für alle mit Interesse", Taken::interest},
        {"nach NDA", Taken::nda},
        {"NDA required", Taken::nda},
        {"Zeichnung nicht ohne NDA", Taken::nda},
        {"kein NDA nötig", Taken::no_caption},
        {"Zeichnung ohne NDA", Taken::no_stage},
        {"mit Auftrag", Taken::order},
        {"Zeichnung erst wenn beauftragt", Taken::order},
        {"Auftrag an Sie, Bestellung anbei", Taken::paper},
        {"Wir vergeben an Sie, Bestellung anbei", Taken::paper},
        {"Danke für Ihr Angebot, Bestellung anbei", Taken::paper},
        {"The order is for you, PO attached", Taken::paper},
        {"Anbei die Bestellung", Taken::paper},
        {"Anbei die unterschriebene NDA", Taken::paper},
        {"vertraulich!", Taken::held},
        {"Zeichnung ist streng vertraulich", Taken::held},
        {"bitte vertraulich behandeln", Taken::held},
        {"please keep confidential", Taken::held},
        {"please do not share", Taken::held},
        {"do not forward", Taken::held},
        {"keine Weitergabe", Taken::held},
        {"bitte noch nicht verschicken", Taken::held},
        {"Zeichnung erst nach Freigabe", Taken::held},
        {"nur nach Rücksprache", Taken::held},
        {"bitte noch zurückhalten", Taken::held},
        {"Entwurf, nicht weitergeben", Taken::held},
        {"Zeichnung der Welle. Otterbach darf sie nicht sehen", Taken::held},
        {"Otterbach soll die Zeichnung nicht bekommen", Taken::held},
        {"Zeichnung nicht an Dritte weitergeben", Taken::held},
        {"alle außer Wolfstein", Taken::held},
        {"nur für Wolfstein", Taken::firms},
        {"Zeichnung nur für Wolfstein und Otterbach", Taken::firms},
        {"Zeichnung nur Wolfstein", Taken::firms},
        {"Zeichnung an Wolfstein und Otterbach weiterleiten", Taken::perhaps},
        {"an Wolfstein und Otterbach", Taken::perhaps},
        {"Wolfstein bekommt die Zeichnung", Taken::perhaps},
        {"Anbei die Zeichnung, Material ist V2A, Gewinde nur an einer Seite", Taken::no_caption},
        {"h7, Zeichnung anbei, nur an den Sitzen geschliffen", Taken::no_caption},
        {"Zeichnung anbei, Gewinde nur an einer Seite", Taken::no_caption},
        {"Anbei die Zeichnung, Lieferung nur an Werk 2", Taken::no_caption},
        {"Anbei die Zeichnung, bitte nur für 20 Stück anbieten", Taken::no_caption},
        {"Zeichnung anbei, Angebot bitte nur an einkauf@alsenz.de", Taken::no_caption},
        {"Zeichnung anbei, alle Maße ohne Toleranz nach ISO 2768", Taken::no_caption},
        {"siehe Zeichnung, alle Kanten brechen, keine Grate", Taken::no_caption},
        {"Zeichnungen ohne Toleranzen", Taken::no_caption},
        {"Zeichnung nicht maßstäblich", Taken::no_caption},
        {"STEP ohne Gewinde", Taken::no_caption},
        {"Nur ein Foto, sorry", Taken::no_stage},
        {"nur Blatt 2", Taken::no_caption},
        {"Anfrage anbei", Taken::no_caption},
        {"Hallo, anbei eine Anfrage", Taken::no_caption},
        {"Bauteil nach Zeichnung", Taken::no_caption},
        {"Teile nach Zeichnung", Taken::no_caption},
        {"Prototyp nach Zeichnung", Taken::no_caption},
        {"Baugruppe anbei", Taken::no_caption},
        {"Neue Zeichnung anbei, Länge jetzt 320", Taken::no_caption}};
    for (const auto& [text, expected] : kTable) {
        EXPECT_EQ(static_cast<int>(taken(text)), static_cast<int>(expected)) << text;
    }
}

TEST(CaptionsRead, leave_a_stage_of_the_need_where_no_word_opens_its_files) {
    for (const char* const text :
         {"Die Zeichnung ist noch offen",
          "Die Zeichnung ist für alle Teile gültig",
          "Kein NDA nötig, Zeichnung anbei",
          "NDA ist nicht erforderlich"}) {
        EXPECT_EQ(commands::stage_said(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test
