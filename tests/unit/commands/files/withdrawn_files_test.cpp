#include "commands/files/withdrawn_files.hpp"

#include "commands/files/file_words.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A need with a drawing that whoever is interested gets; the turner has it.
struct WithDrawing : ClusterScene {
    WithDrawing() {
        InboundMessage need = chat(kAsker, kNeed);
        need.attachments.push_back(pdf_named("Flansch.pdf"));
        asked = say(need);
        answer(to(asked, kTurner).front(), "Interesse");
    }
    std::vector<Sent> asked;
};

TEST(WithdrawnFiles, go_to_nobody_else_and_firms_that_have_them_are_asked_to_delete_them) {
    WithDrawing scene;
    const auto sent = scene.say_in_chat(kAsker, "Zeichnung zurückziehen");
    EXPECT_THAT(
        only_text(sent, kAsker),
        AllOf(
            HasSubstr("Flansch.pdf geht an niemanden mehr"),
            HasSubstr("kann ich nicht zurückholen"),
            HasSubstr("Wolfstein")
        )
    );
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("löschen Sie"));
    EXPECT_THAT(to(sent, kByMail), IsEmpty());
    const auto later = scene.answer(to(scene.asked, kByMail).front(), "Interesse");
    EXPECT_THAT(names_to(later, kByMail), IsEmpty());
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "!stand B-2026-001"), kAsker),
        AllOf(HasSubstr("Flansch.pdf: "), HasSubstr("zurückgezogen am"))
    );
    EXPECT_EQ(scene.core().office().needs.find(1)->state, NeedState::answered);
}

TEST(WithdrawnFiles, may_be_several) {
    ClusterScene scene;
    InboundMessage need = scene.chat(kAsker, kNeed);
    need.attachments.push_back(pdf_named("Flansch.pdf"));
    const std::string bytes = *need.attachments.front().content + "\n% Deckel\n";
    const auto asked = scene.say(with(std::move(need), "Deckel.pdf", bytes));
    scene.answer(to(asked, kTurner).front(), "Interesse");
    const auto sent = scene.say_in_chat(kAsker, "Zeichnungen bitte zurückziehen");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("gehen an niemanden mehr"));
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("die Dateien zur Anfrage"));
}

TEST(WithdrawnFiles, that_nobody_has_got_are_only_deleted) {
    ClusterScene scene;
    InboundMessage need = scene.chat(kAsker, kNeed);
    need.attachments.push_back(pdf_named("Flansch.pdf"));
    scene.say(need);
    const auto sent =
        scene.say_in_chat(kAsker, "B-2026-001 bitte die Zeichnung nicht mehr weitergeben");
    EXPECT_THAT(
        only_text(sent, kAsker), AllOf(HasSubstr("noch niemand"), Not(HasSubstr("zurückholen")))
    );
    EXPECT_THAT(scene.core().office().files.of_need(1), IsEmpty());
}

TEST(WithdrawnFiles, may_be_taken_back_after_the_end) {
    WithDrawing scene;
    scene.say_in_chat(kAsker, "B-2026-001 extern vergeben");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "B-2026-001 Zeichnung zurückziehen"), kTurner),
        HasSubstr("löschen Sie")
    );
}

TEST(WithdrawnFiles, leave_the_words_to_a_firm_that_wait_beside_them) {
    WithDrawing scene;
    const auto offer = scene.answer(to(scene.asked, kByMail).front(), "12 € das Stück");
    InboundMessage words = scene.chat(kAsker, "Bitte mit Zeugnis 3.1, Skizze anbei");
    words.answers_to = {to(offer, kAsker).front().remote_id};
    const std::string bytes = *pdf_named("Skizze.pdf").content + "\n% Skizze\n";
    words = with(std::move(words), "Skizze.pdf", bytes);
    InboundMessage back = scene.chat(kAsker, "B-2026-001 Zeichnungen zurückziehen");
    // The firm's server is slow: both come before anything is sent.
    InboundBatch batch;
    batch.channel = words.channel;
    batch.messages = {words, back};
    ASSERT_TRUE(scene.core().intake().deliver(batch));
    const auto sent = scene.take_outbox();
    EXPECT_THAT(names_to(sent, kByMail), IsEmpty());
    std::string all;
    for (const Sent& one : to(sent, kByMail)) {
        all += one.message.text;
    }
    EXPECT_THAT(all, AllOf(HasSubstr("Bitte mit Zeugnis 3.1"), HasSubstr("löschen Sie")));
}

TEST(WithdrawnFiles, of_a_need_without_any_are_none) {
    AskingScene scene;
    EXPECT_THAT(
        only_text(scene.say_in_chat(kAsker, "B-2026-001 Zeichnung zurückziehen"), kAsker),
        HasSubstr("keine Datei")
    );
}

TEST(WithdrawnFiles, are_read_in_plain_words) {
    for (const char* const words :
         {"Zeichnung zurückziehen",
          "Bitte die Zeichnungen zurückziehen",
          "Ich ziehe die Zeichnung zurück",
          "Datei nicht mehr weitergeben",
          "please withdraw the drawing",
          "do not share the files any more"}) {
        EXPECT_TRUE(commands::withdraws_files(words)) << words;
    }
    for (const char* const words :
         {"Zeichnung kommt morgen",
          "Zeichnung nicht zurückziehen",
          "Soll ich die Zeichnung zurückziehen?",
          "Bedarf zurückziehen"}) {
        EXPECT_FALSE(commands::withdraws_files(words)) << words;
    }
}

}  // namespace
}  // namespace clusterlotse::test
