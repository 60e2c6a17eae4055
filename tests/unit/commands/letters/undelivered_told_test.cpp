// What a moderator reads of a message that did not arrive: which one it was, and to whom.
#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/read_texts.hpp"
#include "tests/support/sample_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

constexpr const char* kToAsker =
    "an Pumpenbau Alsenz GmbH, den Auftraggeber, ließ sich nicht zustellen";

/// What the moderator reads where the message to `reader` with these words comes back.
std::string lost(
    ClusterScene& scene, const std::vector<Sent>& sent, const char* reader, const char* words
) {
    const auto messages = with_words(sent, reader, words);
    EXPECT_THAT(messages, SizeIs(1)) << words;
    if (messages.empty()) {
        return {};
    }
    scene.core().desk().not_delivered(messages.front().outbox_id, "user_unknown");
    return all_text(scene.take_outbox(), kModerator);
}

TEST(LostMessages, to_the_asker_are_named_by_what_they_were) {
    AskingScene scene;
    EXPECT_THAT(
        lost(scene, scene.asked(), kAsker, "Ich frage für Sie an bei"),
        HasSubstr(std::string("B-2026-001: Die Nachricht, wie es weitergeht, ") + kToAsker)
    );
    scene.offer(kTurner);
    const auto which = scene.say_in_chat(kAsker, "vergeben");
    EXPECT_THAT(
        lost(scene, which, kAsker, "Wer bekommt den Auftrag?"),
        HasSubstr(std::string("B-2026-001: Meine Frage, was gemeint ist, ") + kToAsker)
    );
}

TEST(LostMessages, with_a_question_about_a_file_are_named_so) {
    ClusterScene scene;
    const auto asked = scene.say(with(
        scene.chat(kAsker, kNeed),
        "Welle.pdf",
        test_support::pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET")
    ));
    EXPECT_THAT(
        lost(scene, asked, kAsker, "In Welle.pdf steht"),
        HasSubstr(std::string("B-2026-001: Die Frage, ob eine Datei hinausgehen darf, ") + kToAsker)
    );
}

TEST(LostMessages, of_how_a_need_ended_are_named_so) {
    ClusterScene scene(ClusterScene::by_the_moderator());
    scene.say_in_chat(kAsker, kNeed);
    const auto rejected = scene.say_in_chat(kModerator, "B-2026-001 nein, weil doppelt");
    EXPECT_THAT(
        lost(scene, rejected, kAsker, "nicht freigegeben"),
        HasSubstr(std::string("B-2026-001: Meine Nachricht ") + kToAsker)
    );
}

TEST(LostMessages, to_a_firm_are_named_by_what_they_were) {
    AskingScene scene;
    const auto offered = scene.offer(kTurner, "12 € das Stück");
    EXPECT_THAT(
        lost(scene, offered, kTurner, "gebe ich dem Auftraggeber weiter"),
        HasSubstr("B-2026-001: Die Bestätigung der Antwort an Dreherei Wolfstein ließ sich nicht "
                  "zustellen")
    );
    const auto changed = scene.say_in_chat(kAsker, "B-2026-001: Ø 45 statt 40");
    EXPECT_THAT(
        lost(scene, changed, kByMail, "Neu bei Anfrage"),
        HasSubstr("B-2026-001: Die Nachricht, was sich geändert hat, an Zerspanung Otterbach ließ "
                  "sich nicht zustellen")
    );
    const auto named = scene.say_in_chat(kAsker, "Name an 1");
    EXPECT_THAT(
        lost(scene, named, kTurner, "JA"),
        HasSubstr("B-2026-001: Die Nachricht zum Austausch der Namen an Dreherei Wolfstein")
    );
}

TEST(LostMessages, of_a_moderator_to_a_member_are_named_so) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "An den Lotsen: Können Sie mir helfen?");
    const auto words =
        scene.say_in_chat(kModerator, "B-2026-001 an den Auftraggeber: Bitte rufen Sie mich an.");
    EXPECT_THAT(
        all_text(words, kAsker),
        HasSubstr("B-2026-001: Der Lotse schreibt Ihnen:\n\nBitte rufen Sie mich an.")
    );
    EXPECT_THAT(
        lost(scene, words, kAsker, "Der Lotse schreibt Ihnen:"),
        HasSubstr("Die Nachricht des Lotsen an Pumpenbau Alsenz GmbH")
    );
}

TEST(LostMessages, that_ask_whether_a_mail_is_real_are_named_so) {
    ClusterScene scene;
    InboundMessage mail = scene.mail(kByMail, "Bedarf", "20 Drehteile aus 1.4301");
    mail.verdict = SenderVerdict::unknown;
    const auto asked = scene.say(mail);
    ASSERT_THAT(to(asked, kByMail), SizeIs(1));
    scene.core().desk().not_delivered(to(asked, kByMail).front().outbox_id, "user_unknown");
    EXPECT_THAT(
        all_text(scene.take_outbox(), kModerator),
        HasSubstr("Meine Frage, ob eine Nachricht („Bedarf“) wirklich von dort kommt, an "
                  "Zerspanung Otterbach")
    );
}

}  // namespace
}  // namespace clusterlotse::test
