#include "commands/discretion/discretion_words.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::read_discretion;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::vector<std::string> addressed(const std::string& text) {
    std::vector<std::string> written;
    for (const auto& place : read_discretion(text).only) {
        for (const auto& firm : place.firms) {
            written.push_back(firm.written);
        }
    }
    return written;
}

TEST(Addressees, are_named_without_saying_only) {
    for (const char* const text :
         {"Bitte direkt an Dreherei Lautertal: 50 Flansche aus 1.4571, Ø 180",
          "Direkt an die Dreherei Lautertal. Wir brauchen 50 Flansche aus 1.4571",
          "50 Flansche aus 1.4571. Bitte direkt an Dreherei Lautertal.",
          "Bitte direkt an Dreherei Lautertal, 50 Flansche aus 1.4571",
          "Anfrage an Dreherei Lautertal: 50 Flansche",
          "Hallo, bitte bei Dreherei Lautertal anfragen: 50 Flansche",
          "An Dreherei Lautertal, sonst niemand: 50 Flansche",
          "50 Flansche aus 1.4571. Anfrage an Dreherei Lautertal und sonst an niemanden.",
          "Please send this directly to Dreherei Lautertal: 50 flanges",
          "Request to Dreherei Lautertal and nobody else: 50 flanges"}) {
        EXPECT_THAT(addressed(text), ElementsAre("Dreherei Lautertal")) << text;
    }
    for (const char* const text :
         {"Anfrage an Fraeswerk Otterbach und GZ Präzision, sonst niemand: 20 Halter",
          "20 Halter fräsen. Bitte an Fraeswerk Otterbach, GZ Präzision und an niemand anderen.",
          "Bitte direkt an Fraeswerk Otterbach und GZ Präzision schicken: 20 Halter"}) {
        EXPECT_THAT(addressed(text), ElementsAre("Fraeswerk Otterbach", "GZ Präzision")) << text;
    }
}

TEST(Addressees, are_nobody_where_goods_or_questions_go_there) {
    for (const char* const text :
         {"50 Flansche, Lieferung direkt an Dreherei Lautertal",
          "50 Flansche. Lieferung bitte direkt an Dreherei Lautertal.",
          "50 Flansche. Rückfragen bitte direkt an Frau Diemer.",
          "50 Flansche. Angebote bitte direkt an den Einkauf.",
          "50 Flansche. Bitte direkt an Dreherei Lautertal liefern.",
          "50 Flansche drehen, Material kommt direkt von Stahlhandel Kusel",
          "50 Flansche. An den Stirnseiten geschliffen: Ra 0,8"}) {
        for (const auto& place : read_discretion(text).only) {
            for (const auto& firm : place.firms) {
                EXPECT_FALSE(firm.surely) << text << ": " << firm.written;
            }
        }
        EXPECT_THAT(addressed(text), Not(testing::Contains("Dreherei Lautertal"))) << text;
    }
}

TEST(ANeedWithAddressees, goes_to_them_alone_and_nobody_reads_who_they_are) {
    for (const char* const text :
         {"Bitte direkt an Dreherei Wolfstein: 20 Drehteile aus 1.4301, Ø 40 x 120",
          "Anfrage an Dreherei Wolfstein, sonst niemand: 20 Drehteile aus 1.4301, Ø 40 x 120",
          "20 Drehteile aus 1.4301, Ø 40 x 120. Bitte direkt an Dreherei Wolfstein."}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_THAT(to(sent, kTurner), SizeIs(1)) << text;
        EXPECT_THAT(to(sent, kByMail), IsEmpty()) << text;
        EXPECT_THAT(to(sent, kEnglish), IsEmpty()) << text;
        EXPECT_THAT(only_text(sent, kTurner), HasSubstr("20 Drehteile aus 1.4301")) << text;
        EXPECT_THAT(only_text(sent, kTurner), Not(HasSubstr("niemand"))) << text;
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Ich frage nur, wen Sie genannt haben"));
    }
    ClusterScene scene;
    const auto sent = scene.say_in_chat(
        kAsker, "Anfrage an Dreherei Wolfsburg, sonst niemand: 20 Drehteile aus 1.4301, Ø 40 x 120"
    );
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Dreherei Wolfsburg"));
    for (const char* const firm : {kTurner, kEnglish, kByMail}) {
        EXPECT_THAT(to(sent, firm), IsEmpty()) << "a name nobody goes by is asked about";
    }
    const auto all = ClusterScene().say_in_chat(
        kAsker, std::string(kNeed) + ". Lieferung direkt an Dreherei Wolfstein."
    );
    EXPECT_THAT(to(all, kByMail), SizeIs(1)) << "where goods go is no wish whom to ask";
}

