#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/sample_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

const std::string kWhich = std::string("B-2026-001 (") + kNeed + ")";

TEST(WithSeveralRequests, a_salesman_reads_in_the_first_line_which_work_a_message_is_about) {
    AskingScene scene;
    const auto asked = scene.offer(kTurner, "3 Welche Toleranz?");
    const auto answered = scene.answer(to(asked, kAsker).front(), "h6 an den Lagersitzen");
    EXPECT_THAT(only_text(answered, kTurner), StartsWith(kWhich + ": Antwort auf Ihre Rückfrage"));
    EXPECT_THAT(only_text(answered, kEnglish), StartsWith(kWhich + ": a supplier asked"));
    const auto offer = scene.offer(kTurner, "12 € das Stück");
    const auto note = scene.answer(to(offer, kAsker).front(), "Geht das auch bis Freitag?");
    EXPECT_THAT(only_text(note, kTurner), StartsWith(kWhich + ": Der Auftraggeber schreibt"));
    const auto wish = scene.say_in_chat(kAsker, "Name an 1");
    EXPECT_THAT(only_text(wish, kTurner), StartsWith(kWhich + ": Der Auftraggeber möchte"));
}

TEST(WithSeveralRequests, a_salesman_reads_which_work_a_drawing_belongs_to) {
    ClusterScene scene;
    const auto asked = scene.say(
        with(scene.chat(kAsker, kNeed), "Welle.pdf", test_support::pdf_of("BT (Welle) Tj ET"))
    );
    const auto sent = to(scene.answer(to(asked, kTurner).front(), "1"), kTurner);
    EXPECT_THAT(sent.back().message.text, StartsWith(kWhich + ": Hier ist die Datei"));
}

TEST(WithSeveralRequests, a_salesman_never_reads_who_asks_in_the_line_that_names_the_work) {
    AskingScene scene(
        ClusterScene::unlimited(), "Pumpenbau Alsenz sucht 20 Drehteile aus 1.4301, Ø 40 x 120"
    );
    const auto offer = scene.offer(kTurner, "12 € das Stück");
    const auto note = scene.answer(to(offer, kAsker).front(), "Geht das auch bis Freitag?");
    EXPECT_THAT(
        only_text(note, kTurner),
        AllOf(HasSubstr("20 Drehteile"), testing::Not(HasSubstr("Alsenz")))
    );
}

TEST(WithSeveralRequests, a_salesman_reads_which_work_his_answer_was_taken_for) {
    for (const char* const words : {"12 € das Stück", "Leider nein", "Welche Toleranz?"}) {
        AskingScene scene;
        EXPECT_THAT(only_text(scene.offer(kTurner, words), kTurner), HasSubstr("zu " + kWhich));
    }
    AskingScene scene;
    scene.offer(kTurner, "12 € das Stück");
    scene.say_in_chat(kAsker, "zurückgezogen");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kTurner, "B-2026-001 11 € das Stück"), kTurner),
        HasSubstr(kWhich + " ist schon abgeschlossen")
    );
}

TEST(WithSeveralRequests, a_salesman_reads_for_which_work_his_name_waits) {
    AskingScene scene;
    const auto offer = scene.offer(kTurner, "12 € das Stück");
    scene.say_in_chat(kAsker, "B-2026-001 Auftrag an Wolfstein");
    const auto agreed = scene.say_in_chat(kTurner, "ja");
    EXPECT_THAT(only_text(agreed, kTurner), StartsWith(kWhich + ": Gern. Sobald auch"));
}

}  // namespace
}  // namespace clusterlotse::test
