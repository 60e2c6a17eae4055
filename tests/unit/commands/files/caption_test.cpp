// What stands beside a file says when firms get this file.
#include "commands/files/captions.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <utility>

namespace clusterlotse::test {
namespace {

using storage::FileStage;
using testing::HasSubstr;

class Caption : public testing::Test {
protected:
    std::vector<Sent> send(const std::string& name, const std::string& text) {
        InboundMessage message = scene_.chat(kAsker, text);
        AttachmentInfo file = pdf_named(name);
        // Another file, not the same once more.
        file.content = std::make_shared<const std::string>(*file.content + "% " + name + "\n");
        message.attachments.push_back(std::move(file));
        return scene_.say(message);
    }
    FileStage stage(std::size_t place) {
        return scene_.core().office().files.of_need(scene_.need().id).at(place).stage;
    }

    AskingScene scene_;
};

TEST_F(Caption, sets_the_stage_of_its_file_and_is_no_need) {
    send("datenblatt.pdf", "");
    const auto sent = send("zeichnung.pdf", "Zeichnung nur mit Auftrag");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("bekommt nur, wer den Auftrag bekommt"));
    send("modell.pdf", "nur mit Auftrag");
    EXPECT_EQ(stage(0), FileStage::after_interest);
    EXPECT_EQ(stage(1), FileStage::with_order);
    EXPECT_EQ(stage(2), FileStage::with_order);
    EXPECT_FALSE(scene_.core().office().needs.find_number("B-2026-002"));
}

TEST_F(Caption, holds_a_file_back_for_whoever_gets_the_order) {
    scene_.offer(kTurner);
    constexpr const char* kWords[] = {
        "Zeichnung der Konsole, nur für den späteren Auftragnehmer",
        "B-2026-001 nur für den Auftragnehmer",
        "Zeichnung für B-2026-001, erst nach Auftragserteilung",
        "Zeichnung zu B-2026-001, bitte erst dem Gewinner geben",
        "hier die Zeichnung, erst nach Vergabe",
        "erst nach Vergabe",
        "drawing only for the winner"};
    std::size_t place = 0;
    for (const char* const words : kWords) {
        const auto sent = send("zeichnung" + std::to_string(place) + ".pdf", words);
        EXPECT_TRUE(to(sent, kTurner).empty()) << words;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("bekommt nur, wer den Auftrag bekommt"))
            << words;
        EXPECT_EQ(stage(place++), FileStage::with_order) << words;
    }
    EXPECT_FALSE(scene_.core().office().needs.find_number("B-2026-002"));
}

TEST_F(Caption, opens_its_file_to_everybody_who_was_asked) {
    constexpr const char* kWords[] = {
        "anbei die Zeichnung für alle Angefragten", "darf jeder sehen", "für alle"};
    std::size_t place = 0;
    for (const char* const words : kWords) {
        const auto sent = send("blatt" + std::to_string(place) + ".pdf", words);
        EXPECT_EQ(to(sent, kTurner).size(), 1U) << words;
        EXPECT_EQ(stage(place++), FileStage::open) << words;
    }
    EXPECT_FALSE(scene_.core().office().needs.find_number("B-2026-002"));
}

TEST_F(Caption, that_only_names_the_file_leaves_the_stage_as_it_is) {
    std::size_t place = 0;
    for (const char* const words : {"hier die Zeichnung", "anbei", "Zeichnung zu B-2026-001"}) {
        const auto sent = send("plan" + std::to_string(place) + ".pdf", words);
        EXPECT_TRUE(to(sent, kTurner).empty()) << words;
        EXPECT_EQ(stage(place++), FileStage::after_interest) << words;
    }
    EXPECT_FALSE(scene_.core().office().needs.find_number("B-2026-002"));
}

TEST_F(Caption, gives_its_file_to_the_only_firm_it_names) {
    const auto sent = send("zeichnung.pdf", "nur für Wolfstein");
    ASSERT_EQ(to(sent, kTurner).size(), 1U);
    EXPECT_EQ(to(sent, kTurner).front().message.attachments.size(), 1U);
    EXPECT_TRUE(to(sent, kByMail).empty());
    EXPECT_EQ(stage(0), FileStage::with_order);
    EXPECT_TRUE(to(send("blatt.pdf", "Zeichnung nur für Hinterhausen"), kTurner).empty());
    EXPECT_EQ(stage(1), FileStage::held);
    EXPECT_FALSE(scene_.core().office().needs.find_number("B-2026-002"));
}

TEST(CaptionWords, say_no_more_than_when_a_file_is_given) {
    for (const char* const text :
         {"Zeichnung nur mit Auftrag",
          "nur mit Auftrag",
          "Hier die Zeichnung, nur nach NDA",
          "drawing only after NDA",
          "erst nach Interesse"}) {
        EXPECT_TRUE(commands::is_caption(text)) << text;
    }
    for (const char* const text :
         {"Zeichnungen nur mit Auftrag",
          "Alle Unterlagen erst nach NDA",
          "20 Drehteile, Zeichnung nur mit Auftrag",
          ""}) {
        EXPECT_FALSE(commands::is_caption(text)) << text;
    }
}

}  // namespace
}  // namespace clusterlotse::test
