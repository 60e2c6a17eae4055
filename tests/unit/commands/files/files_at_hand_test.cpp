// No file is ever dropped without a word, whatever the words beside it do.
#include "tests/support/asking_scene.hpp"
#include "tests/support/file_scene.hpp"
#include "tests/support/read_texts.hpp"
#include "tests/support/sample_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using test_support::pdf_of;
using testing::AnyOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kPlan = "plan7.pdf";

InboundMessage with_plan(InboundMessage message) {
    return with(std::move(message), kPlan, pdf_of("BT (plan7) Tj ET"));
}

/// Kept with a need, gone out, waiting with its message, or spoken of.
bool is_accounted_for(
    ClusterScene& scene, const InboundMessage& said, const std::vector<Sent>& sent
) {
    auto& office = scene.core().office();
    if (office.files.came_with(said.message_id) || office.inbox.keeps_files_of(said.message_id)) {
        return true;
    }
    for (const Sent& one : sent) {
        if (!one.message.attachments.empty()) {
            return true;
        }
    }
    const std::string heard = all_text(sent, said.sender);
    return heard.find(kPlan) != std::string::npos || heard.find("Anhang") != std::string::npos ||
           heard.find("Anhänge") != std::string::npos || heard.find("Datei") != std::string::npos;
}

struct PlanSaid {
    InboundMessage message;
    std::vector<Sent> sent;
};

PlanSaid say_with_plan(ClusterScene& scene, InboundMessage message) {
    const InboundMessage whole = with_plan(std::move(message));
    return {whole, scene.say(whole)};
}

void expect_accounted(ClusterScene& scene, const PlanSaid& said, const std::string& words) {
    EXPECT_TRUE(is_accounted_for(scene, said.message, said.sent))
        << words << "\n"
        << all_text(said.sent, said.message.sender);
}

constexpr const char* kAskerWords[] = {
    "Wolfstein bekommt den Auftrag, Zeichnung anbei",
    "Wolfstein bekommt den Auftrag. Zeichnung anbei.",
    "Auftrag an Wolfstein, Zeichnung im Anhang",
    "vergeben an 1, Bestellung anbei",
    "Wir nehmen Wolfstein, Bestellung anbei",
    "Wir nehmen das Angebot an, Bestellung anbei",
    "Passt, machen wir so. Zeichnung anbei",
    "Bestellung anbei, bitte loslegen",
    "Wir vergeben extern, Danke. Absageschreiben anbei",
    "Hat sich erledigt, siehe Anhang",
    "Bitte zurückziehen, Begründung anbei",
    "Bitte bis Montag parken, neue Zeichnung kommt, alte anbei",
    "Ruht bis Februar, Zeichnung anbei",
    "Bitte niemanden mehr fragen, Zeichnung anbei",
    "Bitte auch Galvanik Rodalb fragen, Zeichnung anbei",
    "Statt 20 jetzt 30 Stück, Zeichnung anbei",
    "Liefertermin jetzt 15.2., Zeichnung anbei",
    "Material ist jetzt C45, Zeichnung anbei",
    "Bitte bis Freitag antworten, Zeichnung anbei",
    "Bitte verlängern, Zeichnung anbei",
    "Wie ist der Stand? Zeichnung anbei",
    "Danke! Zeichnung anbei",
    "Ja, Zeichnung anbei",
    "Nein, Zeichnung anbei",
    "ok",
    "👍",
    "Otterbach bitte ausschließen",
    "Otterbach bitte ausschließen, Zeichnung anbei",
    "Otterbach nicht mehr fragen. Zeichnung anbei",
    "Namen dürfen raus, Zeichnung anbei",
    "Bitte nicht namentlich nennen, Zeichnung anbei",
    "Bitte rufen Sie mich an, Zeichnung anbei",
    "Wer hat die Zeichnung schon?",
    "B-2026-001",
    "B-2026-001: vergeben an Wolfstein, Bestellung anbei",
    "B-2026-001 parken, Zeichnung anbei",
    "12 € ist in Ordnung, Zeichnung anbei",
    "Wolfstein: geht auch 11 €? Zeichnung anbei",
    "An Wolfstein: Können Sie das so? Zeichnung anbei",
    "An alle: neue Zeichnung anbei",
    "Moderator bitte melden, Zeichnung anbei",
    "Ich möchte keine Zusammenfassung mehr, siehe Anhang",
    "Zwei Firmen reichen, Zeichnung anbei",
    "Bitte Umkreis erweitern, Zeichnung anbei",
    "Alle außer Wolfstein absagen, Bestellung anbei",
    "Nur Wolfstein soll anbieten, Zeichnung anbei",
    "vertraulich!",
    "stopp",
    "pause bis Montag",
    "Zeichnung der Welle zurückziehen, neue anbei",
    "Die Hälfte an Wolfstein, die Hälfte an Otterbach, Bestellungen anbei",
    "Getrennt bitte, Zeichnung anbei",
    "NDA mit Wolfstein liegt vor, anbei",
    "!stand",
    "!vergleich",
    "!hilfe",
    "!zurückziehen",
    "!zurückziehen B-2026-001",
};

