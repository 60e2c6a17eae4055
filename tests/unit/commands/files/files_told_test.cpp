// What is said of files: why one is refused, who gets those that were kept, and of several at once.
#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/read_texts.hpp"
#include "tests/support/sample_files.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using test_support::ole_of;
using test_support::pdf_of;
using test_support::zip_of;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(FilesRefused, are_named_with_the_reason_and_what_would_go) {
    AskingScene scene;
    InboundMessage message = scene.chat(kAsker, "");
    message = with(std::move(message), "leer.pdf", "");
    message = with(std::move(message), "Liste.xlsm", "egal");
    message = with(std::move(message), "Seite.html", "<html></html>");
    message = with(std::move(message), "Logo.svg", "<svg><script>x()</script></svg>");
    message = with(std::move(message), "Teile.zip", zip_of({{"a.exe", "x"}}));
    message = with(std::move(message), "Zu.zip", zip_of({{"a.txt", "x"}}, {.locked = true}));
    message = with(std::move(message), "Brief.doc", ole_of({"WordDocument"}).substr(0, 1100));
    message = with(std::move(message), "Modell.xyz", std::string("\x01\x02\x03\x04", 4));
    message.attachments.push_back({"viele.pdf", "application/pdf", 9, nullptr, ContentGap::too_many}
    );
    message.attachments.push_back(
        {"geheim.pdf", "application/pdf", 9, nullptr, ContentGap::encrypted}
    );
    const std::string told = all_text(scene.say(message), kAsker);
    for (const char* const line :
         {"• leer.pdf: die Datei ist leer\n",
          "• Liste.xlsm: sie enthält Makros; ohne Makros gespeichert geht sie\n",
          "• Seite.html: Webseiten nehme ich nicht; als PDF geht es\n",
          "• Logo.svg: im Bild steckt ein Programm; als PNG oder PDF geht es\n",
          "• Teile.zip: in das Archiv kann ich nicht sicher hineinsehen; bitte schicken Sie die "
          "Dateien einzeln\n",
          "• Zu.zip: sie ist mit einem Kennwort geschützt\n",
          "• Brief.doc: sie ist beschädigt\n",
          "• Modell.xyz: diese Art kenne ich nicht; PDF, STEP, DXF, DWG, XLSX und Bilder gehen\n",
          "• viele.pdf: es waren zu viele auf einmal\n",
          "• geheim.pdf: sie ist verschlüsselt, ich kann sie nicht öffnen\n"}) {
        EXPECT_THAT(told, HasSubstr(line));
    }
}

TEST(FilesRefused, take_the_words_that_only_announce_them_along) {
    const std::string program("MZ\x90\0", 4);
    for (const char* const words :
         {"hier die Zeichnung", "Zeichnung anbei", "here is the drawing"}) {
        AskingScene scene;
        const auto sent = scene.say(with(scene.chat(kAsker, words), "Welle.exe", program));
        EXPECT_THAT(all_text(sent, kAsker), HasSubstr("• Welle.exe: ")) << words;
        EXPECT_THAT(to(sent, kAsker), SizeIs(1)) << words;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << words;
    }
    AskingScene scene;
    const auto sent = scene.say(with(scene.chat(kAsker, "doch 40 Stück"), "Welle.exe", program));
    EXPECT_THAT(all_text(sent, kTurner), HasSubstr("40 Stück statt 20 Stück"));
}

TEST(FilesNotKept, are_all_named_where_nobody_knows_what_they_belong_to) {
    AskingScene scene;
    InboundMessage message = scene.chat(kTurner, "B-2026-009: 13 €, Angebot anbei");
    message = with(std::move(message), "Angebot.pdf", pdf_of("a"));
    message = with(std::move(message), "Bild.pdf", pdf_of("b"));
    EXPECT_THAT(
        all_text(scene.say(message), kTurner),
        HasSubstr("Angebot.pdf, Bild.pdf habe ich nicht behalten")
    );
}

