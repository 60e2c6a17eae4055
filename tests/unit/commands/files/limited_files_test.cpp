// A file for one firm goes to no other one, and to nobody while it is not clear which is meant.
#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/read_texts.hpp"
#include "tests/support/sample_files.hpp"

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

class LimitedFiles : public testing::Test {
protected:
    InboundMessage captioned(const std::string& text) {
        const std::string name = "blatt" + std::to_string(++count_) + ".pdf";
        return with(scene_.chat(kAsker, text), name, pdf_of("BT (" + name + ") Tj ET"));
    }
    std::vector<Sent> send(const std::string& text) { return scene_.say(captioned(text)); }
    std::vector<Sent> reply_with(const Sent& to, const std::string& text) {
        InboundMessage message = captioned(text);
        message.answers_to = {to.remote_id};
        return scene_.say(std::move(message));
    }
    std::vector<Sent> edit(const InboundMessage& said, const std::string& text) {
        InboundMessage change = scene_.chat(kAsker, text);
        change.kind = InboundKind::edit;
        change.target = said.message_id;
        return scene_.say(std::move(change));
    }
    FileStage stage() { return files().back().stage; }
    std::vector<storage::FileRecord> files() {
        return scene_.core().office().files.of_need(scene_.need().id);
    }
    void expect_for_nobody(const std::vector<Sent>& sent, const std::string& words) {
        EXPECT_THAT(names_to(sent, kTurner), IsEmpty()) << words;
        EXPECT_THAT(names_to(sent, kByMail), IsEmpty()) << words;
        EXPECT_THAT(names_to(sent, kEnglish), IsEmpty()) << words;
    }

    AskingScene scene_;
    int count_ = 0;
};

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
