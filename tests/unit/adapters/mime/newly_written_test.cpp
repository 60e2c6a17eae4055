#include "adapters/email/mime/newly_written.hpp"

#include <gtest/gtest.h>

#include <chrono>

using clusterlotse::email::newly_written;

TEST(NewlyWritten, drops_an_outlook_header_block_and_what_follows) {
    EXPECT_EQ(
        newly_written(
            "Ja, passt.\n\nVon: Lotse <a@b.de>\nGesendet: Montag, 23. November 2026 08:03\n"
            "An: Hans\nBetreff: WG: Anfrage\n\nGuten Tag\n"
        ),
        "Ja, passt."
    );
}

TEST(NewlyWritten, reads_bold_labels_and_blank_lines_between_them) {
    EXPECT_EQ(
        newly_written(
            "Ok.\n\n*Von:* Lotse\n\n*Gesendet:* Montag\n\n*An:* Hans\n\n*Betreff:* x\n\nalt"
        ),
        "Ok."
    );
}

TEST(NewlyWritten, keeps_answers_between_quotes) {
    EXPECT_EQ(
        newly_written("Am 23.11.26 um 08:03 schrieb Lotse:\n> Drehen?\nJa.\n\n> Fräsen?\n\nNein.\n"
        ),
        "Ja.\n\nNein."
    );
}

TEST(NewlyWritten, joins_an_attribution_that_is_broken_over_lines) {
    EXPECT_EQ(
        newly_written("Geht klar.\n\nAm Mo., 23. Nov. 2026 um 08:03 Uhr schrieb Cluster Lotse <\n"
                      "bedarf@cluster.example.org>:\n\n> alt\n"),
        "Geht klar."
    );
    EXPECT_EQ(
        newly_written("Fine.\n\nOn Mon, Nov 23, 2026 at 8:03 AM Some Very Long Name\n<a@b.example> "
                      "wrote:\n> x"),
        "Fine."
    );
}

TEST(NewlyWritten, knows_attributions_of_many_programs) {
    for (const char* line :
         {"Hans Müller <h@x.de> schrieb am Mo., 23. Nov. 2026, 08:03:",
          "\"Hans Müller\" <h@x.de> schrieb am 23.11.2026 08:03:22:",
          "On 23. Nov 2026, at 08:03, Hans <h@x.de> wrote:",
          "Le lun. 23 nov. 2026 à 08:03, Hans <h@x.fr> a écrit :",
          "El lun, 23 nov 2026 a las 8:03, Hans (<h@x.es>) escribió:",
          "Op ma 23 nov 2026 om 08:03 schreef Hans <h@x.nl>:",
          "Den mån 23 nov. 2026 kl 08:03 skrev Hans <h@x.se>:",
          "Il giorno lun 23 nov 2026 alle ore 08:03 Hans <h@x.it> ha scritto:",
          "W dniu 23.11.2026 o 08:03, Hans pisze:",
          "2026-11-23 8:03 GMT+01:00 Hans Müller <h@x.de>:",
          "23.11.2026 08:03, Hans Müller <h@x.de>:",
          "23.11.26, 08:03 Uhr, Hans Müller <h@x.de>:",
          "Zitat von Hans Müller <h@x.de>:",
          "-----\"Hans Müller\" <h@x.de> schrieb: -----",
          "Hans Müller schrieb:"}) {
        EXPECT_EQ(newly_written(std::string("Ja.\n\n") + line + "\n> alt\n> älter\n"), "Ja.")
            << line;
    }
}

TEST(NewlyWritten, does_not_take_own_sentences_for_attributions) {
    const std::string own =
        "Am Montag passt es.\nAm 12.3. schrieb ich Ihnen:\nder Preis gilt.\nVon: "
        "Kaiserslautern\nNach: Mannheim";
    EXPECT_EQ(newly_written(own), own);
    EXPECT_EQ(
        newly_written("Am Montag passt es.\nAm 23.11.2026 um 08:03 schrieb Hans <h@x.de>:\n> x"),
        "Am Montag passt es."
    );
}