TEST(FilesAtHand, of_the_asker_are_accounted_for_whatever_he_says_without_replying) {
    for (const bool offered : {false, true}) {
        for (const char* const words : kAskerWords) {
            AskingScene scene;
            if (offered) {
                scene.offer(kTurner);
            }
            expect_accounted(
                scene,
                say_with_plan(scene, scene.chat(kAsker, words)),
                std::string("chat: ") + words
            );
        }
    }
}

TEST(FilesAtHand, of_the_asker_are_accounted_for_whatever_he_says_by_mail) {
    for (const char* const words : kAskerWords) {
        AskingScene scene;
        scene.offer(kTurner);
        expect_accounted(
            scene,
            say_with_plan(scene, scene.mail(kAskerMail, "B-2026-001", words)),
            std::string("mail: ") + words
        );
    }
}

TEST(FilesAtHand, of_the_asker_are_accounted_for_whatever_he_replies) {
    for (const char* const words : kAskerWords) {
        AskingScene scene;
        const auto offer = scene.offer(kTurner);
        InboundMessage to_offer = scene.chat(kAsker, words);
        to_offer.answers_to = {to(offer, kAsker).front().remote_id};
        expect_accounted(scene, say_with_plan(scene, to_offer), std::string("to offer: ") + words);
    }
    for (const char* const words : kAskerWords) {
        AskingScene scene;
        scene.offer(kTurner);
        InboundMessage to_card = scene.chat(kAsker, words);
        to_card.answers_to = {to(scene.asked(), kAsker).front().remote_id};
        expect_accounted(scene, say_with_plan(scene, to_card), std::string("to card: ") + words);
    }
    for (const char* const words : kAskerWords) {
        AskingScene scene;
        const auto question = scene.offer(kTurner, "Welche Toleranz?");
        InboundMessage answer = scene.chat(kAsker, words);
        answer.answers_to = {to(question, kAsker).front().remote_id};
        expect_accounted(scene, say_with_plan(scene, answer), std::string("to question: ") + words);
    }
}

TEST(FilesAtHand, of_the_asker_are_accounted_for_when_the_need_is_over) {
    for (const char* const end : {"vergeben an Wolfstein", "Bitte zurückziehen", "Bitte parken"}) {
        for (const char* const words : kAskerWords) {
            AskingScene scene;
            scene.offer(kTurner);
            scene.say_in_chat(kAsker, end);
            expect_accounted(
                scene,
                say_with_plan(scene, scene.chat(kAsker, words)),
                std::string(end) + ", then: " + words
            );
        }
    }
}

constexpr const char* kFirmWords[] = {
    "12 € das Stück, Angebot anbei",
    "Leider nein, keine Kapazität. Anbei unser Profil",
    "Nein",
    "Absage, siehe Anhang",
    "ok",
    "👍",
    "Danke, Datenblatt anbei",
    "Frage",
    "Welche Toleranz? Skizze anbei",
    "Rufen Sie mich bitte an, Angebot anbei",
    "Wir machen Pause bis Montag, Angebot anbei",
    "Bitte keine Anfragen mehr, siehe Anhang",
    "Wir haben gerade eine Drehmaschine frei, Liste anbei",
    "Namen dürfen genannt werden, Angebot anbei",
    "stimmt so nicht",
    "NDA unterschrieben, anbei",
    "B-2026-001: 13 €, anbei",
    "B-2026-009: 13 €, Angebot anbei",
    "Wir suchen selbst jemanden zum Härten, Zeichnung anbei",
    "An den Moderator: bitte anrufen, Liste anbei",
    "Ich bin bis 3.1. im Urlaub, anbei die Vertretungsliste",
    "Das Teil können wir nicht, Galvanik Rodalb aber schon, Prospekt anbei",
    "1",
    "2",
    "3",
    "6",
};

TEST(FilesAtHand, of_a_firm_are_accounted_for_whatever_it_says) {
    for (const bool replies : {false, true}) {
        for (const bool again : {false, true}) {
            for (const char* const words : kFirmWords) {
                AskingScene scene;
                if (again) {
                    scene.offer(kTurner);
                }
                InboundMessage message = scene.chat(kTurner, words);
                if (replies) {
                    message.answers_to = {to(scene.asked(), kTurner).front().remote_id};
                }
                expect_accounted(
                    scene, say_with_plan(scene, message), std::string("firm: ") + words
                );
            }
        }
    }
}

