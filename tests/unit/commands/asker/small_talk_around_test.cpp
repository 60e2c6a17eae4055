// What a purchaser writes around his need: nothing of it may become a need, or reach a firm that it
// does not concern.
#include "commands/asker/also_ask.hpp"
#include "commands/desk/reported_words.hpp"
#include "commands/desk/words.hpp"
#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/needs/need_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

void expect_no_word_to_anybody(AskingScene& scene, const std::vector<Sent>& sent, const char* of) {
    for (const char* const firm : {kTurner, kByMail, kEnglish, kPlater}) {
        EXPECT_THAT(to(sent, firm), IsEmpty()) << of;
    }
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002")) << of;
}

TEST(UnknownFirm, that_shall_be_asked_is_named_to_nobody) {
    for (const char* const words :
         {"Bitte auch die Firma Müller Drehtechnik fragen",
          "auch Firma Huberkamp fragen",
          "Frag noch die Firma Krausewitz",
          "noch Huberkamp GmbH anfragen",
          "please also ask the company Fastbender Ltd",
          "Kannst du noch Härterei Müller mitfragen",
          "Bitte auch Dreherei Huber anfragen",
          "auch Galvanik Weber anfragen",
          "noch Pulverbeschichtung Krausewitz anfragen",
          "auch Huberkamp Zerspanung fragen",
          "auch Fa. Huber Zerspanung anfragen"}) {
        for (const bool answered : {false, true}) {
            AskingScene scene;
            if (answered) {
                scene.offer(kTurner);
            }
            const auto sent = scene.say_in_chat(kAsker, words);
            expect_no_word_to_anybody(scene, sent, words);
            EXPECT_THAT(only_text(sent, kAsker), HasSubstr("finde ich im Cluster nicht")) << words;
            EXPECT_THAT(scene.need().amendments, IsEmpty()) << words;
        }
    }
}

TEST(UnknownFirm, is_answered_with_who_is_called_nearly_so) {
    AskingScene scene;
    const auto sent =
        scene.say_in_chat(kAsker, "Bitte auch die Firma Rodenbach Kaiserslautern fragen");
    expect_no_word_to_anybody(scene, sent, "a firm called nearly so");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Meinen Sie Galvanik Rodenbach?"));
}

TEST(UnknownFirm, is_no_work_and_no_paper) {
    AskingScene scene;
    auto& office = scene.core().office();
    for (const char* const words :
         {"auch Verzinken anfragen",
          "bitte auch Zeugnis 3.1 anfragen",
          "auch die Dreherei Wolfstein fragen",
          "auch Härten anfragen",
          "auch Gleitschleifen anfragen",
          "auch Verzinken Gelb anfragen",
          "auch Pulverbeschichten RAL 7035 anfragen",
          "auch Pulverbeschichtung RAL anfragen",
          "20 Drehteile aus 1.4301"}) {
        EXPECT_FALSE(commands::unknown_firm_in(office, words, "pumpen")) << words;
    }
}

TEST(NeedOfNothing, is_asked_about_and_posted_nowhere) {
    for (const char* const words :
         {"Moin, ich brauch was",
          "wir suchen jemanden",
          "Hallo, ich bräuchte Hilfe",
          "I need something"}) {
        ClusterScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Was brauchen Sie?")) << words;
        EXPECT_THAT(to(sent, kModerator), IsEmpty()) << words;
    }
    EXPECT_EQ(commands::small_talk("Ich brauche 20 Drehteile"), commands::SmallTalk::none);
}

TEST(QuestionToTheBot, is_answered_by_it) {
    for (const char* const words :
         {"Wer sind Sie eigentlich?",
          "Kostet mich der Service was?",
          "Kann ich das noch ändern?",
          "can I still change it?"}) {
        AskingScene scene;
        const auto sent = scene.say_in_chat(kAsker, words);
        expect_no_word_to_anybody(scene, sent, words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("B-2026-001")) << words;
        EXPECT_THAT(only_text(sent, kAsker), Not(HasSubstr("ein neuer Bedarf"))) << words;
    }
}

