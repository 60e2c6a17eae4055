// A message that is deleted takes its files along.
#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/read_texts.hpp"
#include "tests/support/sample_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using test_support::pdf_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class FilesDeleted : public testing::Test {
protected:
    InboundMessage captioned(const std::string& text, const std::string& name = "plan.pdf") {
        return with(scene_.chat(kAsker, text), name, pdf_of("BT (" + name + ") Tj ET"));
    }
    std::vector<Sent> remove(const InboundMessage& said) {
        InboundMessage change = scene_.chat(said.sender, "");
        change.kind = InboundKind::redaction;
        change.target = said.message_id;
        return scene_.say(std::move(change));
    }
    std::vector<storage::FileRecord> files() {
        return scene_.core().office().files.of_need(scene_.need().id);
    }

    AskingScene scene_;
};

TEST_F(FilesDeleted, are_recalled_where_they_are_and_go_nowhere_else) {
    scene_.offer(kTurner);
    const InboundMessage said = captioned("");
    EXPECT_THAT(names_to(scene_.say(said), kTurner), SizeIs(1));
    const auto sent = remove(said);
    EXPECT_THAT(all_text(sent, kTurner), HasSubstr("hat die Datei zur Anfrage zurückgezogen"));
    EXPECT_THAT(to(sent, kEnglish), IsEmpty());
    EXPECT_THAT(only_text(sent, kAsker), AllOf(HasSubstr("plan.pdf"), HasSubstr("Wolfstein")));
    EXPECT_THAT(files(), IsEmpty());
    EXPECT_THAT(names_to(scene_.offer(kEnglish, "10 € each"), kEnglish), IsEmpty());
    EXPECT_THAT(remove(said), IsEmpty()) << "deleted twice";
}

TEST_F(FilesDeleted, just_go_where_nobody_has_them) {
    const InboundMessage said = captioned("Zeichnung nur mit Auftrag");
    scene_.say(said);
    scene_.say(captioned("", "andere.pdf"));
    const auto sent = remove(said);
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Bekommen hatte sie noch niemand"));
    ASSERT_THAT(files(), SizeIs(1));
    EXPECT_EQ(files().front().name, "andere.pdf");
}

TEST_F(FilesDeleted, that_were_for_one_firm_are_recalled_there) {
    const auto offer = scene_.offer(kTurner);
    InboundMessage said = captioned("Hier die Zeichnung für Sie");
    said.answers_to = {to(offer, kAsker).front().remote_id};
    EXPECT_THAT(names_to(scene_.say(said), kTurner), SizeIs(1));
    EXPECT_THAT(all_text(remove(said), kTurner), HasSubstr("zurückgezogen"));
    EXPECT_THAT(files(), IsEmpty());
}

TEST_F(FilesDeleted, that_were_for_one_firm_are_answered_once) {
    for (const char* const words : {"Zeichnung anbei", ""}) {
        AskingScene scene;
        const auto offer = scene.offer(kTurner);
        InboundMessage said =
            with(scene.chat(kAsker, words), "plan.pdf", pdf_of("BT (plan) Tj ET"));
        said.answers_to = {to(offer, kAsker).front().remote_id};
        ASSERT_THAT(names_to(scene.say(said), kTurner), SizeIs(1)) << words;
        InboundMessage change = scene.chat(kAsker, "");
        change.kind = InboundKind::redaction;
        change.target = said.message_id;
        const auto sent = scene.say(std::move(change));
        EXPECT_THAT(to(sent, kAsker), SizeIs(1)) << words << all_text(sent, kAsker);
        EXPECT_THAT(all_text(sent, kAsker), HasSubstr("geht an niemanden mehr")) << words;
    }
}

TEST_F(FilesDeleted, leave_other_words_of_their_message_to_be_taken_back) {
    const auto offer = scene_.offer(kTurner);
    InboundMessage said = captioned("Zeichnung anbei, bitte auf die Fase achten, die ist neu");
    said.answers_to = {to(offer, kAsker).front().remote_id};
    ASSERT_THAT(names_to(scene_.say(said), kTurner), SizeIs(1));
    EXPECT_THAT(
        all_text(remove(said), kAsker),
        AllOf(HasSubstr("geht an niemanden mehr"), HasSubstr("schreiben Sie es mir einfach"))
    );
}

TEST_F(FilesDeleted, that_waited_for_a_firm_to_be_chosen_are_given_to_none) {
    scene_.offer(kTurner);
    const InboundMessage said = captioned("Zeichnung nur für Hinterhausen");
    scene_.say(said);
    remove(said);
    const auto sent = scene_.say_in_chat(kAsker, "1");
    EXPECT_THAT(names_to(sent, kTurner), IsEmpty());
    EXPECT_THAT(names_to(sent, kEnglish), IsEmpty());
    EXPECT_THAT(names_to(sent, kByMail), IsEmpty());
    EXPECT_THAT(files(), IsEmpty());
}

TEST_F(FilesDeleted, with_the_need_are_recalled_too) {
    ClusterScene scene;
    const InboundMessage need = with(
        scene.chat(kAsker, std::string(kNeed) + ". Zeichnung darf jeder sehen."),
        "plan.pdf",
        pdf_of("BT (plan) Tj ET")
    );
    const auto asked = scene.say(need);
    ASSERT_FALSE(scene.core().office().files.of_message(need.message_id).empty());
    InboundMessage change = scene.chat(kAsker, "");
    change.kind = InboundKind::redaction;
    change.target = need.message_id;
    const auto sent = scene.say(std::move(change));
    EXPECT_TRUE(scene.core().office().files.of_need(1).empty());
    const std::size_t had = names_to(asked, kTurner).size();
    ASSERT_GT(had, 0U);
    EXPECT_EQ(with_words(sent, kTurner, "zurückgezogen. Bitte verwenden").size(), had);
}

TEST_F(FilesDeleted, are_not_those_of_another_persons_message) {
    scene_.offer(kTurner);
    const InboundMessage said = captioned("");
    scene_.say(said);
    InboundMessage change = scene_.chat(kTurner, "");
    change.kind = InboundKind::redaction;
    change.target = said.message_id;
    scene_.say(std::move(change));
    EXPECT_THAT(files(), SizeIs(1));
}

}  // namespace
}  // namespace clusterlotse::test