TEST(FilesAtHand, of_a_firm_are_accounted_for_when_the_need_is_over) {
    for (const char* const end :
         {"vergeben an Wolfstein", "vergeben an Otterbach", "Bitte zurückziehen"}) {
        for (const char* const words : kFirmWords) {
            AskingScene scene;
            scene.offer(kTurner);
            const auto over = scene.say_in_chat(kAsker, end);
            InboundMessage message = scene.chat(kTurner, words);
            if (!to(over, kTurner).empty()) {
                message.answers_to = {to(over, kTurner).back().remote_id};
            }
            expect_accounted(
                scene, say_with_plan(scene, message), std::string(end) + ", firm: " + words
            );
        }
    }
}

PlanSaid say_with_plan_to(
    ClusterScene& scene, const Sent& row, const std::string& words, const std::string& sender
) {
    InboundMessage message = scene.chat(sender, words);
    message.answers_to = {row.remote_id};
    return say_with_plan(scene, std::move(message));
}

TEST(FilesAtHand, beside_an_award_go_to_the_winner_and_to_nobody_else) {
    for (const char* const words :
         {"Wolfstein bekommt den Auftrag, Zeichnung anbei",
          "Auftrag an Wolfstein, Bestellung im Anhang",
          "B-2026-001: vergeben an Wolfstein, Bestellung anbei",
          "vergeben an Wolfstein"}) {
        AskingScene scene;
        scene.offer(kTurner);
        scene.offer(kEnglish, "10 € each");
        auto said = say_with_plan(scene, scene.chat(kAsker, words));
        for (int more = 0; more < 2 && scene.state() != "awarded"; ++more) {
            EXPECT_THAT(names_to(said.sent, kEnglish), IsEmpty()) << words;
            EXPECT_THAT(names_to(said.sent, kTurner), IsEmpty()) << words;
            said.sent = scene.say_in_chat(kAsker, "JA");
        }
        EXPECT_EQ(scene.state(), "awarded") << words << all_text(said.sent, kAsker);
        EXPECT_EQ(names_to(said.sent, kTurner).size(), 1U) << words << all_text(said.sent, kAsker);
        EXPECT_THAT(names_to(said.sent, kEnglish), IsEmpty()) << words;
        EXPECT_THAT(names_to(said.sent, kByMail), IsEmpty()) << words;
    }
}

TEST(FilesAtHand, beside_an_award_wait_until_it_is_clear_who_gets_it) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.offer(kEnglish, "10 € each");
    const auto asked =
        say_with_plan(scene, scene.chat(kAsker, "B-2026-001 vergeben, Bestellung anbei"));
    EXPECT_THAT(names_to(asked.sent, kTurner), IsEmpty());
    EXPECT_THAT(names_to(asked.sent, kEnglish), IsEmpty());
    const auto sent = scene.say_in_chat(kAsker, "vergeben an Wolfstein");
    EXPECT_EQ(scene.state(), "awarded") << all_text(asked.sent, kAsker) << all_text(sent, kAsker);
    EXPECT_THAT(names_to(sent, kTurner), SizeIs(1)) << all_text(sent, kAsker);
    EXPECT_THAT(names_to(sent, kEnglish), IsEmpty());
}

TEST(FilesAtHand, beside_an_award_stay_where_another_firm_shall_have_them) {
    AskingScene scene;
    const auto offer = scene.offer(kTurner);
    scene.offer(kEnglish, "10 € each");
    const auto said = say_with_plan_to(
        scene,
        to(offer, kAsker).front(),
        "Auftrag an Sie. Die Zeichnung bitte noch nicht weitergeben.",
        kAsker
    );
    EXPECT_THAT(names_to(said.sent, kTurner), IsEmpty());
    EXPECT_THAT(names_to(said.sent, kEnglish), IsEmpty());
    expect_accounted(scene, said, "not yet");
}

TEST(FilesAtHand, sent_once_the_order_is_placed_go_to_who_has_it) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.offer(kEnglish, "10 € each");
    scene.say_in_chat(kAsker, "vergeben an Wolfstein");
    const auto said = say_with_plan(scene, scene.chat(kAsker, ""));
    EXPECT_THAT(names_to(said.sent, kTurner), SizeIs(1)) << all_text(said.sent, kAsker);
    EXPECT_THAT(names_to(said.sent, kEnglish), IsEmpty());
}

