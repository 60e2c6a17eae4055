// What a moderator asks in words of every day, with several needs before him.
#include "commands/moderator/moderator_words.hpp"
#include "tests/unit/commands/moderator/by_the_moderator.hpp"
#include "tests/unit/commands/moderator/two_needs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using commands::why_not_asked;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class ModeratorsQuestions : public TwoNeeds {};

TEST_F(ModeratorsQuestions, for_who_is_silent_show_each_need_that_runs) {
    for (const char* const words :
         {"Wer hat noch nicht geantwortet?",
          "Wer hat sich bisher nicht gemeldet",
          "wer fehlt noch?",
          "Welche Firmen haben noch nicht reagiert?",
          "Who hasn't answered yet?",
          "Who is still missing?"}) {
        std::string told;
        for (const Sent& one : to(say(words), kModerator)) {
            told += one.message.text + "\n";
        }
        EXPECT_THAT(
            told,
            AllOf(
                HasSubstr(kWheelsNumber),
                HasSubstr(kShaftsNumber),
                HasSubstr("offen: "),
                HasSubstr("Dreherei Lautertal")
            )
        ) << words;
    }
}

TEST_F(ModeratorsQuestions, whether_a_need_is_out_show_how_it_stands) {
    for (const char* const words :
         {"Ist die Anfrage von Glantal schon raus?",
          "Wurden die Wellen schon verschickt?",
          "Wann läuft B-2026-002 ab?",
          "Wie lange läuft die Anfrage von Glantal noch?",
          "When does B-2026-002 expire?"}) {
        EXPECT_THAT(hears(words), AllOf(HasSubstr(kShaftsNumber), HasSubstr("gefragten Firmen")))
            << words;
    }
}

TEST_F(ModeratorsQuestions, are_none_in_orders) {
    EXPECT_THAT(hears("Die Wellen parken bis Februar"), HasSubstr("ist geparkt"));
    EXPECT_EQ(state(kShaftsNumber), "parked");
}

TEST_F(ModeratorsQuestions, end_with_thanks_that_are_understood) {
    say("Stand der Wellen?");
    for (const char* const words : {"Danke", "Danke!", "vielen Dank", "thanks"}) {
        EXPECT_THAT(hears(words), AllOf(HasSubstr("Gern"), Not(HasSubstr("Ich weiß gerade nicht"))))
            << words;
    }
}

TEST_F(ModeratorsQuestions, for_a_firm_that_is_not_on_the_list_are_explained) {
    for (const char* const words :
         {"Wieso steht Galvanik Rodenbach bei den Wellen nicht drauf?",
          "Warum ist Galvanik Rodenbach bei den Wellen nicht dabei?"}) {
        EXPECT_THAT(
            hears(words), AllOf(HasSubstr("Galvanik Rodenbach"), Not(HasSubstr("Ich weiß gerade")))
        ) << words;
    }
}

class QuestionsBehindRelease : public ByTheModerator {};

TEST_F(QuestionsBehindRelease, for_a_firm_that_was_not_on_the_list_are_explained) {
    says("ja");
    EXPECT_THAT(
        only_text(
            scene_.say_in_chat(kModerator, "Wieso stand Galvanik Rodenbach nicht drauf?"),
            kModerator
        ),
        AllOf(HasSubstr("Galvanik Rodenbach"), Not(HasSubstr("Ich weiß gerade")))
    );
}

TEST(WhyNotOnTheList, names_the_firm) {
    for (const char* const words :
         {"Wieso steht Müller nicht drauf?",
          "warum steht denn Müller nicht auf der Liste",
          "Weshalb taucht Müller hier nicht auf?",
          "Wieso ist Müller eigentlich nicht dabei?",
          "why isn't Müller on the list?"}) {
        EXPECT_EQ(why_not_asked(words), "Müller") << words;
    }
    EXPECT_FALSE(why_not_asked("Wieso steht da nichts von Drehen?").value_or("").starts_with("Mü"));
}

}  // namespace
}  // namespace clusterlotse::test