TEST(NewlyWritten, knows_the_table_of_lotus_notes) {
    EXPECT_EQ(
        newly_written("Ja.\n\n\"Lotse\" <a@b.de>\n20.11.2026 "
                      "10:11\n\nAn\n<e@x.de>\nKopie\n\nThema\nAnfrage\n\nalt"),
        "Ja."
    );
}

TEST(NewlyWritten, knows_an_attribution_that_lost_its_colon_by_the_quote_below) {
    EXPECT_EQ(newly_written("Passt.\nAm 20.11.26 um 10:11 schrieb Lotse\n\n> alt"), "Passt.");
}

TEST(NewlyWritten, keeps_a_sentence_that_reports_what_somebody_wrote) {
    const std::string text =
        "Am Freitag, dem 20. November 2026, hat Frau Weber Folgendes geschrieben:\nWir brauchen 5 "
        "Teile.";
    EXPECT_EQ(newly_written("Guten Tag,\n\n" + text), "Guten Tag,\n\n" + text);
}

TEST(NewlyWritten, does_not_take_a_limit_for_a_quote) {
    EXPECT_EQ(newly_written("Stückzahl:\n>= 50 im Jahr"), "Stückzahl:\n>= 50 im Jahr");
}

TEST(NewlyWritten, drops_separators_of_many_programs) {
    for (const char* line :
         {"-----Ursprüngliche Nachricht-----",
          "-------- Original-Nachricht --------",
          "-----Original Message-----",
          "---------- Forwarded message ---------",
          "‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐",
          "-------- Weitergeleitete Nachricht --------",
          "Anfang der weitergeleiteten Nachricht:",
          "________________________________\nVon: a@b.de\nGesendet: Montag\nBetreff: x"}) {
        EXPECT_EQ(
            newly_written(
                std::string("Siehe unten.\n\n") + line +
                "\nVon: a@b.de\nDatum: 1.1.2026\nAn: c\nBetreff: d\n\nalt"
            ),
            "Siehe unten."
        ) << line;
    }
}

TEST(NewlyWritten, drops_the_block_of_web_mailers_that_begins_with_gesendet) {
    EXPECT_EQ(
        newly_written("Ja gern.\n\nGesendet: Montag, 23. November 2026 um 08:03 Uhr\nVon: "
                      "\"Lotse\" <l@x.de>\n"
                      "An: h@x.de\nBetreff: Anfrage\nGuten Tag"),
        "Ja gern."
    );
}

TEST(NewlyWritten, keeps_answers_below_a_header_block_with_marked_quotes) {
    EXPECT_EQ(
        newly_written("-----Ursprüngliche Nachricht-----\nVon: a@b.de\nGesendet: Montag\nAn: "
                      "c\nBetreff: d\n\n"
                      "> Drehen?\nJa.\n> Fräsen?\nNein."),
        "Ja.\n\nNein."
    );
}

TEST(NewlyWritten, keeps_what_was_passed_on_without_a_word) {
    const std::string passed =
        "-----Ursprüngliche Nachricht-----\nVon: k@x.de\nGesendet: Montag\nAn: H\nBetreff: B\n\n50 "
        "Flansche.";
    EXPECT_EQ(newly_written("\n\n" + passed), passed);
    EXPECT_EQ(newly_written("-- \nHans Müller\nTel. 0631 1234\n\n" + passed), passed);
    EXPECT_EQ(
        newly_written("---------- Forwarded message ---------\n> 50 Flansche"),
        "---------- Forwarded message ---------\n50 Flansche"
    );
}

TEST(NewlyWritten, is_empty_only_where_nothing_was_written) {
    EXPECT_EQ(newly_written("> nur\n> Zitat\n"), "");
    EXPECT_EQ(newly_written(""), "");
    EXPECT_EQ(newly_written("-- \nHans"), "--\nHans");
    EXPECT_EQ(newly_written("👍\n\n> alt"), "👍");
}

