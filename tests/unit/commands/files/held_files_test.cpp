// Files that are held, chosen for firms, or stand beside words that say more.
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

TEST_F(LimitedFiles, that_shall_not_be_shared_are_held) {
    scene_.offer(kTurner);
    for (const char* const words :
         {"vertraulich!",
          "Zeichnung erst nach Freigabe",
          "bitte noch zurückhalten",
          "Zeichnung der Welle. Otterbach darf sie nicht sehen",
          "Zeichnung an Wolfstein und Otterbach weiterleiten"}) {
        expect_for_nobody(send(words), words);
        EXPECT_EQ(stage(), FileStage::held) << words;
    }
}

TEST_F(LimitedFiles, are_not_limited_by_words_of_the_work) {
    const auto offer = scene_.offer(kTurner);
    const auto sent = reply_with(
        to(offer, kAsker).front(),
        "Anbei die Zeichnung, Material ist V2A, Gewinde nur an einer Seite"
    );
    EXPECT_THAT(names_to(sent, kTurner), SizeIs(1));
    EXPECT_THAT(all_text(sent, kTurner), HasSubstr("Gewinde nur an einer Seite"));
}

TEST_F(LimitedFiles, that_are_held_lose_no_word_that_comes_with_them) {
    send("nur für Hinterhausen");
    const auto sent =
        reply_with(to(scene_.asked(), kAsker).front(), "Neue Zeichnung anbei, Länge jetzt 320");
    expect_for_nobody(sent, "sent");
    EXPECT_EQ(stage(), FileStage::held);
    EXPECT_THAT(scene_.need().amendments, testing::Contains(HasSubstr("Länge jetzt 320")));
    const auto offer = scene_.offer(kTurner);
    const auto passed = reply_with(
        to(offer, kAsker).front(),
        "Anbei die Zeichnung der neuen Welle, nur für Otterbach. Termin bleibt so."
    );
    EXPECT_THAT(
        all_text(passed, kTurner), AllOf(HasSubstr("Termin bleibt so"), Not(HasSubstr("Otterbach")))
    );
}

TEST_F(LimitedFiles, go_to_both_firms_that_he_chooses) {
    scene_.offer(kTurner);
    send("Zeichnung nur für Hinterhausen");
    const auto sent = scene_.say_in_chat(kAsker, "1 und 2");
    EXPECT_THAT(names_to(sent, kTurner), SizeIs(1));
    EXPECT_EQ(names_to(sent, kByMail).size() + names_to(sent, kEnglish).size(), 1U);
    EXPECT_THAT(all_text(sent, kAsker), HasSubstr("bekommen die Datei, sonst niemand."));
}

TEST_F(LimitedFiles, that_name_him_go_to_chosen_firms_one_after_the_other) {
    scene_.offer(kTurner);
    scene_.offer(kEnglish, "10 € each");
    scene_.say(with(
        scene_.chat(kAsker, "Zeichnung nur für Hinterhausen"),
        "a.pdf",
        pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET")
    ));
    expect_for_nobody(scene_.say_in_chat(kAsker, "1 und 2"), "two of them");
    EXPECT_EQ(stage(), FileStage::held);
    expect_for_nobody(scene_.say_in_chat(kAsker, "JA"), "a yes that names none");
    expect_for_nobody(scene_.say_in_chat(kAsker, "Zeichnung nur für Wolfstein"), "his name");
    const auto sent = scene_.say_in_chat(kAsker, "JA");
    EXPECT_THAT(names_to(sent, kTurner), SizeIs(1));
    EXPECT_THAT(names_to(sent, kEnglish), IsEmpty());
    EXPECT_THAT(names_to(sent, kByMail), IsEmpty());
}

TEST_F(LimitedFiles, stay_with_nobody_where_he_says_so) {
    scene_.offer(kTurner);
    send("Zeichnung nur für Hinterhausen");
    expect_for_nobody(scene_.say_in_chat(kAsker, "NIEMAND"), "nobody");
    EXPECT_EQ(stage(), FileStage::held);
}

TEST_F(LimitedFiles, that_are_held_go_on_by_a_word_for_all_of_them) {
    scene_.offer(kTurner);
    for (const auto& [words, expected] :
         {std::pair{"nach NDA", FileStage::after_nda},
          std::pair{"mit Auftrag", FileStage::with_order},
          std::pair{"für alle", FileStage::open}}) {
        send("Zeichnung nur für Hinterhausen");
        scene_.say_in_chat(kAsker, words);
        EXPECT_EQ(stage(), expected) << words;
    }
}

