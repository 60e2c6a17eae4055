#include "commands/discretion/redaction.hpp"

#include "commands/discretion/betrayal.hpp"
#include "tests/support/cluster_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace clusterlotse::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

commands::Identity nasty() {
    commands::Identity identity;
    identity.names = {
        "Glantal-Pumpen Übersee", "Kaul Ilse", "Ilse Kaul", "Jörg Weißhäupl", "K2 Tec"};
    identity.words = {"Glantal", "Übersee", "Kaul", "Ilse", "Jörg", "Weißhäupl"};
    identity.postcode = "67742";
    return identity;
}

std::string redacted(const std::string& text) {
    const auto plain = [](std::string_view word) { return commands::is_common_in_names(word); };
    const auto identity = nasty();
    return commands::without_names_of(
        commands::without_contacts(commands::without_sign_off(text, plain), identity),
        identity,
        plain
    );
}

TEST(Redaction, leaves_no_second_half_of_a_name_with_a_hyphen) {
    EXPECT_EQ(redacted("20 Teile. LG, Glantal-Pumpen"), "20 Teile. LG, […]");
    EXPECT_EQ(redacted("20 Glantal-Wellen"), "20 […]-Wellen");
}

TEST(Redaction, leaves_trade_words_sizes_dates_and_numbers_alone) {
    for (const char* const text :
         {"20 Drehteile aus 1.4301, Ø 40 x 120, bis 15.03.2026",
          "Welle Ø 0,05 rund, h6, Ra 0,4, Länge 1.200 mm ± 0,1",
          "Lieferung 01.03.2026 - 15.03.2026",
          "Termin 2026-03-15, Zeichnung 0815-4711-0123 Index B",
          "max. 40 lang, 100 % geprüft",
          "Pumpengehäuse nach DIN EN 10204 3.1, EN 1090-2 EXC2",
          "M12x1,5 beidseitig, SW 19, Rz 6,3",
          "Maschinenbau, Werkzeugbau und Pumpenbau",
          "ca. 10.000 Stück/Jahr, Lose zu 500",
          "Zeichnungs-Nr. 0201 4455 66 und Art.-Nr. 07123456",
          "Liefern nach Kaiserslautern",
          "2x45°, Passung 25 H7/g6, 0,020 Toleranz",
          "Kautschuk, gekaulte Teile, Glanz"}) {
        EXPECT_EQ(redacted(text), text);
    }
}

TEST(Redaction, takes_no_word_with_an_umlaut_for_a_name_without) {
    commands::Identity identity;
    identity.names = {"Metallverarbeitung Hohe Loog"};
    identity.words = {"Hohe", "Loog", "Müller"};
    const auto without = [&](const std::string& text) {
        return commands::without_names_of(text, identity, [](std::string_view) { return false; });
    };
    EXPECT_EQ(without("Höhe 900 mm"), "Höhe 900 mm");
    EXPECT_EQ(without("HÖHE 900, Hoehe bis 950"), "HÖHE 900, Hoehe bis 950");
    EXPECT_EQ(without("Die Hohe Loog nicht"), "Die […] nicht");
    EXPECT_EQ(without("bei Hohe, bei Muller"), "bei […], bei […]");
    EXPECT_EQ(without("bei Mueller"), "bei […]");
}

TEST(Redaction, takes_out_every_way_to_reach_somebody) {
    for (const char* const text :
         {"Tel. 06302 12345",
          "Telefon: +49 (0)6302/1234-56",
          "ruf an: 0171 1234567 bitte",
          "Fax 06302-998877",
          "Durchwahl: 4711",
          "einkauf@glantal.example",
          "ilse (at) glantal.de",
          "www.glantal.example/kontakt",
          "https://x.example/a?b=c",
          "@ilse:matrix.example.org",
          "glantal-pumpen.de",
          "67742 Lauterecken",
          "Hauptstraße 5\n67742 Lauterecken"}) {
        const std::string out = redacted(text);
        EXPECT_THAT(out, HasSubstr("[…]")) << text;
        for (const char* const part :
             {"12345",
              "1234-56",
              "1234567",
              "998877",
              "4711",
              "lantal",
              "x.example",
              "ilse:",
              "67742",
              "Hauptstra"}) {
            EXPECT_THAT(out, Not(HasSubstr(part))) << text;
        }
    }
}

TEST(Redaction, drops_the_greeting_at_the_end_and_keeps_the_postscript) {
    EXPECT_EQ(
        redacted("20 Wellen\n\nMit freundlichen Grüßen\ni. A. Sabine Unbekannt\nLeitung"),
        "20 Wellen"
    );
    EXPECT_EQ(
        redacted("20 Wellen\nBest regards\nSomebody Else\nPS: in 1.4571"),
        "20 Wellen\nPS: in 1.4571"
    );
    EXPECT_EQ(redacted("20 Wellen, Gruß Sabine"), "20 Wellen");
    EXPECT_EQ(redacted("20 Wellen\nVielen Dank\nPeter Unbekannt"), "20 Wellen\nVielen Dank");
    EXPECT_EQ(
        redacted("Viele Grüße vorab,\nwir suchen 20 Wellen"),
        "Viele Grüße vorab,\nwir suchen 20 Wellen"
    );
    EXPECT_EQ(redacted("20 Wellen\n-- \nGlantal"), "20 Wellen");
}