TEST(NewlyWritten, drops_signatures_but_keeps_names) {
    EXPECT_EQ(newly_written("Ja.\n\n-- \nHans Müller\nlange Signatur"), "Ja.");
    EXPECT_EQ(newly_written("Ja.\n\nViele Grüße\nHans"), "Ja.\n\nViele Grüße\nHans");
    EXPECT_EQ(
        newly_written("Ja.\n\nMit freundlichen Grüßen\n\ni. A. Hans Müller\nVertrieb\nMüller "
                      "GmbH\nTel.: 0631 123\n"
                      "HRB 123, Amtsgericht Kaiserslautern"),
        "Ja."
    );
    EXPECT_EQ(newly_written("Yes.\n\nBest regards\nJane Doe\nAcme Ltd | +49 631 1234"), "Yes.");
}

TEST(NewlyWritten, keeps_a_postscript_below_the_company_block) {
    const std::string text =
        "Ja.\n\nMfG\nHans\nMüller GmbH\nTel. 0631 123\n\nPS: Wir können auch schleifen.";
    EXPECT_EQ(newly_written(text), text);
}

TEST(NewlyWritten, keeps_thanks_that_an_address_follows) {
    for (const char* text :
         {"Ja.\nDanke für das Angebot!\nBitte rufen Sie an: Tel. 0631 123456",
          "Ja, gern.\nDanke.\nBitte liefern an:\nMüller GmbH\nIndustriestr. 3\n67655 "
          "Kaiserslautern"}) {
        EXPECT_EQ(newly_written(text), text);
    }
    EXPECT_EQ(newly_written("Ja.\n\nLG Eva\n\nWeber AG\nTel. 0631 99"), "Ja.");
}

TEST(NewlyWritten, keeps_signature_words_inside_sentences) {
    const std::string text =
        "Mit freundlichen Grüßen hat das nichts zu tun, sagen Sie bitte Herrn Weber "
        "Bescheid.\nDanke!";
    EXPECT_EQ(newly_written(text), text);
}

TEST(NewlyWritten, drops_footers_of_mobile_programs_only) {
    for (const char* line :
         {"Von meinem iPhone gesendet",
          "Gesendet von Outlook für Android<https://aka.ms/x>",
          "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
          "Gesendet mit der GMX Mail App",
          "Sent from my iPad",
          "Get Outlook for iOS",
          "Envoyé de mon iPhone",
          "Von Samsung Mobile gesendet"}) {
        EXPECT_EQ(newly_written(std::string("Passt.\n\n") + line + "\n"), "Passt.") << line;
    }
    EXPECT_EQ(
        newly_written("Gesendet mit der Spedition am Montag"),
        "Gesendet mit der Spedition am Montag"
    );
}

TEST(NewlyWritten, drops_legal_notices_at_the_end) {
    EXPECT_EQ(
        newly_written("Ja.\n\nDiese E-Mail enthält vertrauliche Informationen.\nBitte löschen."),
        "Ja."
    );
    for (const char* notice :
         {"Diese E-Mail und ihre Anhänge sind vertraulich. Falls Sie nicht gemeint sind: löschen.",
          "Diese Nachricht einschließlich aller Anhänge ist nur für den Empfänger bestimmt.",
          "Diese Mail inklusive Anhang kann vertrauliche Angaben enthalten."}) {
        EXPECT_EQ(newly_written(std::string("Ja.\n\n") + notice), "Ja.") << notice;
    }
    const std::string own = "Ja.\nDiese Mail und die Zeichnung sind für Herrn Weber.";
    EXPECT_EQ(newly_written(own), own);
}

TEST(NewlyWritten, takes_a_line_of_hard_spaces_for_an_empty_one) {
    EXPECT_EQ(newly_written("Ja.\n\n\u00A0\n> alt\n\u00A0"), "Ja.");
    EXPECT_EQ(newly_written("Ja.\u00A0 \n\u00A0\nNein."), "Ja.\n\nNein.");
    EXPECT_EQ(newly_written("\u00A0\n \u00A0"), "");
}

TEST(NewlyWritten, is_linear_on_hostile_text) {
    const auto started = std::chrono::steady_clock::now();
    for (const char* piece :
         {"Am 1 schrieb\n",
          "Von: a\n",
          "MfG\n",
          "_____________\n",
          "> a\nb\n",
          "On 1 wrote x@y "}) {
        std::string text;
        while (text.size() < 150'000) {
            text += piece;
        }
        EXPECT_LE(newly_written(text).size(), text.size());
    }
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(40));
}