TEST(FilesAtHand, beside_an_ending_go_to_nobody) {
    for (const char* const words :
         {"Hat sich erledigt, Schreiben anbei",
          "Wir vergeben extern, Absage anbei",
          "Bitte zurückziehen, Begründung anbei",
          "vergeben an 1, Bestellung anbei"}) {
        AskingScene scene;
        scene.offer(kTurner);
        scene.offer(kEnglish, "10 € each");
        const auto said = say_with_plan(scene, scene.chat(kAsker, words));
        EXPECT_THAT(names_to(said.sent, kEnglish), IsEmpty()) << words;
        if (scene.state() != "awarded") {
            EXPECT_THAT(names_to(said.sent, kTurner), IsEmpty()) << words;
        }
        expect_accounted(scene, said, words);
    }
}

TEST(FilesAtHand, beside_a_firm_that_is_ruled_out_do_not_reach_it) {
    for (const bool replies : {false, true}) {
        AskingScene scene;
        scene.offer(kByMail, "Können wir, 11 € das Stück");
        const auto offer = scene.offer(kTurner);
        const Sent row = replies ? to(offer, kAsker).front() : to(scene.asked(), kAsker).front();
        const auto said = say_with_plan_to(scene, row, "Otterbach bitte ausschließen", kAsker);
        EXPECT_THAT(names_to(said.sent, kByMail), IsEmpty());
        EXPECT_THAT(all_text(said.sent, kAsker), HasSubstr("Otterbach"));
        EXPECT_THAT(all_text(said.sent, kTurner), Not(HasSubstr("Otterbach")));
        EXPECT_EQ(scene.state_of("zerspaner"), "lapsed") << all_text(said.sent, kAsker);
        expect_accounted(scene, said, "ruled out");
    }
}

TEST(FilesAtHand, that_are_confidential_add_nothing_to_the_need) {
    AskingScene scene;
    scene.offer(kTurner);
    const auto said = say_with_plan(scene, scene.chat(kAsker, "vertraulich!"));
    EXPECT_THAT(scene.need().amendments, IsEmpty());
    EXPECT_THAT(
        said.sent,
        testing::Each(
            testing::Field(&Sent::message, testing::Field(&OutboundMessage::recipient, kAsker))
        )
    );
}

TEST(FilesAtHand, take_the_place_of_those_he_withdraws_with_the_same_words) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.say(with(scene.chat(kAsker, ""), "alt.pdf", pdf_of("BT (alt) Tj ET")));
    const auto said =
        say_with_plan(scene, scene.chat(kAsker, "B-2026-001: Zeichnung zurückziehen, neue anbei"));
    const auto files = scene.core().office().files.of_need(scene.need().id);
    ASSERT_THAT(files, SizeIs(1)) << all_text(said.sent, kAsker);
    EXPECT_EQ(files.front().name, kPlan);
    EXPECT_THAT(all_text(said.sent, kTurner), HasSubstr("zurückgezogen"));
}

TEST(FilesAtHand, are_told_of_once_whatever_else_the_words_do) {
    for (const char* const words :
         {"Bitte niemanden mehr fragen, Zeichnung anbei",
          "Bitte rufen Sie mich an, Zeichnung anbei"}) {
        AskingScene scene;
        const auto said = say_with_plan(scene, scene.chat(kAsker, words));
        EXPECT_THAT(with_words(said.sent, kAsker, "plan7.pdf habe ich"), SizeIs(1)) << words;
    }
}

TEST(FilesAtHand, that_name_him_go_on_by_his_yes_once_the_need_is_released) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.release = config::Release::confirm;
    ClusterScene scene(needs);
    const auto card = scene.say(
        with(scene.chat(kAsker, kNeed), "Welle.pdf", pdf_of("BT (Pumpenbau Alsenz GmbH) Tj ET"))
    );
    const auto yes = scene.answer(to(card, kAsker).back(), "JA");
    EXPECT_THAT(
        all_text(yes, kAsker),
        HasSubstr("ich gebe die Datei so weiter, sobald der Bedarf freigegeben")
    );
}

TEST(FilesAtHand, of_a_moderator_are_accounted_for_whatever_he_says) {
    for (const char* const words :
         {"Lautertal hat angerufen: 12 €, Angebot anbei",
          "Dreherei Wolfstein hat abgesagt, siehe Anhang",
          "B-2026-001 parken, Liste anbei",
          "B-2026-001: vergeben an Wolfstein, Bestellung anbei",
          "Erinnere Wolfstein, anbei",
          "ok",
          "Wie ist der Stand?",
          "Protokoll bitte, anbei"}) {
        AskingScene scene;
        expect_accounted(
            scene, say_with_plan(scene, scene.chat(kModerator, words)), std::string("mod: ") + words
        );
    }
}

}  // namespace
}  // namespace clusterlotse::test