TEST(Redaction, keeps_what_is_wanted_behind_a_greeting_that_comes_first) {
    for (const char* text :
         {"Schöne Grüße aus dem Hause Glantal. Wir suchen 21 Bolzen aus 1.4301",
          "Schöne Grüße aus dem Hause Glantal\nWir suchen 21 Bolzen aus 1.4301",
          "Hallo zusammen,\nschöne Grüße aus dem Hause Glantal\nWir suchen 21 Bolzen aus 1.4301",
          "Viele Grüße aus Landstuhl, wir suchen 21 Bolzen aus 1.4301",
          "Kind regards from Glantal. Wir suchen 21 Bolzen aus 1.4301"}) {
        const std::string out = redacted(text);
        EXPECT_THAT(out, HasSubstr("suchen 21 Bolzen aus 1.4301")) << text;
        EXPECT_THAT(out, Not(HasSubstr("Glantal"))) << text;
    }
}

TEST(Redaction, no_spelling_of_a_name_gets_through) {
    const std::vector<std::string> spelled{
        "Glantal-Pumpen Übersee GmbH & Co. KG",
        "GLANTAL PUMPEN",
        "GlantalPumpen",
        "glantal_pumpen",
        "Glantals",
        "der Glantal'sche Einkauf",
        "Glantalpumpenwelle",
        "G l a n t a l",
        "G.L.A.N.T.A.L",
        "Glan-\ntal",
        "Glan\xC2\xADtal",
        "Gl\xE2\x80\x8B"
        "antal",
        "Firma Glantal",
        "„Glantal“",
        "(Glantal)",
        "glantal2026",
        "B2Glantal",
        "Uebersee",
        "UEBERSEE",
        "Kaul, Ilse",
        "Ilse Kaul",
        "ilse",
        "Kauls",
        "Kaul-Welle",
        "Frau Kaul",
        "i. A. Kaul",
        "IlseKaul",
        "Joerg",
        "Weisshaeupl",
        "WEISSHÄUPL",
        "Jörgs Zeichnung",
        "glantal@web.de",
        "glantal.de",
        "matrix.to/#/@ilse:glantal.de"};
    const std::vector<std::string> needs{
        "20 Drehteile aus 1.4301 für @, Ø 40 x 120",
        "@ braucht 5 Wellen bis 15.03.2026",
        "Welle nach Muster (@), 1.4571,@",
        "Wie immer für @.\n@\nBitte 20 Stück",
        "20 Stück\n@: Rz 6,3/@/M12"};
    const std::vector<std::string> forbidden{
        "glantal",
        "übersee",
        "uebersee",
        "kaul",
        "ilse",
        "jörg",
        "joerg",
        "weißhäupl",
        "weisshaeupl",
        "weisshäupl"};
    std::mt19937 dice(20261128);
    for (int round = 0; round < 400; ++round) {
        std::string text = needs[dice() % needs.size()];
        for (auto at = text.find('@'); at != std::string::npos; at = text.find('@', at)) {
            const std::string& name = spelled[dice() % spelled.size()];
            text.replace(at, 1, name);
            at += name.size();
        }
        std::string out = redacted(text);
        std::ranges::transform(out, out.begin(), [](unsigned char c) { return std::tolower(c); });
        std::string bare = out;
        std::erase_if(bare, [](char c) { return c == ' ' || c == '.' || c == '-' || c == '\n'; });
        for (const std::string& name : forbidden) {
            EXPECT_THAT(out, Not(HasSubstr(name))) << text;
            if (name.size() > 5) {
                EXPECT_THAT(bare, Not(HasSubstr(name))) << text;
            }
        }
    }
}

TEST(Contacts, behind_any_word_are_left_out_and_numbers_of_parts_stay) {
    for (const char* text :
         {"Rückfragen 0631 1234567",
          "zu erreichen 0631/1234567",
          "am besten 0631 1234567",
          "Abteilung 0631 1234567"}) {
        EXPECT_THAT(commands::without_contacts(text, {}), HasSubstr("[…]")) << text;
    }
    for (const char* text :
         {"Fertigungszeichnung 0815-4711-03",
          "Zeichnungsnummer 0815 471103",
          "nach DIN EN 0631 1234567",
          "Art.-Nr. 0815 471103",
          "Drehteil 0815-4711-03",
          "Teilenummer 0815-4711-03"}) {
        EXPECT_EQ(commands::without_contacts(text, {}), text);
    }
}

TEST(Contacts, are_found_where_they_stand) {
    EXPECT_THAT(
        commands::contacts_in("Rückfragen 0631 1234567 oder a.b@pumpen.test, Teil 12-34", {}),
        ElementsAre("0631 1234567", "a.b@pumpen.test")
    );
    EXPECT_THAT(commands::contacts_in("20 Wellen bis 15.03.2026, Ø 40 x 120", {}), IsEmpty());
    EXPECT_THAT(commands::contacts_in("", {}), IsEmpty());
    EXPECT_THAT(commands::contacts_in("www.pumpen.test", {}), ElementsAre("www.pumpen.test"));
}

TEST(Contacts, in_file_names_betray_the_asker_and_dates_do_not) {
    ClusterScene scene;
    scene.say_in_chat("@einkauf:cluster.test", "20 Drehteile aus 1.4301, Ø 40 x 120");
    auto& office = scene.core().office();
    const auto need = office.needs.find(1).value();
    EXPECT_THAT(
        commands::betraying_words(
            office,
            need,
            {"Welle 2026-03-15.pdf", "Stand_01.02.2026 Rev 3.step", "Zeichnung 0815-4711-03.dxf"}
        ),
        IsEmpty()
    );
    EXPECT_THAT(
        commands::betraying_words(
            office, need, {"Welle.pdf", "Tel 0631 1234567.pdf", "von a.b@pumpen.test.pdf"}
        ),
        ElementsAre("Tel 0631 1234567.pdf", "von a.b@pumpen.test.pdf")
    );
}

}  // namespace
}  // namespace clusterlotse::test
