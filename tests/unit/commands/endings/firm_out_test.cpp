#include "commands/endings/firm_out.hpp"

#include "commands/desk/status_words.hpp"
#include "commands/endings/exchange_words.hpp"
#include "commands/questions/question_words.hpp"
#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

config::NeedSettings one_at_a_time() {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.suppliers_per_wave = 1;
    return needs;
}

TEST(AFirmThatIsOut, before_an_award_is_noted_and_others_are_asked_but_told_nothing) {
    for (const char* const text :
         {"Die Dreherei hat wieder abgesagt, bitte nochmal rumfragen",
          "Wolfstein hat heute abgesagt, können Sie nochmal rumfragen?",
          "Dreherei Wolfstein springt ab. Frag bitte noch andere"}) {
        AskingScene scene(one_at_a_time());
        const char* first = scene.state_of("dreherei") == "asked" ? kTurner : nullptr;
        if (first == nullptr) {
            continue;
        }
        scene.offer(kTurner, "9,80 €/Stück, KW 3");
        const auto sent = scene.say_in_chat(kAsker, text);
        EXPECT_EQ(scene.state_of("dreherei"), "declined") << text;
        EXPECT_THAT(to(sent, kTurner), IsEmpty()) << text;
        EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << text;
        for (const Sent& one : sent) {
            if (one.message.text.find("Anfrage B-2026-001") != std::string::npos) {
                EXPECT_THAT(one.message.text, Not(HasSubstr("abgesagt"))) << text;
            }
        }
    }
}

TEST(AFirmThatIsOut, told_behind_a_question_of_the_order_goes_to_nobody) {
    AskingScene scene;
    scene.offer(kTurner, "9,80 €/Stück, KW 3");
    const auto asked = scene.offer(kTurner, "Danke für den Auftrag, wo schicken wir die AB hin?");
    EXPECT_THAT(only_text(asked, kAsker), Not(HasSubstr("gebe ich allen")));
    const auto sent =
        scene.say_in_chat(kAsker, "Die Dreherei hat wieder abgesagt, bitte nochmal rumfragen");
    for (const char* const firm : {kTurner, kByMail, kEnglish}) {
        for (const Sent& one : to(sent, firm)) {
            EXPECT_THAT(one.message.text, Not(HasSubstr("abgesagt"))) << firm;
        }
    }
    EXPECT_EQ(scene.state_of("dreherei"), "declined");
}

TEST(AFirmThatIsOut, is_not_meant_where_the_customer_or_a_part_is) {
    for (const char* const text :
         {"Der Kunde hat abgesagt, bitte nochmal rumfragen",
          "Wer hat denn abgesagt?",
          "Die Bohrungen fallen weg"}) {
        AskingScene scene;
        scene.offer(kTurner, "9,80 €/Stück, KW 3");
        scene.say_in_chat(kAsker, text);
        EXPECT_EQ(scene.state_of("dreherei"), "offered") << text;
    }
}

TEST(WordsToGoOnSearching, are_no_others) {
    for (const char* const words :
         {"bitte nochmal rumfragen", "koennen sie nochmal rumfragen", "bitte weitersuchen"}) {
        EXPECT_TRUE(commands::looks_again(words)) << words;
    }
    for (const char* const words : {"bitte die dreherei fragen", "fragen wegen der zeichnung"}) {
        EXPECT_FALSE(commands::looks_again(words)) << words;
    }
}

TEST(WordsAboutOneFirm, never_go_to_all) {
    AskingScene scene;
    scene.offer(kEnglish, "Which tolerance?");
    const auto sent = scene.say_in_chat(kAsker, "ISO 2768-m. Die Dreherei ist mir zu teuer.");
    for (const char* const firm : {kTurner, kByMail, kEnglish}) {
        for (const Sent& one : to(sent, firm)) {
            EXPECT_THAT(one.message.text, HasSubstr("2768")) << firm;
            if (std::string_view(firm) != kTurner) {
                EXPECT_THAT(one.message.text, Not(HasSubstr("teuer"))) << firm;
            }
        }
    }
}

TEST(TalkOfAnOrder, is_for_one_firm_alone) {
    for (const char* const text :
         {"Danke für den Auftrag, wo schicken wir die AB hin?",
          "Wohin geht die Auftragsbestätigung?",
          "Thanks for the order, where shall we send the order confirmation?"}) {
        EXPECT_TRUE(commands::speaks_of_order_given(text)) << text;
    }
    for (const char* const text :
         {"Welche Toleranz?",
          "Wann wird der Auftrag vergeben?",
          "Ab wann kann geliefert werden?"}) {
        EXPECT_FALSE(commands::speaks_of_order_given(text)) << text;
    }
}

TEST(APromiseToSendPapers, sets_no_date_for_the_parts) {
    AskingScene scene;
    scene.offer(kEnglish, "Do you have a model?");
    const auto before = scene.need().deadline;
    scene.say_in_chat(kAsker, "Ja, das STEP schicke ich morgen.");
    EXPECT_EQ(scene.need().deadline, before);
}

TEST(AYesToTheName, is_said_in_many_words) {
    for (const char* const text :
         {"Dürfen Sie nennen.",
          "ja, dürfen Sie gern nennen",
          "Können Sie gern weitergeben",
          "von mir aus",
          "You may name us"}) {
        EXPECT_TRUE(commands::agrees(text)) << text;
    }
    for (const char* const text :
         {"Dürfen Sie nicht nennen", "Sie dürfen nennen, was Sie wollen?"}) {
        EXPECT_FALSE(commands::agrees(text)) << text;
    }
}

TEST(StatusQuestions, are_worded_in_many_ways) {
    for (const char* const text :
         {"Wie schaut's bei dem Bedarf mit den Flanschen aus?",
          "Und wer macht das jetzt?",
          "Ist der noch offen?",
          "Warum haben Sie nur eine Firma gefragt?"}) {
        EXPECT_TRUE(commands::asks_for_status(text)) << text;
    }
    for (const char* const text : {"Wer macht das?", "Ist die Oberfläche noch offen?"}) {
        EXPECT_FALSE(commands::asks_for_status(text)) << text;
    }
}

TEST(MoreOfAPart, completes_the_need_that_has_it) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, "4 Abdeckbleche drehen aus 1.4301, Ø 200 x 3");
    const auto sent = scene.say(scene.mail(kAskerMail, "", "Bei den Blechen bitte 6 Stück"));
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
    EXPECT_THAT(
        scene.core().office().needs.find_number("B-2026-001").value().amendments, SizeIs(1)
    );
}

TEST(AWeekendThatIsWanted, is_not_pointed_out) {
    ClusterScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, std::string(kNeed) + ", am Wochenende 5./6.12.2026");
    EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("lieber")));
}

}  // namespace
}  // namespace clusterlotse::test
