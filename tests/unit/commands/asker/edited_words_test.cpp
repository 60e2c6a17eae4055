// The asker edits or deletes what went to one firm, or what he said about his files.
#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// He writes it, and his message is changed afterwards.
struct Edited : AskingScene {
    Edited() { offer(kTurner); }
    std::vector<Sent> writes(const std::string& text) {
        message = chat(kAsker, text);
        return say(message);
    }
    std::vector<Sent> edits(const std::string& text) { return change(text, InboundKind::edit); }
    std::vector<Sent> deletes() { return change("", InboundKind::redaction); }
    std::vector<Sent> change(const std::string& text, InboundKind kind) {
        InboundMessage edit = chat(kAsker, text);
        edit.kind = kind;
        edit.target = message.message_id;
        return say(edit);
    }
    InboundMessage message;
};

TEST(EditedWords, to_one_firm_reach_it_as_well) {
    for (const char* const anew : {"an 1: Geht es auch bis Montag?", "Geht es auch bis Montag?"}) {
        Edited scene;
        ASSERT_THAT(to(scene.writes("an 1: Geht es auch bis Freitag?"), kTurner), SizeIs(1));
        const auto sent = scene.edits(anew);
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("bis Montag?")) << anew;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Ihre Nachricht ist bei")) << anew;
        EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << anew;
    }
}

TEST(EditedWords, that_are_deleted_stay_with_the_firm_and_he_is_told_so) {
    Edited scene;
    scene.writes("an 1: Geht es auch bis Freitag?");
    const auto sent = scene.deletes();
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("kann ich nicht zurückholen"));
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
}

TEST(EditedWords, about_the_files_hold_from_now_on) {
    Edited scene;
    InboundMessage drawing = scene.chat(kAsker, "B-2026-001");
    drawing.attachments.push_back(pdf_named("Flansch.pdf"));
    scene.say(drawing);
    scene.writes("B-2026-001 Zeichnung erst nach NDA");
    const auto sent = scene.edits("B-2026-001 Zeichnung nur mit Auftrag");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("nur, wer den Auftrag bekommt"));
    EXPECT_THAT(scene.need().amendments, SizeIs(1));
}

}  // namespace
}  // namespace clusterlotse::test