TEST(FilesRefused, are_those_for_which_a_need_has_no_room) {
    AskingScene scene;
    for (std::size_t i = 0; i < storage::kMostNeedFiles; ++i) {
        storage::FileRecord file;
        file.need_id = 1;
        file.name = std::to_string(i) + ".pdf";
        file.type = "application/pdf";
        ASSERT_TRUE(scene.core().office().files.add(file, "%PDF-1.4 " + std::to_string(i)));
    }
    EXPECT_THAT(
        all_text(scene.say(with(scene.chat(kAsker, ""), "Welle.pdf", pdf_of("x"))), kAsker),
        HasSubstr("• Welle.pdf: für diesen Bedarf habe ich keinen Platz mehr")
    );
}

TEST(FilesKept, are_told_with_who_gets_them) {
    AskingScene scene(
        ClusterScene::unlimited(), std::string(kNeed) + ", Zeichnung darf jeder sehen"
    );
    EXPECT_THAT(
        all_text(scene.say(with(scene.chat(kAsker, ""), "Welle.pdf", pdf_of("a"))), kAsker),
        HasSubstr("B-2026-001: Danke, Welle.pdf habe ich.\nDas bekommt jeder, den ich frage.\n")
    );
    const Sent card = to(scene.asked(), kAsker).front();
    EXPECT_THAT(
        all_text(
            scene.say(answer_with(scene, card, "Zeichnung nur mit Auftrag", "Nabe.pdf", pdf_of("b"))
            ),
            kAsker
        ),
        HasSubstr("B-2026-001: Danke, Nabe.pdf habe ich.\nDas bekommt nur, wer den Auftrag "
                  "bekommt.\n")
    );
    EXPECT_THAT(
        all_text(scene.answer(card, "Zeichnung nach Interesse"), kAsker),
        HasSubstr("B-2026-001: Was Sie geschickt haben, bekommt, wer Interesse hat.")
    );
}

TEST(FilesKept, in_which_no_name_can_be_searched_are_for_the_asker_to_look_through) {
    AskingScene scene;
    EXPECT_THAT(
        all_text(
            scene.say(with(scene.chat(kAsker, ""), "Welle.dwg", "AC1027" + std::string(200, '\0'))),
            kAsker
        ),
        HasSubstr("In Welle.dwg kann ich nicht nach Ihrem Namen suchen. Sehen Sie bitte selbst "
                  "nach, ob er dort steht.")
    );
}

TEST(FilesThatNameTheAsker, are_spoken_of_in_the_plural_where_there_are_two) {
    for (const auto& [word, told] :
         {std::pair{"JA", "Gut, ich gebe die 2 Dateien so weiter."},
          std::pair{"nein", "Gut, die 2 Dateien bleiben bei mir. Neue können Sie jederzeit"}}) {
        ClusterScene scene;
        InboundMessage message = scene.chat(kAsker, kNeed);
        message = with(std::move(message), "Welle.pdf", pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET"));
        message =
            with(std::move(message), "Nabe.pdf", pdf_of("BT (Pumpenbau Alsenz GmbH 2) Tj ET"));
        const auto asked = to(scene.say(message), kAsker);
        ASSERT_EQ(asked.size(), 2U);
        EXPECT_THAT(only_text(scene.answer(asked[1], word), kAsker), HasSubstr(told));
    }
}

TEST(FilesOfAFirm, come_at_once_where_its_words_wait_for_others) {
    AskingScene scene(bundled());
    scene.offer(kTurner, "12 € das Stück");
    InboundMessage message = scene.mail(kByMail, "AW: Anfrage", "Unser Angebot liegt bei.");
    message.answers_to = {to(scene.asked(), kByMail).front().remote_id};
    message = with(std::move(message), "Angebot.pdf", pdf_of("a"));
    message = with(std::move(message), "Skizze.pdf", pdf_of("b"));
    EXPECT_THAT(
        only_text(scene.say(message), kAsker),
        HasSubstr("B-2026-001: Zerspanung Otterbach hat Dateien geschickt. Die Antwort dazu kommt "
                  "mit den anderen.")
    );
}

TEST(FilesOfAFirm, that_it_speaks_of_and_did_not_send_are_asked_for) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.offer(kTurner, "Unser Angebot finden Sie im Anhang."), kTurner),
        HasSubstr("Eine Datei war nicht dabei. Schicken Sie sie bitte noch einmal, oder nennen Sie "
                  "mir einfach den Preis.")
    );
}

}  // namespace
}  // namespace clusterlotse::test