TEST_F(LimitedFiles, go_to_no_firm_twice_and_he_hears_who_has_them) {
    scene_.offer(kTurner);
    send("Zeichnung nur für Otterbach");
    const auto sent = scene_.say_in_chat(kAsker, "B-2026-001: Zeichnung nur für Wolfstein");
    EXPECT_THAT(names_to(sent, kTurner), SizeIs(1));
    EXPECT_THAT(
        all_text(sent, kAsker),
        AllOf(HasSubstr("auch an Zerspanung Otterbach"), Not(HasSubstr(", sonst niemand")))
    );
    const auto again = scene_.say_in_chat(kAsker, "B-2026-001: Zeichnung nur für Wolfstein");
    expect_for_nobody(again, "again");
    EXPECT_THAT(all_text(again, kAsker), HasSubstr("hat die Datei schon"));
}

TEST_F(LimitedFiles, beside_an_award_do_not_take_its_place) {
    for (const char* const words :
         {"Auftrag an Sie, Bestellung anbei", "Wir vergeben an Sie, Bestellung anbei"}) {
        AskingScene scene;
        const auto offer = scene.offer(kTurner);
        InboundMessage message =
            with(scene.chat(kAsker, words), "bestellung.pdf", pdf_of("BT (Best) Tj ET"));
        message.answers_to = {to(offer, kAsker).front().remote_id};
        const auto sent = scene.say(std::move(message));
        EXPECT_THAT(all_text(sent, kAsker), Not(HasSubstr("bekommt nur, wer den Auftrag")))
            << words;
        EXPECT_EQ(scene.state(), "awarded") << words << all_text(sent, kAsker);
    }
}

TEST_F(LimitedFiles, that_are_a_paper_for_one_firm_wait_until_he_says_for_which) {
    scene_.offer(kTurner);
    for (const char* const words :
         {"B-2026-001: Anbei die Bestellung", "Anbei die unterschriebene NDA"}) {
        const auto sent = send(words);
        expect_for_nobody(sent, words);
        EXPECT_EQ(stage(), FileStage::held) << words;
    }
}

TEST_F(LimitedFiles, that_name_him_ask_for_his_yes_when_their_words_are_edited) {
    scene_.offer(kTurner);
    const InboundMessage said = with(
        scene_.chat(kAsker, "Zeichnung nur mit Auftrag"),
        "Welle.pdf",
        pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET")
    );
    const auto first = scene_.say(said);
    const auto edited = edit(said, "Zeichnung für alle");
    EXPECT_THAT(
        only_text(edited, kAsker),
        AllOf(HasSubstr("In Welle.pdf steht"), Not(HasSubstr("Das bekommt jeder")))
    );
    expect_for_nobody(edited, "edited");
}

TEST_F(LimitedFiles, in_a_mail_whose_subject_asks_are_of_a_new_need) {
    InboundMessage mail = with(
        scene_.mail(kAskerMail, "Anfrage 20 Drehteile aus C45", "anbei die Zeichnung"),
        "teil.pdf",
        pdf_of("BT (Teil) Tj ET")
    );
    scene_.say(std::move(mail));
    EXPECT_TRUE(scene_.core().office().needs.find_number("B-2026-002"));
}

TEST_F(LimitedFiles, that_went_out_in_twos_are_told_with_who_has_them) {
    const auto both = [this](const std::string& text) {
        InboundMessage message = with(scene_.chat(kAsker, text), "a.pdf", pdf_of("BT (a) Tj ET"));
        return scene_.say(with(std::move(message), "b.pdf", pdf_of("BT (b) Tj ET")));
    };
    both("für alle");
    EXPECT_THAT(
        all_text(both("nur mit Auftrag"), kAsker), HasSubstr("Schon verschickt sind sie an ")
    );
}

TEST_F(LimitedFiles, beside_words_about_the_need_are_kept_with_it) {
    const auto sent = send("bitte vertraulich behandeln");
    ASSERT_THAT(files(), SizeIs(1));
    EXPECT_EQ(stage(), FileStage::held);
    EXPECT_THAT(all_text(sent, kAsker), HasSubstr("blatt1.pdf"));
}

}  // namespace
}  // namespace clusterlotse::test