TEST(OtherFirms, are_asked_about_and_no_firm_hears_of_them) {
    for (const char* const words :
         {"Was sagen die anderen?",
          "Und die anderen?",
          "Haben die anderen schon geantwortet?",
          "What about the others?"}) {
        AskingScene scene;
        scene.offer(kTurner);
        const auto sent = scene.say_in_chat(kAsker, words);
        expect_no_word_to_anybody(scene, sent, words);
        EXPECT_THAT(only_text(sent, kAsker), HasSubstr("gefragten Firmen")) << words;
    }
}

TEST(ReportedWords, are_taken_without_who_said_them) {
    using commands::without_reporter;
    EXPECT_EQ(without_reporter("Konstruktion sagt: Ra 1,6 reicht"), "Ra 1,6 reicht");
    EXPECT_EQ(without_reporter("Chef meint, doch 30"), "doch 30");
    EXPECT_EQ(without_reporter("My colleague says 1.4571 would do"), "1.4571 would do");
    for (const char* const words :
         {"Der Kunde hat storniert", "Konstruktion einer Vorrichtung", "Kunde will nicht mehr"}) {
        EXPECT_EQ(without_reporter(words), words);
    }
}

TEST(ReportedWords, complete_the_need_that_runs) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "Konstruktion sagt: doch 30 Stück");
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("30 Drehteile"), Not(HasSubstr("Konstruktion")))
    );
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
}

TEST(AddressInWords, asks_for_no_work) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "Bitte alles an schmidt@drehteile-pumpen.test");
    expect_no_word_to_anybody(scene, sent, "address");
}

TEST(NameWish, behind_the_need_names_him_and_is_no_news) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "Und bitte meinen Namen nennen, ist mir lieber");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("Ihren Namen nenne ich ab jetzt"));
    EXPECT_THAT(
        only_text(sent, kTurner), AllOf(HasSubstr("Pumpenbau"), Not(HasSubstr("ist mir lieber")))
    );
}

TEST(StepOfOwn, that_the_asker_makes_himself_is_left_out) {
    AskingScene scene(ClusterScene::unlimited(), "20 Drehteile aus C45, Ø 40 x 120, verzinkt");
    const auto sent = scene.say_in_chat(kAsker, "Verzinken machen wir doch selbst");
    EXPECT_THAT(
        to(sent, kAsker).front().message.text,
        AllOf(HasSubstr("Drehen"), Not(HasSubstr("Verzinken")))
    );
}

TEST(GroupOfTheGrade, named_later_replaces_no_grade) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "doch 30 Stück, Edelstahl ist ja klar");
    EXPECT_THAT(to(sent, kAsker).front().message.text, HasSubstr("1.4301"));
}

TEST(TwoDays, of_which_one_would_do_leave_that) {
    AskingScene scene(ClusterScene::unlimited(), "20 Drehteile aus 1.4301, Ø 40 x 120, KW 51");
    scene.say_in_chat(kAsker, "ups, KW 51 ist ja schon bald. KW 2 reicht auch");
    ASSERT_TRUE(scene.need().deadline);
    EXPECT_EQ(
        *scene.need().deadline,
        (Date{std::chrono::year(2027), std::chrono::month(1), std::chrono::day(15)})
    );
}

TEST(CardThatWaits, is_put_right_and_let_go_in_plain_words) {
    AskingScene wrong(released_by(config::Release::confirm));
    EXPECT_THAT(
        only_text(wrong.say_in_chat(kAsker, "Nein, stimmt nicht"), kAsker), HasSubstr("B-2026-001")
    );
    AskingScene over(released_by(config::Release::confirm));
    over.say_in_chat(kAsker, "Nein danke, hat sich erledigt");
    EXPECT_EQ(over.state(), "withdrawn");
}

