// A file for one firm goes to no other one, and to nobody while it is not clear which is meant.
#include "tests/unit/commands/files/limited_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using storage::FileStage;
using test_support::pdf_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST_F(LimitedFiles, for_all_on_a_condition_wait_for_that) {
    scene_.offer(kTurner);
    for (const auto& [words, stage] :
         {std::pair{"für alle mit NDA", FileStage::after_nda},
          std::pair{"file for everyone after NDA", FileStage::after_nda},
          std::pair{"Zeichnung für alle nach Auftrag", FileStage::with_order},
          std::pair{"Skizze nur mit Auftrag", FileStage::with_order},
          std::pair{"Zeichnung für den Auftragnehmer", FileStage::with_order}}) {
        expect_for_nobody(send(words), words);
        EXPECT_EQ(files().back().stage, stage) << words;
    }
}

TEST_F(LimitedFiles, go_to_the_firm_they_name_and_not_to_the_only_one_that_answered) {
    scene_.offer(kTurner);
    for (const char* const words :
         {"nur für otterbach",
          "Zeichnung nur für Fa. Otterbach",
          "nur an Otterbach geben",
          "Hallo, Zeichnungen nur für Otterbach"}) {
        const auto sent = send(words);
        EXPECT_THAT(names_to(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(names_to(sent, kByMail), SizeIs(1)) << words;
        EXPECT_EQ(stage(), FileStage::with_order) << words;
    }
}

TEST_F(LimitedFiles, are_held_where_the_firm_is_not_known_and_he_is_asked) {
    scene_.offer(kTurner);
    for (const char* const words :
         {"Zeichnung nur für Hinterhausen",
          "Zeichnung nur für Otterbach und Wolfstein",
          "Zeichnung noch nicht weitergeben",
          "Zeichnung darf jeder sehen außer Otterbach"}) {
        const auto sent = send(words);
        expect_for_nobody(sent, words);
        EXPECT_EQ(stage(), FileStage::held) << words;
        EXPECT_THAT(
            all_text(sent, kAsker),
            AllOf(HasSubstr("Das gebe ich niemandem, bis ich weiß"), HasSubstr("An wen soll das"))
        ) << words;
    }
    const auto awarded = scene_.say_in_chat(kAsker, "B-2026-001: vergeben an 1");
    expect_for_nobody(awarded, "awarded");
}

TEST_F(LimitedFiles, go_to_the_firm_that_he_then_chooses) {
    scene_.offer(kTurner);
    const auto asked = send("Zeichnung nur für Hinterhausen");
    const auto sent = scene_.say_in_chat(kAsker, "Otterbach");
    EXPECT_THAT(names_to(sent, kByMail), SizeIs(1));
    EXPECT_THAT(names_to(sent, kTurner), IsEmpty());
    EXPECT_THAT(all_text(sent, kByMail), Not(HasSubstr("Hinterhausen")));
    EXPECT_THAT(
        all_text(sent, kAsker), HasSubstr("Zerspanung Otterbach bekommt die Datei, sonst niemand.")
    );
    EXPECT_EQ(stage(), FileStage::with_order);
    const auto awarded = scene_.say_in_chat(kAsker, "B-2026-001: vergeben an 1");
    EXPECT_THAT(names_to(awarded, kTurner), IsEmpty());
}

TEST_F(LimitedFiles, that_name_him_wait_for_his_yes_at_the_firm_he_chose) {
    scene_.offer(kTurner);
    scene_.say(with(
        scene_.chat(kAsker, "nur für Hinterhausen"),
        "Welle.pdf",
        pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET")
    ));
    const auto chosen = scene_.say_in_chat(kAsker, "Otterbach");
    expect_for_nobody(chosen, "chosen");
    EXPECT_THAT(all_text(chosen, kAsker), HasSubstr("In Welle.pdf steht"));
    const auto yes = scene_.answer(to(chosen, kAsker).back(), "JA");
    EXPECT_THAT(names_to(yes, kByMail), SizeIs(1));
    EXPECT_THAT(names_to(yes, kTurner), IsEmpty());
}

TEST_F(LimitedFiles, are_given_by_a_word_without_them) {
    scene_.offer(kTurner);
    send("Zeichnung nur für Hinterhausen");
    const auto sent = scene_.say_in_chat(kAsker, "B-2026-001: Zeichnung nur für Wolfstein");
    EXPECT_THAT(names_to(sent, kTurner), SizeIs(1));
    EXPECT_THAT(names_to(sent, kByMail), IsEmpty());
}

TEST_F(LimitedFiles, are_not_for_the_firm_whose_message_he_quotes) {
    const auto offer = scene_.offer(kTurner);
    const auto sent = reply_with(to(offer, kAsker).front(), "Zeichnung nur für Otterbach");
    EXPECT_THAT(names_to(sent, kTurner), IsEmpty());
    EXPECT_THAT(names_to(sent, kByMail), SizeIs(1));
    EXPECT_THAT(all_text(sent, kTurner), IsEmpty());
    const auto unknown = reply_with(to(offer, kAsker).front(), "Zeichnung nur für Hinterhausen");
    expect_for_nobody(unknown, "unknown");
    const auto longer = reply_with(
        to(offer, kAsker).front(),
        "Anbei die Zeichnung der neuen Welle, nur für Otterbach. Termin bleibt."
    );
    expect_for_nobody(longer, "longer");
    const auto perhaps = reply_with(to(offer, kAsker).front(), "Zeichnung für Otterbach");
    expect_for_nobody(perhaps, "perhaps");
    const auto quoted = reply_with(to(offer, kAsker).front(), "Zeichnung nur für Sie");
    EXPECT_THAT(names_to(quoted, kTurner), SizeIs(1));
}

TEST_F(LimitedFiles, are_not_for_a_firm_that_has_declined) {
    scene_.offer(kTurner, "Leider nein, keine Kapazität.");
    const auto sent = send("Zeichnung nur für Wolfstein");
    expect_for_nobody(sent, "declined");
    EXPECT_EQ(stage(), FileStage::held);
}

TEST_F(LimitedFiles, that_come_one_by_one_keep_to_the_last_words) {
    scene_.offer(kTurner);
    send("Zeichnung nur mit Auftrag");
    expect_for_nobody(send(""), "wordless");
    EXPECT_EQ(stage(), FileStage::with_order);
    send("nur für Otterbach");
    expect_for_nobody(send(""), "for one firm");
    EXPECT_EQ(stage(), FileStage::held);
}

TEST_F(LimitedFiles, sent_once_more_keep_to_the_new_words) {
    const std::string bytes = pdf_of("BT (Welle) Tj ET");
    scene_.say(with(scene_.chat(kAsker, ""), "Welle.pdf", bytes));
    scene_.say(with(scene_.chat(kAsker, "nur mit Auftrag"), "Welle.pdf", bytes));
    EXPECT_EQ(stage(), FileStage::with_order);
    scene_.say(with(scene_.chat(kAsker, "für alle"), "Welle.pdf", bytes));
    EXPECT_EQ(stage(), FileStage::with_order) << "said twice is not said otherwise";
}

TEST_F(LimitedFiles, keep_to_the_words_beside_them_as_they_are_edited) {
    scene_.offer(kTurner);
    const InboundMessage said = captioned("Zeichnung nur mit Auftrag");
    scene_.say(said);
    const auto edited = edit(said, "Zeichnung nur nach NDA");
    EXPECT_THAT(only_text(edited, kAsker), HasSubstr("gebe ich einer Firma erst, wenn"));
    EXPECT_EQ(stage(), FileStage::after_nda);
    const auto limited = edit(said, "Zeichnung nur für Otterbach");
    EXPECT_THAT(names_to(limited, kByMail), SizeIs(1));
    EXPECT_THAT(names_to(limited, kTurner), IsEmpty());
    const auto held = edit(said, "Zeichnung nur für Hinterhausen");
    EXPECT_THAT(
        only_text(held, kAsker),
        AllOf(HasSubstr("gebe ich niemandem"), HasSubstr("ist es an Zerspanung Otterbach"))
    );
    EXPECT_EQ(stage(), FileStage::held);
}

TEST_F(LimitedFiles, for_all_are_for_the_need_that_he_says_where_two_run) {
    scene_.offer(kTurner);
    scene_.say_in_chat(kAsker, "30 Frästeile aus S235, 80 x 40 x 20");
    for (const char* const words : {"für alle", "nur für Wolfstein"}) {
        const auto asked = send(words);
        expect_for_nobody(asked, words);
        EXPECT_THAT(only_text(asked, kAsker), HasSubstr("Welchen Ihrer Bedarfe meinen Sie?"));
    }
    const auto asked = send("für alle");
    const auto chosen = scene_.say_in_chat(kAsker, "B-2026-001");
    EXPECT_THAT(names_to(chosen, kTurner), SizeIs(1));
    EXPECT_THAT(files(), SizeIs(1));
}

TEST_F(LimitedFiles, of_a_new_need_are_held_and_no_firm_hears_of_them) {
    ClusterScene scene;
    const auto asked = scene.say(with(
        scene.chat(kAsker, std::string(kNeed) + ". Die Zeichnung nur an Otterbach geben."),
        "Welle.pdf",
        pdf_of("BT (Welle) Tj ET")
    ));
    EXPECT_EQ(scene.core().office().files.of_need(1).at(0).stage, FileStage::held);
    EXPECT_THAT(all_text(asked, kAsker), HasSubstr("gebe ich niemandem, bis ich weiß"));
    for (const char* const firm : {kTurner, kEnglish}) {
        for (const Sent& one : to(asked, firm)) {
            EXPECT_THAT(names_to(scene.answer(one, "1"), firm), IsEmpty());
        }
    }
}

TEST_F(LimitedFiles, of_which_each_shall_be_held_are_told_of_in_the_card_and_to_the_firms) {
    ClusterScene scene;
    const auto asked = scene.say(with(
        scene.chat(kAsker, std::string(kNeed) + ". Zeichnung darf jeder sehen außer Otterbach."),
        "Welle.pdf",
        pdf_of("BT (Welle) Tj ET")
    ));
    EXPECT_THAT(to(asked, kAsker).front().message.text, HasSubstr("das gebe ich niemandem, bis"));
    EXPECT_THAT(names_to(asked, kTurner), IsEmpty());
    const auto card = to(asked, kAsker).front();
    EXPECT_THAT(
        all_text(scene.answer(card, "Zeichnung darf jeder sehen außer Wolfstein"), kAsker),
        HasSubstr("Was Sie geschickt haben, gebe ich niemandem")
    );
    const auto opened = scene.answer(card, "Zeichnung darf jeder sehen.");
    EXPECT_THAT(names_to(opened, kTurner), SizeIs(1));
}

TEST_F(LimitedFiles, that_name_him_and_are_for_the_order_stay_so_after_his_yes) {
    scene_.offer(kTurner);
    const auto sent = scene_.say(with(
        scene_.chat(kAsker, "Zeichnung nur mit Auftrag"),
        "Welle.pdf",
        pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET")
    ));
    const auto yes = scene_.answer(to(sent, kAsker).front(), "JA");
    expect_for_nobody(yes, "yes");
    EXPECT_THAT(only_text(yes, kAsker), HasSubstr("bekommt nur, wer den Auftrag bekommt"));
    EXPECT_EQ(stage(), FileStage::with_order_agreed);
}

}  // namespace
}  // namespace clusterlotse::test