TEST(ARuledOutName, that_is_nobodys_spares_who_is_nearly_called_so) {
    ClusterScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, std::string(kNeed) + ". Nicht an Dreherei Kaiserslautern.");
    EXPECT_THAT(to(sent, kTurner), IsEmpty()) << "Dreherei Wolfstein, in Kaiserslautern";
    EXPECT_THAT(to(sent, kByMail), SizeIs(1));
    EXPECT_THAT(
        only_text(sent, kAsker),
        testing::AllOf(
            HasSubstr("„Dreherei Kaiserslautern“ kenne ich nicht"),
            HasSubstr("auch Dreherei Wolfstein fragen")
        )
    );
    const auto then = scene.say_in_chat(kAsker, "auch Dreherei Wolfstein fragen");
    EXPECT_THAT(to(then, kTurner), SizeIs(1));
}

TEST(ARuledOutName, that_is_nobodys_and_comes_later_is_asked_about_as_well) {
    AskingScene scene;
    const auto later = scene.say_in_chat(kAsker, "Bitte nicht an Dreherei Kaiserslautern");
    EXPECT_THAT(only_text(later, kAsker), HasSubstr("„Dreherei Kaiserslautern“ kenne ich nicht"));
}

TEST(ARuledOutName, that_is_nobodys_spares_nobody_with_another_town) {
    ClusterScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, std::string(kNeed) + ". Nicht an Dreherei Pirmasens.");
    EXPECT_THAT(to(sent, kTurner), SizeIs(1));
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("kenne ich nicht")));
}

TEST(WorkThatIsSought, is_no_firm_spoken_against) {
    ClusterScene scene;
    const auto sent = scene.say_in_chat(
        kAsker, "Wir suchen einen Anwalt für Patentrecht wegen einer Verletzung unseres Patents"
    );
    for (const Sent& one : to(sent, kAsker)) {
        EXPECT_THAT(one.message.text, Not(HasSubstr("Nicht fragen werde ich")));
    }
}

TEST(AnswersOfFirms, that_speak_ill_of_a_member_do_not_reach_the_asker) {
    for (const char* const text :
         {"Das ist doch die Pumpenbau Alsenz, oder? Die zahlen immer spät. Mit denen nicht.",
          "Nein, die Pumpenbau Alsenz zahlt immer zu spät"}) {
        AskingScene scene;
        const auto sent = scene.offer(kTurner, text);
        EXPECT_EQ(scene.state_of("dreherei"), "declined") << text;
        for (const Sent& one : to(sent, kAsker)) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("spät"))) << text;
            EXPECT_THAT(one.message.text, Not(HasSubstr("denen"))) << text;
        }
    }
    AskingScene scene;
    const auto sent =
        scene.offer(kTurner, "12 € das Stück, KW 3. Die Zerspanung Otterbach liefert nur Murks.");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("12 € das Stück"));
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("Murks")));
}

TEST(AnswersOfFirms, that_tell_of_trouble_with_the_work_reach_him_whole) {
    for (const char* const text :
         {"12 € das Stück. Bei 1.4301 haben wir Probleme mit Ausschuss, daher Aufschlag.",
          "12 € das Stück, Härten lassen wir bei der Galvanik Rodenbach machen",
          "12 € das Stück, Zahlung 30 Tage netto"}) {
        AskingScene scene;
        EXPECT_THAT(only_text(scene.offer(kTurner, text), kAsker), HasSubstr(text)) << text;
    }
}

TEST(AQuestionAboutOthers, beside_an_answer_is_answered_by_the_bot) {
    AskingScene scene;
    const auto sent = scene.offer(kTurner, "12 € das Stück. Wer hat denn sonst noch angeboten?");
    EXPECT_EQ(scene.state_of("dreherei"), "offered");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("12 € das Stück"));
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("sonst noch")));
    EXPECT_THAT(to(sent, kTurner), SizeIs(2));
}

TEST(WhoMaySeeTheDrawing, said_to_a_firm_that_asks_for_it_is_its_answer) {
    AskingScene scene;
    scene.offer(kTurner, "Schicken Sie die Zeichnung, dann gibt es einen Preis?");
    const auto sent = scene.say_in_chat(kAsker, "Zeichnung gibt's nur mit NDA");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("Zeichnung gibt's nur mit NDA"));
}

}  // namespace
}  // namespace clusterlotse::test
