// Files beside an order: to whom it is made out, and which need they are for when it is placed.
#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/read_texts.hpp"
#include "tests/support/sample_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using storage::FileStage;
using test_support::pdf_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kOrder = "Auftrag an Otterbach für 9 €/Stück, Bestellung anbei";

class AwardFiles : public testing::Test {
protected:
    AwardFiles() {
        scene_.offer(kTurner);
        scene_.offer(kByMail, "Können wir, 11 € das Stück");
    }
    std::vector<Sent> send(const std::string& words, const std::string& name = "plan.pdf") {
        return scene_.say(with(scene_.chat(kAsker, words), name, pdf_of("BT (" + name + ") Tj ET"))
        );
    }
    storage::FileRecord file() {
        return scene_.core().office().files.of_need(scene_.need().id).back();
    }

    AskingScene scene_;
};

TEST_F(AwardFiles, made_out_to_one_firm_do_not_go_to_another_that_gets_the_order) {
    const auto asked = send(kOrder);
    EXPECT_THAT(all_text(asked, kAsker), HasSubstr("Otterbach gehen?"));
    const auto sent = scene_.say_in_chat(kAsker, "Auftrag an Wolfstein");
    EXPECT_EQ(scene_.state(), "awarded") << all_text(sent, kAsker);
    EXPECT_THAT(names_to(sent, kTurner), IsEmpty());
    EXPECT_THAT(names_to(sent, kByMail), IsEmpty());
    EXPECT_THAT(
        all_text(sent, kAsker),
        AllOf(HasSubstr("plan.pdf halte ich zurück"), HasSubstr("Soll Dreherei Wolfstein"))
    );
    EXPECT_EQ(file().stage, FileStage::held);
    EXPECT_THAT(names_to(send(""), kTurner), SizeIs(1)) << "sent once more";
}

TEST_F(AwardFiles, stay_where_he_says_no_and_then_names_another_firm) {
    send(kOrder);
    scene_.say_in_chat(kAsker, "Nein");
    const auto sent = scene_.say_in_chat(kAsker, "Auftrag an Wolfstein");
    EXPECT_EQ(scene_.state(), "awarded") << all_text(sent, kAsker);
    EXPECT_THAT(names_to(sent, kTurner), IsEmpty());
    EXPECT_THAT(all_text(sent, kAsker), HasSubstr("halte ich zurück"));
}

TEST_F(AwardFiles, are_no_reason_to_drop_the_firm_that_he_names_instead) {
    const auto asked = send(kOrder);
    EXPECT_THAT(all_text(asked, kAsker), HasSubstr("Zu dem Preis, den Sie nennen"));
    const auto sent = scene_.say_in_chat(kAsker, "Nein, Auftrag an Wolfstein");
    EXPECT_EQ(scene_.state(), "awarded") << all_text(sent, kAsker);
    EXPECT_EQ(scene_.state_of("dreherei"), "chosen");
    EXPECT_THAT(names_to(sent, kTurner), IsEmpty());
}

TEST_F(AwardFiles, go_to_the_firm_they_are_made_out_to) {
    send(kOrder);
    const auto sent = scene_.say_in_chat(kAsker, "JA");
    EXPECT_EQ(scene_.state_of("zerspaner"), "chosen") << all_text(sent, kAsker);
    EXPECT_THAT(names_to(sent, kByMail), SizeIs(1));
    EXPECT_THAT(names_to(sent, kTurner), IsEmpty());
}

TEST_F(AwardFiles, that_name_nobody_go_to_whoever_he_chooses) {
    send("Auftrag vergeben, Bestellung anbei");
    const auto sent = scene_.say_in_chat(kAsker, "Auftrag an Wolfstein");
    EXPECT_EQ(scene_.state(), "awarded") << all_text(sent, kAsker);
    EXPECT_THAT(names_to(sent, kTurner), SizeIs(1));
}

TEST_F(AwardFiles, that_are_held_are_told_so_when_they_come_again) {
    send("Auftrag vergeben, Bestellung anbei");
    const auto sent = send("");
    EXPECT_THAT(names_to(sent, kTurner), IsEmpty());
    EXPECT_THAT(
        all_text(sent, kAsker),
        AllOf(HasSubstr("Das gebe ich niemandem"), Not(HasSubstr("sobald sie Interesse hat")))
    );
}

TEST_F(AwardFiles, are_told_as_they_stand_beside_a_new_one) {
    send("Zeichnung nur mit Auftrag");
    send("Zeichnung für alle", "zweite.pdf");
    InboundMessage both = with(scene_.chat(kAsker, ""), "plan.pdf", pdf_of("BT (plan.pdf) Tj ET"));
    const auto sent =
        scene_.say(with(std::move(both), "dritte.pdf", pdf_of("BT (dritte.pdf) Tj ET")));
    EXPECT_THAT(
        all_text(sent, kAsker),
        AllOf(
            HasSubstr("plan.pdf habe ich.\nDas bekommt nur, wer den Auftrag bekommt"),
            HasSubstr("dritte.pdf habe ich.\n")
        )
    );
    EXPECT_THAT(names_to(sent, kTurner), SizeIs(1));
}

TEST_F(AwardFiles, are_asked_about_where_another_need_runs) {
    scene_.say_in_chat(kAsker, "Auftrag an Wolfstein");
    ASSERT_EQ(scene_.state(), "awarded");
    scene_.say_in_chat(kAsker, "!bedarf 30 Flansche drehen aus C45, Ø 80 x 20");
    ASSERT_TRUE(scene_.core().office().needs.find_number("B-2026-002"));
    scene_.wait(8 * 24h);
    for (const char* const words : {"", "Zeichnung für alle Firmen"}) {
        const auto sent = send(words);
        for (const std::string& name : names_to(sent, kTurner)) {
            EXPECT_THAT(name, HasSubstr("B-2026-002")) << words << all_text(sent, kAsker);
        }
    }
}

TEST_F(AwardFiles, go_where_he_says_among_a_placed_order_and_a_need_that_runs) {
    scene_.say_in_chat(kAsker, "!bedarf 30 Flansche drehen aus C45, Ø 80 x 20");
    scene_.say_in_chat(kAsker, "B-2026-001: Auftrag an Wolfstein");
    ASSERT_EQ(scene_.state(), "awarded");
    const auto asked = send("");
    EXPECT_THAT(names_to(asked, kTurner), IsEmpty());
    EXPECT_THAT(all_text(asked, kAsker), AllOf(HasSubstr("B-2026-001"), HasSubstr("B-2026-002")));
    const auto chosen = scene_.say_in_chat(kAsker, "1");
    EXPECT_THAT(names_to(chosen, kTurner), SizeIs(1)) << all_text(chosen, kAsker);
    EXPECT_THAT(names_to(chosen, kByMail), IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
