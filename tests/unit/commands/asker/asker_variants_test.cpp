// Seldom said to an asker: nothing to compare, one firm left or none, words left out, firms ruled
// out together, a firm nobody knows, and whom to ask once all is over.
#include "tests/support/asking_scene.hpp"
#include "tests/support/read_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string to_asker(AskingScene& scene, const std::string& words) {
    return all_text(scene.say_in_chat(kAsker, words), kAsker);
}

TEST(NothingToCompare, is_said_with_the_number_that_was_named) {
    AskingScene scene;
    EXPECT_THAT(
        to_asker(scene, "!vergleich B-2026-001"),
        HasSubstr("Zu B-2026-001 gibt es noch keine Antworten, die ich vergleichen könnte.")
    );
}

TEST(WordsToAll, say_how_many_are_left_and_what_they_read) {
    AskingScene scene;
    EXPECT_THAT(
        to_asker(scene, "an alle: Bitte Muster an Pumpenbau Alsenz schicken."),
        HasSubstr("Ihre Nachricht ist bei allen 3 Firmen, die noch dabei sind. Manches habe ich "
                  "weggelassen, dort steht: „Bitte Muster schicken.“")
    );
    scene.offer(kByMail, "6 Termin");
    scene.offer(kEnglish, "6 date");
    EXPECT_THAT(
        to_asker(scene, "an alle: Danke, wir melden uns."),
        HasSubstr("B-2026-001: Ihre Nachricht ist bei der einen Firma, die noch dabei ist.")
    );
    scene.offer(kTurner, "6 Termin");
    EXPECT_THAT(
        to_asker(scene, "an alle: Danke, wir melden uns."),
        HasSubstr("B-2026-001: Zurzeit ist keine Firma dabei, der ich das weitergeben kann.")
    );
}

TEST(FirmsRuledOut, together_are_told_of_together_and_nothing_new_reaches_the_others) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(
        kAsker, "B-2026-001: bitte nicht an Dreherei Wolfstein und nicht an Zerspanung Otterbach"
    );
    EXPECT_THAT(
        all_text(sent, kAsker),
        AllOf(
            HasSubstr("Nicht fragen werde ich: Dreherei Wolfstein und Zerspanung Otterbach.\n"),
            HasSubstr(
                "Schon gefragt hatte ich: Dreherei Wolfstein und Zerspanung Otterbach. Dort habe "
                "ich freundlich abgesagt, ohne Ihren Grund zu nennen."
            ),
            Not(HasSubstr("Wer schon gefragt wurde, erfährt es."))
        )
    );
    EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << "for this firm nothing has changed";
}

TEST(FirmsNamedAlone, that_nobody_knows_are_asked_back_about_where_the_need_runs) {
    AskingScene scene;
    EXPECT_THAT(
        to_asker(scene, "B-2026-001: nur an Berger Metall GmbH"),
        HasSubstr(
            "Unter „Berger Metall GmbH“ finde ich im Cluster keine Firma eindeutig. Schreiben "
            "Sie mir bitte „nur an …“ mit dem vollen Namen."
        )
    );
}

TEST(Additions, are_read_by_firms_without_the_number_before_them) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "B-2026-001: Lieferung frei Haus Kusel");
    EXPECT_THAT(
        only_text(sent, kTurner),
        AllOf(
            HasSubstr("Neu bei Anfrage B-2026-001:\n\nLieferung frei Haus Kusel\n"),
            Not(HasSubstr("B-2026-001: Lieferung"))
        )
    );
    EXPECT_EQ(scene.need().amendments.back(), "Lieferung frei Haus Kusel");
}

TEST(NeedsThatAreOver, have_told_everybody_and_ask_nobody_more) {
    AskingScene scene;
    const auto answer = scene.offer(kTurner, "12 € das Stück");
    scene.say_in_chat(kAsker, "zurückgezogen");
    EXPECT_THAT(
        only_text(
            scene.answer(to(answer, kAsker).front(), "bitte auch Galvanik Rodenbach fragen"), kAsker
        ),
        HasSubstr("B-2026-001 ist abgeschlossen, dazu frage ich niemanden mehr.")
    );
    EXPECT_THAT(
        to_asker(scene, "Sagen Sie den anderen ab"),
        HasSubstr("B-2026-001: Alle gefragten Firmen wissen schon Bescheid. Sie brauchen nichts "
                  "mehr zu tun.")
    );
}

}  // namespace
}  // namespace clusterlotse::test