TEST(ParkedNeed, is_not_parked_after_all_and_no_firm_reads_of_it) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "parken bis 10. Januar");
    const auto sent = scene.say_in_chat(kAsker, "Doch nicht parken, Kunde hat zugesagt");
    expect_no_word_to_anybody(scene, sent, "parken");
    EXPECT_NE(scene.state(), "parked");
}

TEST(FirmThatPulledOut, is_not_told_that_he_searches_again) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.say_in_chat(kAsker, "B-2026-001 vergeben an 1");
    scene.say_in_chat(kAsker, "Die Dreherei springt doch ab, was nun?");
    const auto sent = scene.say_in_chat(kAsker, "Können Sie bitte wieder suchen?");
    expect_no_word_to_anybody(scene, sent, "suchen");
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("neu stellen"));
    scene.say_in_chat(kAsker, "ja");
    EXPECT_TRUE(scene.core().office().needs.find_number("B-2026-002"));
}

TEST(OldGrade, is_wanted_again_by_back_to_it) {
    AskingScene scene;
    scene.say_in_chat(kAsker, "doch aus 1.4571");
    const auto sent = scene.say_in_chat(kAsker, "zurück zu 1.4301");
    EXPECT_THAT(only_text(sent, kTurner), HasSubstr("1.4301 statt 1.4571"));
}

TEST(OwnNewsOfAFirm, behind_an_ending_are_not_for_the_asker) {
    AskingScene scene;
    scene.offer(kEnglish, "11 EUR each");
    scene.say_in_chat(kAsker, "B-2026-001 vergeben an 1");
    const auto sent = scene.say_in_chat(
        kTurner, "Schade. Wir haben übrigens ab März eine neue Drehmaschine bis Ø 600."
    );
    EXPECT_THAT(to(sent, kAsker), IsEmpty());
}

TEST(OfferTaken, by_dann_halt_and_a_name_is_an_award) {
    AskingScene scene;
    scene.offer(kTurner);
    scene.offer(kEnglish, "11 EUR each");
    scene.say_in_chat(kAsker, "Dann halt Sickingen");
    scene.say_in_chat(kAsker, "ja");
    EXPECT_EQ(scene.state_of("english"), "chosen");
}

TEST(SmallTalkAround, of_the_end_of_a_day_and_of_holidays_adds_nothing) {
    for (const char* const words :
         {"danke, das wars für heute",
          "Danke, das war's für heute!",
          "that's it for today, thanks",
          "wir haben gerade viel um die Ohren und brauchen eigentlich Urlaub :-)"}) {
        for (const bool answered : {false, true}) {
            AskingScene scene;
            if (answered) {
                scene.offer(kTurner);
            }
            const auto sent = scene.say_in_chat(kAsker, words);
            expect_no_word_to_anybody(scene, sent, words);
            EXPECT_THAT(scene.need().amendments, IsEmpty()) << words;
        }
    }
}

TEST(AskedFirm, that_has_not_answered_is_spoken_of_to_no_other) {
    AskingScene scene;
    scene.offer(kTurner);
    const auto sent = scene.say_in_chat(kAsker, "Kann Otterbach auf 13 runter gehen?");
    EXPECT_THAT(to(sent, kTurner), IsEmpty());
    EXPECT_THAT(to(sent, kByMail), IsEmpty());
    EXPECT_THAT(only_text(sent, kAsker), HasSubstr("finde ich unter den Antworten nicht"));
}

TEST(OnlyFirm, named_behind_a_need_is_no_need_of_its_own) {
    AskingScene scene;
    const auto sent = scene.say_in_chat(kAsker, "nur an Zerspanung Otterbach");
    EXPECT_FALSE(scene.core().office().needs.find_number("B-2026-002"));
    EXPECT_THAT(to(sent, kByMail), IsEmpty());
}

}  // namespace
}  // namespace clusterlotse::test
